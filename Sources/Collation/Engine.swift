import Article

/// Collates the blocks of two articles in one direction and reports them in either.
struct Engine {
    let left: Article
    let right: Article
    let options: Collation.Options
    private(set) var corpus: Corpus
    private(set) var witnesses: [Scope: (left: Witness, right: Witness)] = [:]
    private(set) var drafts: [Draft] = []

    /// A unit before its spans are written.
    struct Draft {
        var scope: Scope
        var group: Group
        /// The readings and their alignment; nil for what is the same, added or removed.
        var comparison: WordingComparison?
        var isApproximate = false
    }

    /// Pairs the blocks and aligns the words of two articles.
    init(_ left: Article, _ right: Article, _ options: Collation.Options) {
        self.left = left
        self.right = right
        self.options = options
        let size = (left.blocks + right.blocks).reduce(0) { $0 + $1.text.utf8.count }
        corpus = Corpus(options: options, size: size)
        var texts = TextNumbers(capacity: left.blocks.count + right.blocks.count)
        let leftWitnesses = Self.read(left, &corpus, &texts)
        let rightWitnesses = Self.read(right, &corpus, &texts)
        var moves: Int32 = 0
        for scope in Scope.allCases {
            let pair = (left: leftWitnesses[scope] ?? Witness(), right: rightWitnesses[scope] ?? Witness())
            witnesses[scope] = pair
            collate(scope, pair.left, pair.right, texts: texts.count, moves: &moves)
        }
    }

    private static func read(_ article: Article, _ corpus: inout Corpus, _ texts: inout TextNumbers) -> [Scope: Witness] {
        var body = Witness()
        var apparatus = Witness()
        for (place, block) in article.blocks.enumerated() {
            let passage = corpus.read(block.text)
            let text = texts.number(of: passage.tokens, in: corpus)
            let words = corpus.words(in: passage.tokens)
            if block.scope == .body {
                body.append(passage, text: text, role: block.role, place: place, words: words)
            } else {
                apparatus.append(passage, text: text, role: block.role, place: place, words: words)
            }
        }
        return [.body: body, .apparatus: apparatus]
    }

    private mutating func collate(
        _ scope: Scope, _ left: Witness, _ right: Witness, texts: Int, moves: inout Int32
    ) {
        let pairing = BlockPairing(left, right, corpus: corpus, texts: texts, findsMoves: options.findsMoves)
        var groups: [Group] = []
        var comparisons: [WordingComparison] = []
        var owners: [Int] = []
        for group in pairing.placedGroups() {
            groups.append(group)
            if group.left.isEmpty || group.right.isEmpty { continue }
            if group.left.count == 1, group.right.count == 1,
                left.texts[group.left[0]] == right.texts[group.right[0]]
            {
                continue
            }
            owners.append(groups.count - 1)
            comparisons.append(
                WordingComparison(
                    Wording(group.left.map { left.passages[$0] }, in: corpus),
                    Wording(group.right.map { right.passages[$0] }, in: corpus)))
        }
        if options.findsMoves { SentenceMoves.mark(&comparisons, count: &moves) }
        let offset = drafts.count
        drafts += groups.map { Draft(scope: scope, group: $0) }
        for index in comparisons.indices {
            comparisons[index].alignWords()
            drafts[offset + owners[index]].comparison = comparisons[index]
            drafts[offset + owners[index]].isApproximate = comparisons[index].alignment.isApproximate
        }
    }
}
