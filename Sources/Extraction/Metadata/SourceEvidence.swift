import Article
import Foundation

/// What a page's markup says of where its text comes from.
///
/// A page that names itself declares no source: neither its own site, nor its name under another ending, nor its publisher.
struct SourceEvidence {
    private(set) var sources: [DeclaredSource] = []
    private let pageURL: String?
    private let siteNames: Set<String>

    init(_ claims: HeadClaims, article: JSONValue?, pageURL: String?, siteNames: [String]) {
        self.pageURL = pageURL ?? claims.content("og:url")
        self.siteNames = Set(siteNames.map(TitleText.comparable))
        let data = claims.linkedData
        if let article {
            for member in ["isBasedOn", "isBasedOnUrl"] {
                for value in data.values(member, of: article) {
                    add(
                        name: LinkedData.name(value), url: Self.address(value), phrase: member, evidence: "json_ld",
                        strength: 0.8)
                }
            }
            for member in ["provider", "sourceOrganization"] {
                for value in data.values(member, of: article) {
                    add(name: LinkedData.name(value), url: nil, phrase: member, evidence: "json_ld", strength: 0.6)
                }
            }
        }
        for name in ["original-source", "syndication-source"] {
            for address in claims.contents(name) where address.contains("://") {
                add(name: nil, url: address, phrase: name, evidence: "meta", strength: 0.7)
            }
        }
        if let canonical = claims.canonical, canonical.contains("://"), PageAddress.host(canonical) != nil,
            (URL(string: canonical)?.path ?? "").count > 1
        {
            add(name: nil, url: canonical, phrase: nil, evidence: "canonical", strength: 0.7)
        }
    }

    private mutating func add(name: String?, url: String?, phrase: String?, evidence: String, strength: Double) {
        if let url {
            guard PageAddress.host(url) != nil, let pageURL, !PageAddress.sameSite(url, pageURL) else { return }
        } else {
            guard let name, !isOwn(name) else { return }
        }
        let name = name.flatMap { $0.contains("://") ? nil : $0 }
        if name == nil, url == nil { return }
        sources.append(DeclaredSource(name: name, url: url, phrase: phrase, evidence: evidence, strength: strength))
    }

    private func isOwn(_ name: String) -> Bool {
        let folded = TitleText.comparable(name)
        guard !folded.isEmpty else { return true }
        if siteNames.contains(where: { !$0.isEmpty && ($0.contains(folded) || folded.contains($0)) }) { return true }
        let letters = folded.filter { !$0.isWhitespace }
        let domain = pageURL.flatMap(PageAddress.host).map(PageAddress.registrableDomain)?.prefix { $0 != "." } ?? ""
        return letters == domain
    }

    private static func address(_ value: JSONValue) -> String? {
        let text = value.text ?? value["url"]?.text ?? value["@id"]?.text
        return text.flatMap { $0.contains("://") ? $0 : nil }
    }
}
