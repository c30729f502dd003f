public import Article

extension Collation {
    /// Collates two articles: what happened to every paragraph, every word of a changed one, and every field.
    ///
    /// Body is collated with body and apparatus with apparatus. Pure and deterministic; collating the other way round gives the
    /// mirror image. Near-linear in the length of the text; where the time must be bounded on adversarial input, single units are
    /// marked ``Unit/approximate``. `elapsed` is left to the caller, since the engine reads no clock.
    public static func collate(_ from: Article, with to: Article, options: Options = .init()) -> Collation {
        collate(from, with: to, options: options, checkpoint: {})
    }

    /// Collates two articles like ``collate(_:with:options:)``, but stops when the current task is cancelled.
    ///
    /// Cancellation is looked for at every block and every pair of blocks, so a long article stops at once; the words of a single
    /// long paragraph are compared to the end first.
    ///
    /// - Throws: `CancellationError`, and nothing else.
    public static func collateUnlessCancelled(
        _ from: Article, with to: Article, options: Options = .init()
    ) throws(CancellationError) -> Collation {
        try collate(from, with: to, options: options) { () throws(CancellationError) in
            if Task.isCancelled { throw CancellationError() }
        }
    }

    private static func collate<Failure: Error>(
        _ from: Article, with to: Article, options: Options, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> Collation {
        // Ties are settled in favour of one side, so both directions are worked out in the same one.
        let isMirrored = CanonicalOrder.precedes(to, from)
        let (left, right) = isMirrored ? (to, from) : (from, to)
        let engine = try Engine(left, right, options, checkpoint: checkpoint)
        let sides = (engine.side(from, isLeft: !isMirrored), engine.side(to, isLeft: isMirrored))
        let labeller = Labeller(language: LanguageGuess.language(of: from, to))
        let assembly = UnitAssembly(engine, mirrored: isMirrored, labeller: labeller)
        let drafts = ReadingOrder(engine, mirrored: isMirrored).sorted
        var fields = FieldComparison(from, to, options, labeller: labeller).changes
        let fieldMoves = FieldMoves(&fields, engine, mirrored: isMirrored)
        let repeats = Repeats(engine, mirrored: isMirrored)
        var summary = Summary()
        var units: [Unit] = []
        units.reserveCapacity(drafts.count)
        for draft in drafts {
            try checkpoint()
            var (unit, words) = assembly.unit(draft)
            repeats.mark(&unit)
            fieldMoves.mark(&unit, &words)
            summary.add(unit, words)
            units.append(unit)
        }
        for field in fields { summary.significance = max(summary.significance, field.significance) }
        summary.setShares(from: sides.0, to: sides.1)
        return Collation(
            from: sides.0, to: sides.1, summary: summary, fields: fields, units: units,
            labelLanguage: labeller.languageCode)
    }
}

/// The order in which two articles enter the engine, whichever way round they came.
enum CanonicalOrder {
    /// Whether one article comes before another: the shorter text, then the lesser bytes.
    static func precedes(_ one: Article, _ other: Article) -> Bool {
        let (first, second) = (one.textLength, other.textLength)
        if first != second { return first < second }
        for place in 0..<min(one.blocks.count, other.blocks.count)
        where one.blocks[place].text != other.blocks[place].text {
            return precedes(one.blocks[place].text, other.blocks[place].text)
        }
        return one.blocks.count < other.blocks.count
    }

    /// Whether the bytes of one text come before those of another.
    static func precedes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }
}

extension Article {
    /// The length of the texts of all blocks, in bytes.
    var textLength: Int { blocks.indices.reduce(0) { $0 + blocks[$1].text.utf8.count } }
}
