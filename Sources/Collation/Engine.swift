import Article

/// Collates the blocks of two articles in one direction and reports them in either.
struct Engine {
    let left: Article
    let right: Article
    let options: Collation.Options
    private(set) var corpus: Corpus
    private(set) var body: (left: Witness, right: Witness)
    private(set) var apparatus: (left: Witness, right: Witness)
    private(set) var drafts: [Draft] = []
    private(set) var comparisons: [WordingComparison] = []

    /// A unit before its spans are written.
    struct Draft {
        var scope: Scope
        var group: Group
        /// The place of its wordings and their alignment among the comparisons; nil for what is the same, added or removed.
        var comparison: Int?
    }

    /// Pairs the blocks and aligns the words of two articles.
    init(_ left: Article, _ right: Article, _ options: Collation.Options) {
        self.left = left
        self.right = right
        self.options = options
        let count = left.blocks.count + right.blocks.count
        let size = (left.blocks + right.blocks).reduce(0) { $0 + $1.text.utf8.count }
        corpus = Corpus(options: options, count: count, size: size)
        let (one, other) = (Self.read(left, &corpus), Self.read(right, &corpus))
        body = (one.body, other.body)
        apparatus = (one.apparatus, other.apparatus)
        var moves: Int32 = 0
        collate(.body, moves: &moves)
        collate(.apparatus, moves: &moves)
    }

    /// The two sides of a scope.
    func witnesses(_ scope: Scope) -> (left: Witness, right: Witness) { scope == .body ? body : apparatus }

    private static func read(_ article: Article, _ corpus: inout Corpus) -> (body: Witness, apparatus: Witness) {
        var body = Witness()
        var apparatus = Witness()
        for (place, block) in article.blocks.enumerated() {
            let passage = corpus.read(block.text)
            if block.scope == .body {
                body.append(passage, role: block.role, place: place)
            } else {
                apparatus.append(passage, role: block.role, place: place)
            }
        }
        return (body, apparatus)
    }

    private mutating func collate(_ scope: Scope, moves: inout Int32) {
        let (left, right) = witnesses(scope)
        let pairing = BlockPairing(left, right, corpus: corpus, findsMoves: options.findsMoves)
        var found: [WordingComparison] = []
        for group in pairing.placedGroups() {
            drafts.append(Draft(scope: scope, group: group))
            if group.left.isEmpty || group.right.isEmpty || pairing.isSame(group) { continue }
            drafts[drafts.count - 1].comparison = comparisons.count + found.count
            found.append(
                WordingComparison(
                    Wording(group.left.map { left.passages[$0] }, in: corpus),
                    Wording(group.right.map { right.passages[$0] }, in: corpus)))
        }
        if options.findsMoves { SentenceMoves.mark(&found, count: &moves) }
        for index in found.indices { found[index].alignWords() }
        comparisons += found
    }

    /// The figures of one side.
    func side(_ article: Article, isLeft: Bool) -> Collation.Side {
        let (one, other) = isLeft ? (body.left, apparatus.left) : (body.right, apparatus.right)
        return Collation.Side(
            title: article.title, paragraphs: one.count, apparatus: other.count,
            words: one.passages.reduce(0) { $0 + $1.words }, language: article.language)
    }
}
