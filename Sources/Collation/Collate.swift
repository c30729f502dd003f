public import Article

extension Collation {
    /// Collates two articles: what happened to every paragraph, every word of a changed one, and every field.
    ///
    /// Body is collated with body and apparatus with apparatus. Pure and deterministic; collating the other way round gives the
    /// mirror image. Near-linear in the length of the text; where the time must be bounded on adversarial input, single units are
    /// marked ``Unit/approximate``. `elapsed` is left to the caller, since the engine reads no clock.
    public static func collate(_ from: Article, with to: Article, options: Options = .init()) -> Collation {
        // Ties are settled in favour of one side, so both directions are worked out in the same one.
        let isMirrored = CanonicalOrder.precedes(to, from)
        let engine = isMirrored ? Engine(to, from, options) : Engine(from, to, options)
        let units = engine.units(mirrored: isMirrored)
        let fields = FieldComparison(from, to, options).changes
        var summary = Summary(units: units, tallies: units.isEmpty ? WordTotals() : engine.totals(mirrored: isMirrored))
        summary.significance = max(
            units.lazy.filter { $0.scope == .body }.map(\.significance).max() ?? .none,
            fields.lazy.map(\.significance).max() ?? .none)
        return Collation(
            from: engine.side(from, isLeft: !isMirrored), to: engine.side(to, isLeft: isMirrored),
            summary: summary, fields: fields, units: units)
    }
}

/// The order in which two articles enter the engine, whichever way round they came.
enum CanonicalOrder {
    /// Whether one article comes before another: the shorter text, then the lesser bytes.
    static func precedes(_ one: Article, _ other: Article) -> Bool {
        let (first, second) = (length(one), length(other))
        if first != second { return first < second }
        for (block, otherBlock) in zip(one.blocks, other.blocks) where block.text != otherBlock.text {
            return precedes(block.text, otherBlock.text)
        }
        return one.blocks.count < other.blocks.count
    }

    /// Whether the bytes of one text come before those of another.
    static func precedes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }

    private static func length(_ article: Article) -> Int { article.blocks.reduce(0) { $0 + $1.text.utf8.count } }
}
