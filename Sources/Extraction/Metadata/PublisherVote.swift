import Article

/// The vote on who published a page.
enum PublisherVote {
    static func hold(_ claims: HeadClaims, article: JSONValue?) -> Vote {
        var vote = Vote()
        let data = claims.linkedData
        if let article { vote.add(data.text("publisher", of: article), from: "json_ld.publisher", weight: 2.0) }
        vote.add(claims.content("og:site_name"), from: "meta:og:site_name", weight: 1.9)
        vote.add(claims.content("publisher", "dc.publisher", "citation_publisher"), from: "meta:publisher", weight: 1.0)
        vote.add(claims.content("application-name"), from: "meta:application-name", weight: 0.8)
        for node in data.nodes {
            let types = LinkedData.types(node)
            if types.contains("WebSite") { vote.add(data.text("name", of: node), from: "json_ld.WebSite", weight: 0.9) }
            if types.contains("NewsMediaOrganization") {
                vote.add(data.text("name", of: node), from: "json_ld.NewsMediaOrganization", weight: 0.8)
            }
        }
        if let title = claims.titleElement, let tail = TitleText.parts(title).dropFirst().last, tail.count <= 40 {
            vote.add(tail, from: "title, last part", weight: 0.5)
        }
        return vote
    }
}
