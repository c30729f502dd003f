import Article

/// Reads the paragraphs of a text one after another as title, body and apparatus.
struct TextReading {
    /// What was decided on a paragraph.
    struct Decision {
        /// The paragraph as a block.
        var block: Block
        /// How sure it is body, below 0 that it is none.
        var score: Double
        /// Whether it is a block of the article; title and dek are none.
        var isBlock = true
        /// Whether the paragraph only names what the next one is.
        var isLabel = false
        /// The classifier's verdict, where it gave one.
        var verdict: ApparatusVerdict?
    }

    /// The paragraphs.
    let paragraphs: [TextParagraph]
    /// The language, where it is clear.
    let language: String?
    /// Knows apparatus by its wording.
    let classifier: ApparatusClassifier
    /// What recurs on the site.
    let memory: SiteMemory

    /// What was decided, in the order of the paragraphs.
    private(set) var decisions: [Decision] = []
    /// The place of the title.
    private(set) var title: Int?
    /// The place of the dek.
    private(set) var subtitle: Int?
    /// How many paragraphs the position had to decide on alone.
    private(set) var guesses = 0

    private var verdicts: [ApparatusVerdict?] = []
    private var body = 0..<0
    private var authors: [String] = []
    private var labels: Set<Int> = []

    /// A reading of paragraphs that is yet to be done.
    init(paragraphs: [TextParagraph], language: String?, classifier: ApparatusClassifier, memory: SiteMemory) {
        self.paragraphs = paragraphs
        self.language = language
        self.classifier = classifier
        self.memory = memory
    }

    /// Decides on all paragraphs.
    mutating func read() {
        verdicts = paragraphs.map { paragraph in
            // A heading is none of a page's pleas; its words may be the article's subject.
            (paragraph.kind == .listItem ? nil : classify(paragraph, .unknown)) ?? remembered(paragraph)
        }
        title = TitleLine.find(in: paragraphs) { verdicts[$0] != nil || classify(paragraphs[$0], .beforeBody) != nil }
        if let title { verdicts[title] = nil }
        readByline()
        findBody()
        readHead()
        readTail()
        confirmByline()
        carryLabels()
        decisions = paragraphs.indices.map { decide($0) }
    }

    /// What a paragraph is that recurs on the site.
    private func remembered(_ paragraph: TextParagraph) -> ApparatusVerdict? {
        guard memory.holds(paragraph.block(role: .body, rule: "")) else { return nil }
        return .recurring(
            guess: classifier.guess(paragraph.text, context: context(paragraph, .unknown)), linkShare: 0)
    }

    private func classify(_ paragraph: TextParagraph, _ position: BlockContext.Position) -> ApparatusVerdict? {
        classifier.classify(paragraph.text, context: context(paragraph, position))
    }

    private func context(_ paragraph: TextParagraph, _ position: BlockContext.Position) -> BlockContext {
        BlockContext(
            language: language, position: position, links: TextLinks.links(in: paragraph.text),
            title: title.map { paragraphs[$0].text }, authors: authors)
    }

    /// Reads the authors named under the title.
    ///
    /// A name alone over a date is a byline, too, but may be the paper's.
    private mutating func readByline() {
        guard let title else { return }
        for index in paragraphs.indices.clamped(to: title + 1..<title + 4) {
            if let verdict = verdicts[index] ?? classify(paragraphs[index], .beforeBody) {
                if verdict.role == .byline { authors += verdict.names }
                continue
            }
            guard index + 1 < paragraphs.count, classify(paragraphs[index + 1], .beforeBody)?.role == .dateline,
                classifier.isName(paragraphs[index].text, language: language)
            else { continue }
            verdicts[index] = ApparatusVerdict(role: .byline, rule: Self.nameRule)
            authors.append(paragraphs[index].text)
        }
    }

