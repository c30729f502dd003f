import Article

/// Makes an article of plain text.
struct PlainTextExtractor: Sendable {
    private let classifier: ApparatusClassifier
    private let memory: SiteMemory

    /// An extractor that knows apparatus by these phrases, and by what recurs on the site.
    init(classifier: ApparatusClassifier = .shared, memory: SiteMemory = .none) {
        self.classifier = classifier
        self.memory = memory
    }

    /// The article in a text with its wrapper, and every block with the rule that decided on it.
    ///
    /// Linear in the length of the text.
    func extract(_ text: String, url: String?) -> (article: Article, trace: [TracedBlock]) {
        let paragraphs = TextParagraphs.paragraphs(of: text)
        let language = LanguageDetector.shared.language(of: text)
        var reading = TextReading(paragraphs: paragraphs, language: language, classifier: classifier, memory: memory)
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
