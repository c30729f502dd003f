import Article

/// The vote on an article's title.
///
/// The weights are those of the precision that each place showed over 2,462 pages with known titles.
struct TitleVote {
    private(set) var vote = Vote()

    init(_ claims: HeadClaims, article: JSONValue?, siteNames: [String], scope: ClaimScope) {
        let names = Set(siteNames.map(TitleText.comparable)).subtracting([""])
        var plain = Vote()
        let headings = claims.headings.filter { !$0.isSiteName && !names.contains(TitleText.comparable($0.text)) }
        if let chosen = Self.nearest(headings, scope) ?? headings.first {
            let isUnique = Set(headings.map { TitleText.comparable($0.text) }).count == 1
            let isAbove = scope.place(of: chosen.node) == .header
            plain.add(chosen.text, from: "h1", weight: isUnique || isAbove ? 2.2 : 1.2)
        } else if let second = Self.nearest(claims.secondHeadings, scope) {
            // Where the site's name is the first heading, the second is the article's.
            plain.add(second.text, from: "h2", weight: 1.2)
        }
        let titled = claims.titledHeadings.filter { !names.contains(TitleText.comparable($0.text)) && !$0.isSiteName }
        if let titled = Self.nearest(titled, scope) {
            plain.add(titled.text, from: "heading named title", weight: 1.2)
        }
        if let article {
            plain.add(claims.linkedData.text("headline", of: article), from: "json_ld.headline", weight: 2.0)
        }
        let open = claims.content("og:title")
        plain.add(open, from: "meta:og:title", weight: 1.5)
        plain.add(claims.content("headline"), from: "itemprop:headline", weight: 1.0)
        plain.add(claims.content("twitter:title"), from: "meta:twitter:title", weight: 0.7)
        plain.add(claims.content("dc.title", "dcterms.title", "citation_title"), from: "meta:dc.title", weight: 0.7)
        vote = Self.sharing(plain)
        if let open {
            vote.add(TitleText.withoutLastPart(open), from: "meta:og:title, first parts", weight: 0.9)
        }
        if let element = claims.titleElement, !element.isEmpty {
            vote.add(TitleText.withoutLastPart(element), from: "title, first parts", weight: 1.0)
            let longest = TitleText.parts(element).max { $0.count < $1.count }
            vote.add(longest, from: "title, longest part", weight: 0.4)
        }
    }

    /// The title with the most weight behind it.
    var winner: String? { vote.winner(by: TitleText.comparable) }

    /// The heading that stands last above the text.
    private static func nearest(_ headings: [HeadClaims.Words], _ scope: ClaimScope) -> HeadClaims.Words? {
        headings.last { !$0.text.isEmpty && scope.isAboveText($0.node) }
    }

    /// Gives what speaks for a title with something before or after it to the title alone, where a place has it alone.
    ///
    /// `Old lamp stays | Opinion` and `Harbour: Old lamp stays` speak for `Old lamp stays` where the heading says just that.
    private static func sharing(_ plain: Vote) -> Vote {
        var shared = plain
        for longer in plain.candidates {
            let core = plain.candidates.filter { TitleText.frames($0.value, longer.value) }.max {
                $0.weight < $1.weight
            }
            if let core { shared.add(core.value, from: longer.from + ", without the rest", weight: longer.weight) }
        }
        return shared
    }
}