    /// The body by the balance of paragraphs and apparatus.
    private mutating func findBody() {
        let start = title.map { $0 + 1 } ?? 0
        let kinds = paragraphs.indices.dropFirst(start).map { index -> BodySpan.Kind in
            let paragraph = paragraphs[index]
            if let verdict = verdicts[index] { return BodySpan.kind(of: verdict, text: paragraph.text) }
            if paragraph.words <= 80, classifier.guess(paragraph.text, context: context(paragraph, .unknown)) != nil {
                return .suspect
            }
            return .text(words: paragraph.words)
        }
        let span = BodySpan.find(in: Array(kinds))
        body = (span.lowerBound + start)..<(span.upperBound + start)
    }

    /// Lines over the body that only their place makes apparatus: byline, date, site's name; and the dek.
    private mutating func readHead() {
        guard !body.isEmpty else { return }
        var index = body.lowerBound
        while index + 1 < body.upperBound, paragraphs[index].words <= 40 {
            if verdicts[index] == nil { verdicts[index] = classify(paragraphs[index], .beforeBody) }
            guard let verdict = verdicts[index] else {
                guard isDek(index) else { break }
                subtitle = index
                index += 1
                continue
            }
            if verdict.role == .notice { break }
            index += 1
        }
        body = index..<body.upperBound
        if subtitle == nil, let title, title + 1 < body.lowerBound, verdicts[title + 1] == nil, isDek(title + 1) {
            subtitle = title + 1
        }
    }

    /// Whether the paragraph is set apart between the title and a byline, a date or a dividing line.
    private func isDek(_ index: Int) -> Bool {
        guard let title, index == title + 1, subtitle == nil, index + 1 < paragraphs.count else { return false }
        let paragraph = paragraphs[index]
        guard (4...45).contains(paragraph.words), paragraph.kind != .listItem else { return false }
        let next = verdicts[index + 1] ?? classify(paragraphs[index + 1], .beforeBody)
        guard let role = next?.role else { return false }
        return role == .byline || role == .dateline || role == .separator
    }

    /// Lines under the body that only their place makes apparatus: source, bio, contact.
    private mutating func readTail() {
        var end = body.upperBound
        while end - 1 > body.lowerBound {
            let index = end - 1
            if verdicts[index] == nil {
                guard let verdict = classify(paragraphs[index], .afterBody), !isOfTheStory(verdict) else { break }
                verdicts[index] = verdict
            }
            end = index
        }
        body = body.lowerBound..<end
    }

    /// The name alone under the title is the author's where a paragraph under the text begins with it.
    private mutating func confirmByline() {
        for index in paragraphs.indices where verdicts[index]?.rule == Self.nameRule {
            let name = paragraphs[index].text
            guard paragraphs[body.upperBound...].contains(where: { $0.words >= 5 && $0.text.hasPrefix(name) }) else {
                continue
            }
            verdicts[index] = ApparatusVerdict(role: .byline, rule: Self.nameRule + "/by", names: [name])
        }
    }

    private static let nameRule = "text:name"

    /// Whether a bio is of a person that the body tells of: then it is a paragraph of the story.
    private func isOfTheStory(_ verdict: ApparatusVerdict) -> Bool {
        guard verdict.role == .bio, let name = verdict.names.first, let family = name.split(separator: " ").last else {
            return false
        }
        let isAuthor = authors.contains(name)
        let mentions = paragraphs[body].dropLast().contains { $0.text.contains(family) }
        return mentions && !isAuthor
    }

    /// A label alone gives its role to the paragraph after it: `Correction` over the text of one.
    private mutating func carryLabels() {
        for index in paragraphs.indices.dropLast() where !body.contains(index + 1) || index + 2 == body.upperBound {
            guard let verdict = verdicts[index], verdict.role == .notice || verdict.role == .bio,
                paragraphs[index].words <= 8, !paragraphs[index].endsSentence
            else { continue }
            let next = verdicts[index + 1]
            if next == nil || next?.role == .dateline || next?.sort == verdict.sort { labels.insert(index) }
            guard next == nil || next?.role == .dateline else { continue }
            var carried = verdict
            carried.rule += "+label"
            carried.date = carried.date ?? next?.date
            verdicts[index + 1] = carried
            if body.contains(index + 1) { body = body.lowerBound..<(index + 1) }
        }
    }

