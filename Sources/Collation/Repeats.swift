import Article

/// Finds the blocks that were added or removed though the same text stands on both sides elsewhere: a paragraph pasted twice.
struct Repeats {
    private let body: (from: Originals, to: Originals)
    private let apparatus: (from: Originals, to: Originals)

    /// Looks through the drafts of an engine.
    init(_ engine: Engine, mirrored: Bool) {
        func originals(_ scope: Scope) -> (from: Originals, to: Originals) {
            var lone: (left: [Int], right: [Int]) = ([], [])
            for draft in engine.drafts where draft.scope == scope {
                if draft.group.isLone(on: .left) { lone.left += draft.group.left }
                if draft.group.isLone(on: .right) { lone.right += draft.group.right }
            }
            let pair = engine.witnesses(scope)
            let left = Originals(pair.left, besides: lone.left, textCount: engine.corpus.textCount)
            let right = Originals(pair.right, besides: lone.right, textCount: engine.corpus.textCount)
            return mirrored ? (right, left) : (left, right)
        }
        body = originals(.body)
        apparatus = originals(.apparatus)
    }

    /// Says of a unit that stands on one side only which block it repeats.
    func mark(_ unit: inout Collation.Unit) {
        let originals = unit.scope == .body ? body : apparatus
        switch unit.op {
        case .added: unit.repeats = unit.to.first.flatMap(originals.to.original)
        case .removed: unit.repeats = unit.from.first.flatMap(originals.from.original)
        default: break
        }
    }
}

/// The first block of each text that has a partner, on one side of one scope.
private struct Originals {
    private let witness: Witness
    /// The number of the block by that of its text; 0 where there is none.
    private var numbers: [Int32] = []

    init(_ witness: Witness, besides lone: [Int], textCount: Int) {
        self.witness = witness
        guard !lone.isEmpty else { return }
        numbers = Array(repeating: 0, count: textCount)
        var next = lone.sorted()[...]
        for block in 0..<witness.count {
            if next.first == block {
                next.removeFirst()
            } else if numbers[Int(witness.text(block))] == 0 {
                numbers[Int(witness.text(block))] = Int32(block + 1)
            }
        }
    }

    /// The number of the block that the one with a number repeats.
    func original(of number: Int) -> Int? {
        let original = numbers.isEmpty ? 0 : numbers[Int(witness.text(number - 1))]
        return original == 0 ? nil : Int(original)
    }
}

extension Group {
    /// The blocks of one side.
    func blocks(on side: Side) -> [Int] { side == .left ? left : right }

    /// Whether the group stands on one side only.
    func isLone(on side: Side) -> Bool { blocks(on: side.other).isEmpty }
}
