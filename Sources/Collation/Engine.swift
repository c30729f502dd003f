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
    ///
    /// `checkpoint` is called between the steps and in all that take long; what it throws ends the work.
    init<Failure: Error>(
        _ left: Article, _ right: Article, _ options: Collation.Options, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) {
        self.left = left
        self.right = right
        self.options = options
        let count = left.blocks.count + right.blocks.count
        let size = left.textLength + right.textLength
        corpus = Corpus(options: options, count: count, size: size)
        let one = try Self.read(left, &corpus, checkpoint: checkpoint)
        let other = try Self.read(right, &corpus, checkpoint: checkpoint)
        body = (one.body, other.body)
        apparatus = (one.apparatus, other.apparatus)
        var moves: Int32 = 0
        try collate(.body, moves: &moves, checkpoint: checkpoint)
        try collate(.apparatus, moves: &moves, checkpoint: checkpoint)
    }

    /// The two sides of a scope.
    func witnesses(_ scope: Scope) -> (left: Witness, right: Witness) { scope == .body ? body : apparatus }

    private static func read<Failure: Error>(
        _ article: Article, _ corpus: inout Corpus, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> (body: Witness, apparatus: Witness) {
        var body = Witness()
        var apparatus = Witness()
        body.reserveCapacity(article.blocks.count)
        // By place: to copy a block costs more than to look at its text.
        for place in article.blocks.indices {
            try checkpoint()
            let passage = corpus.read(article.blocks[place].text)
            let role = article.blocks[place].role
            if role == .body {
                body.append(passage, role: role, place: place)
            } else {
                apparatus.append(passage, role: role, place: place)
            }
        }
        return (body, apparatus)
    }

    /// Cuts the blocks that have no equal into tokens.
    private mutating func cut(_ scope: Scope, _ equal: EqualText) {
        if scope == .body {
            body.left.cut(equal.free(.left), in: &corpus)
            body.right.cut(equal.free(.right), in: &corpus)
        } else {
            apparatus.left.cut(equal.free(.left), in: &corpus)
            apparatus.right.cut(equal.free(.right), in: &corpus)
        }
    }

    private mutating func collate<Failure: Error>(
        _ scope: Scope, moves: inout Int32, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) {
        let equal = EqualText(witnesses(scope).left, witnesses(scope).right, textCount: corpus.textCount)
        try checkpoint()
        cut(scope, equal)
        let (left, right) = witnesses(scope)
        let pairing = try BlockPairing(
            left, right, equal: equal, corpus: corpus, findsMoves: options.findsMoves, checkpoint: checkpoint)
        var found: [WordingComparison] = []
        for group in pairing.placedGroups() {
            drafts.append(Draft(scope: scope, group: group))
            if group.left.isEmpty || group.right.isEmpty || pairing.isSame(group) { continue }
            try checkpoint()
            drafts[drafts.count - 1].comparison = comparisons.count + found.count
            found.append(
                WordingComparison(
                    Wording(group.left.map { left.passages[$0] }, in: corpus),
                    Wording(group.right.map { right.passages[$0] }, in: corpus)))
        }
        var matcher = WordMatcher()
        for index in found.indices {
            try checkpoint()
            found[index].alignWords(&matcher)
        }
        if options.findsMoves { SentenceMoves.mark(&found, count: &moves, &matcher) }
        for index in found.indices {
            try checkpoint()
            found[index].finish(&matcher)
        }
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
