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
        let sides = (engine.side(from, isLeft: !isMirrored), engine.side(to, isLeft: isMirrored))
        let assembly = UnitAssembly(engine, mirrored: isMirrored)
        let units = ReadingOrder(engine, mirrored: isMirrored).sorted.map { assembly.unit($0) }
        let fields = FieldComparison(from, to, options).changes
        var summary = Summary(units, from: sides.0, to: sides.1)
        summary.significance = max(
            units.lazy.filter { $0.unit.scope == .body }.map(\.unit.significance).max() ?? .none,
            fields.lazy.map(\.significance).max() ?? .none)
        return Collation(from: sides.0, to: sides.1, summary: summary, fields: fields, units: units.map(\.unit))
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
