import Article
import Foundation

/// Whether a copy says where it comes from, and links there.
struct CreditCheck {
    let original: Witness
    let copy: Article
    /// Whether the copy could link at all.
    let canLink: Bool

    init(original: Witness, copy: Witness) {
        self.original = original
        self.copy = copy.article
        canLink = copy.canLink
    }

    var check: CopyComparison.Check {
        let name = names
        let link = links
        let publisher = original.article.publisher ?? originalHost ?? "the original"
        switch (name, link) {
        case (true, .article): return result(.ok, "names \(publisher), links to the original")
        case (true, .site): return result(.ok, "names \(publisher), links to its site")
        case (true, .none) where !canLink: return result(.ok, "names \(publisher)")
        case (true, .none): return result(.changed, "names \(publisher) without a link")
        case (false, .article), (false, .site):
            return result(.changed, "links to the original without naming \(publisher)")
        case (false, .none):
            guard let other = copy.declaredSource?.name else { return result(.missing, "no credit and no link") }
            if original.article.publisher == nil {
                return result(.changed, "credits \(other); the original does not say who publishes it")
            }
            return result(.missing, "credits \(other), not \(publisher)")
        }
    }

    private func result(_ state: CopyComparison.Check.State, _ detail: String) -> CopyComparison.Check {
        CopyComparison.Check(name: .credit, state: state, detail: detail)
    }

    /// The copy's blocks in which a credit is looked for: all its apparatus, for a bio may carry it too.
    private var apparatus: [Block] { copy.blocks(in: .apparatus) }

    /// Whether the copy names the original's publisher or its site where it speaks of its source.
    private var names: Bool {
        let wanted = [original.article.publisher, originalHost].compactMap { $0.map(Self.comparable) }.filter {
            !$0.isEmpty
        }
        let said =
            ([copy.declaredSource?.name, copy.declaredSource?.url] + apparatus.filter(speaksOfSource).map(\.text))
            .compactMap { $0.map(Self.comparable) }
        return wanted.contains { name in said.contains { $0.contains(name) } } || namesHost
    }

    /// Whether the copy's source has the words of the original's host: the Kestrel Bay Courier is at kestrelcourier.example.
    private var namesHost: Bool {
        guard let host = originalHost, let name = copy.declaredSource?.name else { return false }
        let words = Self.comparable(name).split { !$0.isLetter }.filter { $0.count > 2 }
        let found = words.filter { host.contains($0) }
        return !found.isEmpty && found.count * 2 >= words.count
    }

    private func speaksOfSource(_ block: Block) -> Bool {
        switch block.role {
        case .credit, .bio, .byline, .dateline: true
        case .body, .caption, .imageCredit, .notice, .disclaimer, .appeal, .navigation, .related, .separator: false
        }
    }

    private enum Target { case article, site, none }

    /// The nearest thing to the original that the copy links to.
    private var links: Target {
        let targets =
            [copy.declaredSource?.url, copy.canonicalURL].compactMap { $0 }
            + copy.blocks.flatMap { $0.links.map(\.url) }
        let addresses = [original.url, original.article.canonicalURL].compactMap { $0.map(Self.address) }
        if targets.contains(where: { addresses.contains(Self.address($0)) }) { return .article }
        guard let host = originalHost else { return .none }
        return targets.contains { Self.host($0) == host } ? .site : .none
    }

    private var originalHost: String? { (original.url ?? original.article.canonicalURL).flatMap(Self.host) }

    private static func host(_ url: String) -> String? {
        URLComponents(string: url)?.host.map { $0.lowercased() }.map {
            $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0
        }
    }

    /// An address as two links to one page are alike: without scheme, query, fragment and closing slash.
    private static func address(_ url: String) -> String {
        guard let host = host(url), let path = URLComponents(string: url)?.path else { return url }
        return host + (path.hasSuffix("/") ? String(path.dropLast()) : path)
    }

    /// A name as two mentions of it are alike: folded, lower case, without an article before it.
    private static func comparable(_ name: String) -> String {
        let text = name.folded.lowercased()
        return text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    }
}
