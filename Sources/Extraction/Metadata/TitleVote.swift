import Article

/// The vote on an article's title.
///
/// The weights are those of the precision that each place showed over 2,462 pages with known titles.
enum TitleVote {
    static func hold(_ claims: HeadClaims, article: JSONValue?) -> Vote {
        var vote = Vote()
        let headings = claims.headings.map(\.text)
        if let first = headings.first {
            let isUnique = Set(headings.map(TitleText.comparable)).count == 1
            vote.add(first, from: "h1", weight: isUnique ? 2.2 : 1.2)
        }
        if let titled = claims.titledHeadings.first { vote.add(titled.text, from: "h1.title", weight: 1.2) }
        if let article {
            vote.add(claims.linkedData.text("headline", of: article), from: "json_ld.headline", weight: 2.0)
        }
        if let open = claims.content("og:title") {
            vote.add(open, from: "meta:og:title", weight: 1.5)
            vote.add(TitleText.withoutLastPart(open), from: "meta:og:title, first parts", weight: 0.9)
        }
        if let element = claims.titleElement, !element.isEmpty {
            vote.add(TitleText.withoutLastPart(element), from: "title, first parts", weight: 1.0)
            let longest = TitleText.parts(element).max { $0.count < $1.count }
            vote.add(longest, from: "title, longest part", weight: 0.4)
        }
        vote.add(claims.content("headline"), from: "itemprop:headline", weight: 1.0)
        vote.add(claims.content("twitter:title"), from: "meta:twitter:title", weight: 0.7)
        vote.add(claims.content("dc.title", "dcterms.title", "citation_title"), from: "meta:dc.title", weight: 0.7)
        return vote
    }
}
