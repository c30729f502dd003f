import Article

/// Makes an article of plain text.
struct PlainTextExtractor: Sendable {
    private let classifier: ApparatusClassifier

    /// An extractor that knows apparatus by these phrases.
    init(classifier: ApparatusClassifier = .shared) {
        self.classifier = classifier
    }

    /// The article in a text with its wrapper, and every block with the rule that decided on it.
    ///
    /// Linear in the length of the text.
    func extract(_ text: String, url: String?) -> (article: Article, trace: [TracedBlock]) {
        let paragraphs = TextParagraphs.paragraphs(of: text)
        let language = LanguageDetector.shared.language(of: text)
        var reading = TextReading(paragraphs: paragraphs, language: language, classifier: classifier)
        reading.read()
        let article = TextClaims(reading: reading).article()
        let trace = reading.decisions.map { decision in
            TracedBlock(block: decision.block, score: decision.score, kept: decision.isBlock, rule: decision.block.rule)
        }
        return (article, trace)
    }

    /// The text with every block between blank lines one paragraph of the body: no title, no apparatus, no language.
    static func blocks(_ text: String) -> Article {
        Article(
            blocks: TextParagraphs.groups(of: text).map { group in
                Block(
                    group.text, role: .body, links: TextLinks.links(in: group.text), range: group.bytes,
                    rule: "text:blank_line")
            })
    }
}
