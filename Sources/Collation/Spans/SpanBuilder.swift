import Article

/// Turns an alignment into spans whose texts, joined, are exactly the two wordings.
///
/// White space belongs to the unchanged text where both sides have it; the space that is left over goes with the words that came
/// or went.
struct SpanBuilder {
    private let left: Wording
    private let right: Wording
    private let alignment: Alignment
    private var pieces: [Piece] = []
    /// How far the texts are written, in bytes.
    private var leftDone = 0
    private var rightDone = 0
    /// The words by what happened to them.
    private(set) var words = WordTally()

    private struct Piece {
        var op: Collation.Span.Operation
        var left: Range<Int>
        var right: Range<Int>
        var move: Int32 = 0
    }

    /// Builds the spans of an alignment of two wordings.
    init(_ left: Wording, _ right: Wording, _ alignment: Alignment) {
        self.left = left
        self.right = right
        self.alignment = alignment
        build()
    }

    /// The spans in order.
    var spans: [Collation.Span] {
        pieces.map { piece in
            let link = piece.move > 0 ? Int(piece.move) : nil
            switch piece.op {
            case .same, .typographic:
                return Collation.Span(piece.op, from: left.text(piece.left), to: right.text(piece.right))
            case .removed, .movedOut:
                return Collation.Span(piece.op, from: left.text(piece.left), to: nil, link: link)
            case .added, .movedIn:
                return Collation.Span(piece.op, from: nil, to: right.text(piece.right), link: link)
            }
        }
    }

    private mutating func build() {
        var (place, rightPlace) = (0, 0)
        while place < left.count || rightPlace < right.count {
            if place < left.count, Int(alignment.partners[place]) == rightPlace {
                addPair(place, rightPlace)
                place += 1
                rightPlace += 1
                continue
            }
            var end = place
            while end < left.count, alignment.partners[end] < 0 { end += 1 }
            let rightEnd = end < left.count ? Int(alignment.partners[end]) : right.count
            addChange(place..<end, rightPlace..<rightEnd)
            (place, rightPlace) = (end, rightEnd)
        }
        write(.same, to: left.bytes.count, right.bytes.count)
    }

    /// Writes what lies between the written part and two offsets.
    private mutating func write(_ op: Collation.Span.Operation, to leftEnd: Int, _ rightEnd: Int, move: Int32 = 0) {
        guard leftEnd > leftDone || rightEnd > rightDone else { return }
        defer { (leftDone, rightDone) = (leftEnd, rightEnd) }
        if let last = pieces.last, last.op == op, last.move == move {
            pieces[pieces.count - 1].left = last.left.lowerBound..<leftEnd
            pieces[pieces.count - 1].right = last.right.lowerBound..<rightEnd
        } else {
            pieces.append(Piece(op: op, left: leftDone..<leftEnd, right: rightDone..<rightEnd, move: move))
        }
    }

    private mutating func addPair(_ place: Int, _ rightPlace: Int) {
        let isSame = left.forms[place].same == right.forms[rightPlace].same
        var op: Collation.Span.Operation = isSame ? .same : .typographic
        let hasGap = left.start(of: place) > leftDone || right.start(of: rightPlace) > rightDone
        if hasGap {
            if left.tokens[place].isSpaced == right.tokens[rightPlace].isSpaced {
                write(.same, to: left.start(of: place), right.start(of: rightPlace))
            } else if left.tokens[place].kind == .symbol {
                op = .typographic
            } else {
                write(.typographic, to: left.start(of: place), right.start(of: rightPlace))
            }
        }
        write(op, to: left.end(of: place), right.end(of: rightPlace))
        if left.tokens[place].isWord { words.same += 1 }
    }

    private mutating func addChange(_ out: Range<Int>, _ into: Range<Int>) {
        let isLast = out.upperBound == left.count && into.upperBound == right.count
        let leads = leadsAlike(out, into)
        // Where both sides end, the white space behind them is nobody's change.
        let trails = isLast || isSpaced(out.upperBound, left) == isSpaced(into.upperBound, right)
        let isOneSided = out.isEmpty || into.isEmpty
        if leads { write(.same, to: left.start(of: out.lowerBound), right.start(of: into.lowerBound)) }
        let keepsTrail = isOneSided ? (isLast || (!leads && trails)) : trails
        let leftEnd = keepsTrail ? end(of: out, in: left, or: leftDone) : left.start(of: out.upperBound)
        let rightEnd = keepsTrail ? end(of: into, in: right, or: rightDone) : right.start(of: into.upperBound)
        writeParts(out, in: left, moves: alignment.leftMoves, ops: (.removed, .movedOut)) { builder, op, end, move in
            builder.write(op, to: end ?? leftEnd, builder.rightDone, move: move)
        }
        writeParts(into, in: right, moves: alignment.rightMoves, ops: (.added, .movedIn)) { builder, op, end, move in
            builder.write(op, to: builder.leftDone, end ?? rightEnd, move: move)
        }
    }

    private func end(of range: Range<Int>, in wording: Wording, or done: Int) -> Int {
        range.isEmpty ? done : wording.end(of: range.upperBound - 1)
    }

    /// Whether the white space before a change is the same on both sides and so belongs to neither.
    private func leadsAlike(_ out: Range<Int>, _ into: Range<Int>) -> Bool {
        if out.lowerBound == 0 && into.lowerBound == 0 { return true }
        // At the end of a text nothing follows whose white space could stay.
        if out.lowerBound == left.count || into.lowerBound == right.count { return false }
        return isSpaced(out.lowerBound, left) == isSpaced(into.lowerBound, right)
    }

    private func isSpaced(_ place: Int, _ wording: Wording) -> Bool {
        place < wording.count && wording.tokens[place].isSpaced
    }

    /// Writes the tokens of one side of a change, those of a moved sentence apart; the end is nil for the last part.
    private mutating func writeParts(
        _ range: Range<Int>, in wording: Wording, moves: [Int32],
        ops: (plain: Collation.Span.Operation, moved: Collation.Span.Operation),
        write: (inout SpanBuilder, Collation.Span.Operation, Int?, Int32) -> Void
    ) {
        var first = range.lowerBound
        while first < range.upperBound {
            var end = first + 1
            while end < range.upperBound, moves[end] == moves[first] { end += 1 }
            let op = moves[first] > 0 ? ops.moved : ops.plain
            write(&self, op, end < range.upperBound ? wording.start(of: end) : nil, max(moves[first], 0))
            words.add(wording.words(in: first..<end), op)
            first = end
        }
        if range.isEmpty { write(&self, ops.plain, nil, 0) }
    }
}
