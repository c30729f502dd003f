/// What somebody wrote down about the pages of one site.
public struct SiteRule: Sendable, Hashable {
    /// The site's host in lower case; its subdomains are meant, too.
    public let host: String
    /// The publisher's name.
    public internal(set) var name: String?
    /// The selectors of each purpose in the order written.
    private(set) var selectors: [Purpose: [Selector]] = [:]

    /// What an element is selected for.
    enum Purpose: String, Sendable, CaseIterable {
        /// The article's text is in it, and nowhere else.
        case container
        /// It is no part of the article.
        case strip
        /// It holds a correction or another word from the editors.
        case notice
        /// It is text of the article, whatever it is called.
        case keep
        case title, author, date
    }

    init(host: String, name: String? = nil) {
        self.host = host
        self.name = name
    }

    subscript(purpose: Purpose) -> [Selector] {
        get { selectors[purpose] ?? [] }
        set { selectors[purpose] = newValue.isEmpty ? nil : newValue }
    }

    /// The host that a text names, in lower case and without `www.`; nil where it has a scheme, port or path, or is no host at all.
    static func host(named text: String) -> String? {
        var host = text.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isHost =
            host.utf8.count <= 250
            && labels.allSatisfy { label in
                !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isBareKey || $0.value >= 0x80 }
            }
        return isHost ? host : nil
    }

    /// Every selector with its rule's name, in a fixed order.
    var numbered: [(rule: String, purpose: Purpose, selector: Selector)] {
        Purpose.allCases.flatMap { purpose in
            self[purpose].enumerated().map { (self.rule(purpose, $0), purpose, $1) }
        }
    }

    /// The name of a rule as blocks show it, `site:courier.example/strip[2]`.
    private func rule(_ purpose: Purpose, _ index: Int) -> String { "site:\(host)/\(purpose.rawValue)[\(index + 1)]" }

    /// The rules as text, the same for the same rules: for their hash, and to be read again.
    public var toml: String {
        var lines = ["[publisher.\(TOMLWriter.quoted(host))]"]
        if let name { lines.append("name = \(TOMLWriter.quoted(name))") }
        for purpose in Purpose.allCases where !self[purpose].isEmpty {
            lines.append("\(purpose.rawValue) = \(TOMLWriter.array(self[purpose].map(\.source)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
