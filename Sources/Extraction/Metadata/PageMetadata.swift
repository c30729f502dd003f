import Article
import Foundation

/// What a page says of its article, weighed; the text is not in it.
struct PageMetadata: Sendable {
    var title: String?
    var authors: [String] = []
    var publisher: String?
    var section: String?
    var language: String?
    var published: String?
    var modified: String?
    var displayedDate: String?
    var canonicalURL: String?
    var licence: String?
    var copyrightHolder: String?
    var sources: [DeclaredSource] = []
    var leadImage: String?
    var leadImageCredit: String?
    var description: String?
    /// The dek by the structured data.
    var alternativeHeadline: String?
    /// Corrections that the structured data lists.
    var corrections: [CorrectionNote] = []
    var candidates: [String: [Candidate]] = [:]
    /// The text by the structured data, as it is written there.
    var articleBody: String?
    /// Whether the page says that only a part of the text is free to read.
    var isPaywalled = false

    /// Weighs the claims.
    ///
    /// `scope` tells where on the page a claim stands, seen from the text.
    init(_ claims: HeadClaims, pageURL: String?, base: URL?, scope: ClaimScope) {
        let data = claims.linkedData
        let titles = claims.headings.prefix(1).map(\.text) + claims.contents("og:title")
        let canonical = claims.canonical.flatMap { PageAddress.absolute($0, base: base) }
        let article = data.mainArticle(url: canonical ?? pageURL, titles: titles)

        let publisherVote = PublisherVote.hold(claims, article: article)
        publisher = publisherVote.winner(by: TitleText.comparable)
        let domain = (pageURL ?? canonical).flatMap(PageAddress.host).map(PageAddress.registrableDomain)
        let siteNames =
            publisherVote.candidates.map(\.value) + [domain, domain?.prefix { $0 != "." }.trimmed].compactMap { $0 }
        let titleVote = TitleVote(claims, article: article, siteNames: siteNames, scope: scope)
        title = titleVote.winner
        let authorVote = AuthorVote(claims, article: article, siteNames: siteNames, scope: scope)
        authors = authorVote.authors
        let languageVote = Self.languageVote(claims, article: article)
        language = languageVote.first.map { Self.languageTag($0.value) }
        let dates = DateVote(claims, article: article, url: pageURL ?? canonical, language: language, scope: scope)
        published = dates.published
        modified = dates.modified
        displayedDate = dates.displayed
        let evidence = SourceEvidence(claims, article: article, pageURL: pageURL, siteNames: siteNames)
        sources = evidence.sources

        section =
            claims.content("article:section", "parsely-section", "og:section")
            ?? article.flatMap { data.text("articleSection", of: $0) }
        canonicalURL = canonical
        licence =
            claims.licences.first.flatMap { PageAddress.absolute($0, base: base) }
            ?? article.flatMap { node in
                data.values("license", of: node).first.flatMap { $0.text ?? $0["url"]?.text ?? $0["@id"]?.text }
            }
        copyrightHolder =
            article.flatMap { data.text("copyrightHolder", of: $0) }
            ?? claims.content("copyright", "dc.rights", "dcterms.rightsholder")
        description = claims.content("og:description", "description", "twitter:description")
        alternativeHeadline = article.flatMap { data.text("alternativeHeadline", of: $0) }
        readImage(claims, article: article, base: base)
        readCorrections(data, article: article)
        articleBody = article.flatMap { data.values("articleBody", of: $0).first?.text }
        isPaywalled = article?["isAccessibleForFree"]?.text?.lowercased() == "false"

        candidates = [
            "title": titleVote.vote.candidates, "publisher": publisherVote.candidates, "authors": authorVote.candidates,
            "published": dates.publishedCandidates, "modified": dates.modifiedCandidates,
            "language": languageVote.candidates,
            "declared_source": evidence.sources.map {
                Candidate(value: $0.url ?? $0.name ?? "", from: $0.phrase ?? $0.evidence, weight: $0.strength)
            },
        ].filter { !$0.value.isEmpty }
    }

    private static func languageVote(_ claims: HeadClaims, article: JSONValue?) -> Vote {
        var vote = Vote()
        vote.add(claims.language?.trimmed, from: "html.lang", weight: 1)
        vote.add(
            article.flatMap { claims.linkedData.text("inLanguage", of: $0) }, from: "json_ld.inLanguage", weight: 0.9)
        vote.add(claims.content("og:locale"), from: "meta:og:locale", weight: 0.7)
        vote.add(claims.content("content-language", "language", "dc.language"), from: "meta:language", weight: 0.6)
        return vote
    }

    /// A BCP 47 tag out of `en_GB`, `EN-gb` or `en-GB,en`.
    private static func languageTag(_ text: String) -> String {
        let parts = text.replacing("_", with: "-").prefix { $0 != "," && $0 != ";" && $0 != " " }.split(separator: "-")
        guard let first = parts.first else { return text }
        let rest = parts.dropFirst().map { part in
            part.count == 2
                ? part.uppercased()
                : part.count == 4 ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : String(part)
        }
        return ([first.lowercased()] + rest).joined(separator: "-")
    }

    private mutating func readImage(_ claims: HeadClaims, article: JSONValue?, base: URL?) {
        var vote = Vote()
        vote.add(claims.content("og:image", "og:image:url", "og:image:secure_url"), from: "meta:og:image", weight: 1)
        vote.add(claims.content("twitter:image", "twitter:image:src"), from: "meta:twitter:image", weight: 0.8)
        if let image = article.flatMap({ claims.linkedData.values("image", of: $0).first }) {
            vote.add(image.text ?? image["url"]?.elements.first?.text, from: "json_ld.image", weight: 0.7)
            leadImageCredit =
                image["creditText"].flatMap(LinkedData.name) ?? image["copyrightNotice"].flatMap(LinkedData.name)
        }
        leadImage = vote.first.flatMap { PageAddress.absolute($0.value, base: base) }
        if !vote.candidates.isEmpty { candidates["lead_image"] = vote.candidates }
    }

    private mutating func readCorrections(_ data: LinkedData, article: JSONValue?) {
        guard let article else { return }
        for value in data.values("correction", of: article) {
            let text = value.text ?? value["text"]?.text ?? value["description"]?.text
            guard let text, !text.isEmpty else { continue }
            let date = value["datePublished"]?.text.flatMap(Timestamp.rfc3339)
            corrections.append(CorrectionNote(sort: .correction, date: date, text: HTMLEntities.plainText(text)))
        }
    }
}