    private mutating func decide(_ index: Int) -> Decision {
        let paragraph = paragraphs[index]
        if index == title || index == subtitle {
            let rule = index == title ? "text:title" : "text:dek"
            return Decision(block: paragraph.block(role: .body, rule: rule), score: 0, isBlock: false)
        }
        if let verdict = verdicts[index] {
            var decision = apparatus(paragraph, verdict)
            decision.isLabel = labels.contains(index)
            return decision
        }
        if body.contains(index) {
            return Decision(block: bodyBlock(index, rule: "text:body"), score: Double(min(paragraph.words, 60)) / 60)
        }
        return outside(index)
    }

    /// A paragraph outside the body that nothing is known of: by its place and its words.
    private mutating func outside(_ index: Int) -> Decision {
        let paragraph = paragraphs[index]
        let position: BlockContext.Position = index < body.lowerBound ? .beforeBody : .afterBody
        if let verdict = classify(paragraph, position) { return apparatus(paragraph, verdict) }
        guesses += 1
        if let title, index < title, paragraph.words <= 8, !paragraph.endsSentence {
            return apparatus(paragraph, ApparatusVerdict(role: .navigation, rule: "text:over_title"))
        }
        if let verdict = classifier.guess(paragraph.text, context: context(paragraph, position)) {
            return apparatus(paragraph, verdict)
        }
        let neighbours = [index - 1, index + 1].filter(paragraphs.indices.contains).compactMap { verdicts[$0]?.role }
        if paragraph.words <= 8, let role = neighbours.first(where: Self.spreads) {
            let isLine = !paragraph.endsSentence
            let verdict = ApparatusVerdict(role: isLine ? .navigation : role, rule: "text:among_apparatus")
            return apparatus(paragraph, verdict)
        }
        return Decision(block: bodyBlock(index, rule: "text:outside"), score: 0.1)
    }

    /// Whether a line among lines of a role may be taken for another of them; the others claim too much.
    private static func spreads(_ role: Role) -> Bool {
        [.appeal, .disclaimer, .related, .navigation].contains(role)
    }

    private func apparatus(_ paragraph: TextParagraph, _ verdict: ApparatusVerdict) -> Decision {
        let block = paragraph.block(role: verdict.role, sort: verdict.sort, rule: verdict.rule)
        return Decision(block: block, score: -1, verdict: verdict)
    }

    /// A block of the body; a short line without an end between two paragraphs is a heading.
    private func bodyBlock(_ index: Int, rule: String) -> Block {
        var paragraph = paragraphs[index]
        if paragraph.kind == .paragraph, isHeading(index) {
            paragraph.kind = .heading
            paragraph.level = 2
            return paragraph.block(role: .body, rule: "text:heading")
        }
        return paragraph.block(role: .body, rule: rule)
    }

    private func isHeading(_ index: Int) -> Bool {
        let paragraph = paragraphs[index]
        guard paragraph.words <= 10, index + 1 < body.upperBound, verdicts[index + 1] == nil else { return false }
        guard let first = paragraph.text.unicodeScalars.first, let last = paragraph.text.last else { return false }
        let asks = "?？؟".contains(last) && paragraph.words <= 8
        guard asks || !paragraph.endsSentence && !",;:，；：、،\"”»」)".contains(last) else { return false }
        guard !first.properties.isLowercase, first.properties.isAlphabetic || first.digit != nil else { return false }
        return paragraphs[index + 1].words >= 12 && paragraphs[index + 1].words >= paragraph.words * 2
    }
}
