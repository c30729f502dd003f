import Article

/// Finds the blocks that were added or removed though the same text stands on both sides elsewhere: a paragraph pasted twice.
struct Repeats {
    private let from: Originals
    private let to: Originals

    /// Looks through the drafts of an engine.
    init(_ engine: Engine, mirrored: Bool) {
        let (left, right) = (Originals(engine, .left), Originals(engine, .right))
        (from, to) = mirrored ? (right, left) : (left, right)
    }

    /// Says of a unit that stands on one side only which block it repeats.
    func mark(_ unit: inout Collation.Unit) {
        switch unit.op {
        case .added: unit.repeats = unit.to.first.flatMap { to.original(of: $0, in: unit.scope) }
        case .removed: unit.repeats = unit.from.first.flatMap { from.original(of: $0, in: unit.scope) }
        default: break
        }
    }
}

/// The first block of each text that has a partner, on one side.
private struct Originals {
    private var numbers: [Scope: [Int32]] = [:]
    private var texts: [Scope: Witness] = [:]

    init(_ engine: Engine, _ side: Side) {
        for scope in Scope.allCases {
            let drafts = engine.drafts.lazy.filter { $0.scope == scope }
            guard drafts.contains(where: { $0.group.isLone(on: side) }) else { continue }
            let witness = side == .left ? engine.witnesses(scope).left : engine.witnesses(scope).right
            var first = [Int32](repeating: 0, count: engine.corpus.textCount)
            for draft in drafts where !draft.group.isLone(on: side) {
                for block in draft.group.blocks(on: side) {
                    let text = Int(witness.text(block))
                    if first[text] == 0 || first[text] > block + 1 { first[text] = Int32(block + 1) }
                }
            }
            numbers[scope] = first
            texts[scope] = witness
        }
    }

    /// The number of the block that the one with a number repeats.
    func original(of number: Int, in scope: Scope) -> Int? {
        guard let first = numbers[scope], let witness = texts[scope] else { return nil }
        let original = first[Int(witness.text(number - 1))]
        return original == 0 ? nil : Int(original)
    }
}

extension Group {
    /// The blocks of one side.
    func blocks(on side: Side) -> [Int] { side == .left ? left : right }

    /// Whether the group stands on one side only.
    func isLone(on side: Side) -> Bool { blocks(on: side.other).isEmpty }
}
