import Article

/// When an article was published and last changed, by the places in the order of their precision over 3,137 pages.
struct DateVote {
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var displayed: String?
    private(set) var publishedCandidates: [Candidate] = []
    private(set) var modifiedCandidates: [Candidate] = []

    init(_ claims: HeadClaims, article: JSONValue?, url: String?, within scope: (DOM.Node) -> Bool) {
        let data = claims.linkedData
        func properties(_ name: String) -> [String] {
            claims.contents(name.lowercased())
                + claims.times.filter { time in
                    claims.properties.contains { $0.node == time.node && $0.name == name.lowercased() }
                }
                .map(\.text)
        }
        publish("meta:dc.date.issued", 0.97, claims.contents("dc.date.issued") + claims.contents("dcterms.issued"))
        publish(
            "meta:article:published_time", 0.92,
            claims.contents("article:published_time") + claims.contents("og:published_time"))
        publish("itemprop:datePublished", 0.9, properties("datePublished"))
        publish(
            "meta:sailthru.date", 0.89, claims.contents("sailthru.date") + claims.contents("citation_publication_date"))
        publish(
            "json_ld.datePublished", 0.88, article.map { data.values("datePublished", of: $0).compactMap(\.text) } ?? []
        )
        publish(
            "meta:date", 0.879,
            [
                "datepublished", "parsely-pub-date", "publish-date", "pubdate", "publishdate", "date", "dc.date",
                "cxenseparse:recs:publishtime",
            ]
            .flatMap(claims.contents))
        let times = claims.times.filter { scope($0.node) }
        publish("time in article", 0.853, Array(times.prefix(1).map(\.text)))
        publish("url", 0.83, Self.inAddress(url).map { [$0] } ?? [])
        publish("class date", 0.8, Array(claims.dateTexts.filter { scope($0.node) }.prefix(3).map(\.text)))
        publish("time", 0.74, Array(claims.times.prefix(1).map(\.text)))
        change("meta:article:modified_time", 0.9, claims.contents("article:modified_time"))
        change("itemprop:dateModified", 0.85, properties("dateModified"))
        change(
            "json_ld.dateModified", 0.84, article.map { data.values("dateModified", of: $0).compactMap(\.text) } ?? [])
        change("meta:last-modified", 0.6, claims.contents("last-modified") + claims.contents("og:updated_time"))
        let shown = times.first.map(\.node)
        displayed =
            shown.flatMap { node in claims.dateTexts.first { $0.node == node }?.text }
            ?? claims.dateTexts.first { scope($0.node) && $0.text.count <= 60 && $0.text.contains(where: \.isNumber) }?
            .text
    }

    private mutating func publish(_ place: String, _ weight: Double, _ texts: [String]) {
        for moment in texts.lazy.compactMap(Timestamp.rfc3339).prefix(1) {
            publishedCandidates.append(Candidate(value: moment, from: place, weight: weight))
            published = published ?? moment
        }
    }

    private mutating func change(_ place: String, _ weight: Double, _ texts: [String]) {
        for moment in texts.lazy.compactMap(Timestamp.rfc3339).prefix(1) {
            modifiedCandidates.append(Candidate(value: moment, from: place, weight: weight))
            modified = modified ?? moment
        }
    }

    /// The day in an address, `/2026/03/03/`.
    private static func inAddress(_ url: String?) -> String? {
        guard let url else { return nil }
        let parts = url.split { $0 == "/" || $0 == "?" || $0 == "#" }
        for index in parts.indices.dropLast(2) {
            let (year, month, day) = (parts[index], parts[index + 1], parts[index + 2])
            if year.count == 4, let y = Int(year), (1990...2100).contains(y), month.count <= 2, day.count <= 2,
                let m = Int(month),
                let d = Int(day), (1...12).contains(m), (1...31).contains(d)
            {
                return Timestamp.rfc3339("\(y)-\(m)-\(d)")
            }
        }
        return nil
    }
}
