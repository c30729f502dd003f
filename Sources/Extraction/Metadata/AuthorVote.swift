import Article

/// The search for an article's authors: the places in the order of the precision that each showed over 1,853 pages.
struct AuthorVote {
    private(set) var authors: [String] = []
    private(set) var candidates: [Candidate] = []
    private let siteNames: Set<String>

    init(_ claims: HeadClaims, article: JSONValue?, siteNames: [String], within scope: (DOM.Node) -> Bool) {
        self.siteNames = Set(siteNames.map { $0.lowercased() })
        let data = claims.linkedData
        let named = article.map { node in
            data.values("author", of: node).isEmpty ? data.values("creator", of: node) : data.values("author", of: node)
        }
        let people = (named ?? []).filter { value in
            !LinkedData.types(value).contains { $0.hasSuffix("Organization") }
        }
        consider("meta:parsely-author", 0.93, claims.contents("parsely-author") + claims.contents("sailthru.author"))
        consider("json_ld.author", 0.85, people.flatMap(Self.names))
        consider("meta:citation_author", 0.84, claims.contents("citation_author"))
        consider("rel=author", 0.82, claims.authorLinks.filter { scope($0.node) }.map(\.text))
        consider("meta:article:author", 0.81, claims.contents("article:author").filter { !$0.contains("/") })
        consider(
            "meta:author", 0.79, claims.contents("author") + claims.contents("byl") + claims.contents("dc.creator"))
        consider("author page", 0.77, claims.authorPages.filter { scope($0.node) }.map(\.text))
        consider("class author", 0.64, claims.authorNames.filter { scope($0.node) }.prefix(1).map(\.text))
        consider("class byline", 0.5, claims.bylines.filter { scope($0.node) }.prefix(1).map(\.text))
    }

    private mutating func consider(_ place: String, _ weight: Double, _ lines: [String]) {
        var found: [String] = []
        for name in lines.flatMap(PersonName.names)
        where !siteNames.contains(name.lowercased()) && !found.contains(where: { $0.lowercased() == name.lowercased() })
        {
            found.append(name)
        }
        for name in found { candidates.append(Candidate(value: name, from: place, weight: weight)) }
        if authors.isEmpty, !found.isEmpty, found.count <= 12 { authors = found }
    }

    private static func names(_ value: JSONValue) -> [String] {
        if let text = value.text { return [text] }
        return value["name"]?.elements.compactMap(\.text) ?? []
    }
}
