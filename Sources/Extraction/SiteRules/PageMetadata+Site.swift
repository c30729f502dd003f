import Article

extension PageMetadata {
    /// Takes over what the rules of the site say and select: it outweighs what the page says elsewhere.
    mutating func adopt(_ site: SiteSelection, _ dom: DOM) {
        if let name = site.site.name {
            publisher = name
            prefer([name], from: "site:\(site.site.host)/name", for: "publisher")
        }
        if let (texts, rule) = site.words(.title, dom), let text = texts.first {
            title = text
            prefer([text], from: rule, for: "title")
        }
        if let (texts, rule) = site.words(.author, dom) {
            var names: [String] = []
            for name in texts.flatMap({ Byline.names($0, as: .claim) }) where !names.contains(name) {
                names.append(name)
            }
            if !names.isEmpty {
                authors = names
                prefer(names, from: rule, for: "authors")
            }
        }
        if let (texts, rule) = site.words(.date, dom), let moment = texts.lazy.compactMap(Timestamp.rfc3339).first {
            published = moment
            prefer([moment], from: rule, for: "published")
        }
    }

    private mutating func prefer(_ values: [String], from rule: String, for claim: String) {
        let chosen = values.map { Candidate(value: $0, from: rule, weight: Self.siteWeight) }
        candidates[claim] = chosen + (candidates[claim] ?? [])
    }

    /// More than all places of a page together.
    private static let siteWeight = 20.0
}
