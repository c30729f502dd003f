internal import Article

/// Everything whose change makes a new version: title, kind and text of the body's blocks, the fields, the notices.
///
/// Apparatus, page bytes, ranges and rules are no part of it: when only they change, the capture is an observation.
struct ContentState: Hashable {
    /// The article in question.
    let article: Article

    /// The SHA-256 of the state in canonical JSON.
    ///
    /// Two articles with the same are one version.
    var sha256: String {
        var members = fields
        members["body"] = .array(body.map { .array([.string($0.kind.rawValue), .string($0.text)]) })
        members["corrections"] = corrections
        return SHA256Hex.of(JSON.object(members).canonicalBytes)
    }

    private var body: [Block] { article.blocks(in: .body) }

    private var fields: [String: JSON] {
        [
            "title": .optional(article.title),
            "subtitle": .optional(article.subtitle),
            "byline": .strings(article.authors),
            "published": .optional(article.published),
            "modified": .optional(article.modified),
            "publisher": .optional(article.publisher),
            "canonical_url": .optional(article.canonicalURL),
            "declared_source": .strings([article.declaredSource?.name ?? "", article.declaredSource?.url ?? ""]),
            "lead_image": .optional(article.leadImage?.url),
            "lead_image_credit": .optional(article.leadImage?.credit),
            "language": .optional(article.language),
        ]
    }

    private var corrections: JSON {
        .array(
            article.corrections.map {
                .strings([$0.sort.rawValue, $0.date ?? "", $0.text])
            })
    }

    /// What is different from an earlier state, in words: `headline, 3 paragraphs in, 2 out, byline`.
    func differences(from earlier: ContentState) -> String {
        var words: [String] = []
        let (old, new) = (earlier.fields, fields)
        if old["title"] != new["title"] { words.append("headline") }
        let oldTexts = Set(earlier.body.map(\.text)), newTexts = Set(body.map(\.text))
        let added = newTexts.subtracting(oldTexts).count, removed = oldTexts.subtracting(newTexts).count
        if added > 0 || removed > 0 {
            words.append("\(added) \(added == 1 ? "paragraph" : "paragraphs") in, \(removed) out")
        } else if body.map({ [$0.kind.rawValue, $0.text] }) != earlier.body.map({ [$0.kind.rawValue, $0.text] }) {
            words.append("order or kind of paragraphs")
        }
        if corrections != earlier.corrections { words.append("notices") }
        let names = [
            ("subtitle", "subtitle"), ("byline", "byline"), ("published", "date of publication"),
            ("modified", "date of change"), ("publisher", "publisher"), ("canonical_url", "canonical address"),
            ("declared_source", "declared source"), ("lead_image", "lead picture"),
            ("lead_image_credit", "credit of the lead picture"), ("language", "language"),
        ]
        for (field, name) in names where old[field] != new[field] { words.append(name) }
        if words.isEmpty { words.append("what stands around the text") }
        return words.joined(separator: ", ")
    }
}
