import Article

/// Finds the text that moved between headline or subtitle and the body, so that it is neither removed nor added.
///
/// A field that gave up its text and a paragraph of the same text that stands on the other side only are one text in two places.
/// A paragraph that merely repeats a headline which stayed is none: nothing left the headline.
struct FieldMoves {
    /// The fields that left paragraphs went to, by their numbers.
    private var departed: [Int: Collation.Field] = [:]
    /// The fields that right paragraphs came from, by their numbers.
    private var arrived: [Int: Collation.Field] = [:]

    /// Looks among the fields that differ, and says in them where their text went or came from.
    init(_ changes: inout [Collation.FieldChange], _ engine: Engine, mirrored: Bool) {
        guard engine.options.findsMoves else { return }
        let (fromSide, toSide): (Side, Side) = mirrored ? (.right, .left) : (.left, .right)
        for index in changes.indices where changes[index].field == .title || changes[index].field == .subtitle {
            let change = changes[index]
            if let number = Self.paragraph(reading: change.from, on: toSide, besides: arrived, engine) {
                arrived[number] = change.field
                changes[index].movedTo = number
            }
            if let number = Self.paragraph(reading: change.to, on: fromSide, besides: departed, engine) {
                departed[number] = change.field
                changes[index].movedFrom = number
            }
            if changes[index].onlyMoves { changes[index].significance = .minor }
        }
    }

    /// The number of the first body paragraph that stands on one side only and reads as a field did.
    private static func paragraph(
        reading value: String?, on side: Side, besides taken: [Int: Collation.Field], _ engine: Engine
    ) -> Int? {
        guard let value else { return nil }
        let (witness, article) =
            side == .left ? (engine.body.left, engine.left) : (engine.body.right, engine.right)
        var corpus = Corpus(options: engine.options, count: 2, size: 2 * value.utf8.count)
        let sought = corpus.read(value)
        guard sought.words > 0 else { return nil }
        let lone = engine.drafts.lazy.filter { $0.scope == .body && $0.group.isLone(on: side) }
        return lone.flatMap { $0.group.blocks(on: side) }
            .filter { block in
                guard taken[block + 1] == nil, witness.words(block) == sought.words else { return false }
                return corpus.read(article.blocks[witness.places[block]].text).text == sought.text
            }
            .min().map { $0 + 1 }
    }

    /// Says of an added or removed paragraph which field its text came from or went to: then its words only moved.
    func mark(_ unit: inout Collation.Unit, _ words: inout WordTally) {
        guard unit.scope == .body else { return }
        switch unit.op {
        case .added:
            unit.field = unit.to.first.flatMap { arrived[$0] }
            if unit.field != nil { words = WordTally(movedIn: words.added) }
        case .removed:
            unit.field = unit.from.first.flatMap { departed[$0] }
            if unit.field != nil { words = WordTally(movedOut: words.removed) }
        default: return
        }
        guard unit.field != nil else { return }
        unit.moved = true
        unit.significance = .minor
    }
}
