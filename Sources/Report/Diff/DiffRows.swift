import Article
import Collation

/// One row of a diff's body in reading order.
enum DiffRow {
    /// A changed unit, at its place on the right; a removed one at the place it was lost from.
    case changed(Collation.Unit)
    /// The place that a moved unit left, and whether it went further down; what went to a field went up.
    case departure(Collation.Unit, down: Bool)
    /// An unchanged paragraph beside a change.
    case context(Collation.Unit)
    /// A run of paragraphs that is left out: unchanged, or with only their breaks changed.
    case collapsed([Collation.Unit])
}

extension Collation {
    /// The body as rows, with `context` unchanged paragraphs shown around each change.
    ///
    /// Linear, but for sorting the moved units.
    ///
    /// - Parameter foldingBreaks: whether units in which only the paragraph breaks changed are left out like unchanged ones.
    func bodyRows(context: Int, foldingBreaks: Bool = false) -> [DiffRow] {
        let rows = withDepartures(units(in: .body)) { $0.isUntouched || (foldingBreaks && $0.changesBreaksAlone) }
        return collapse(rows, context: context)
    }

    /// Sets a row at the place every moved unit left: after the last unit in its place whose left paragraphs come before.
    private func withDepartures(_ units: [Unit], isContext: (Unit) -> Bool) -> [DiffRow] {
        let leaving = units.enumerated()
            .filter { $0.element.moved && !$0.element.from.isEmpty && !$0.element.to.isEmpty }
            .sorted { ($0.element.from[0], $0.offset) < ($1.element.from[0], $1.offset) }
        var rows: [DiffRow] = []
        rows.reserveCapacity(units.count + leaving.count)
        var next = 0
        let inPlace = units.map { $0.moved ? nil : $0.from.first }
        // For every index, the first left number of the next unit in its place.
        var following = [Int](repeating: .max, count: units.count + 1)
        for index in units.indices.reversed() { following[index] = inPlace[index] ?? following[index + 1] }
        func flush(upTo index: Int) {
            while next < leaving.count, leaving[next].element.from[0] < following[index] {
                rows.append(.departure(leaving[next].element, down: leaving[next].offset >= index))
                next += 1
            }
        }
        flush(upTo: 0)
        for (index, unit) in units.enumerated() {
            if isContext(unit) {
                rows.append(.context(unit))
            } else {
                rows.append(unit.op == .removed && unit.moved ? .departure(unit, down: false) : .changed(unit))
            }
            if inPlace[index] != nil { flush(upTo: index + 1) }
        }
        return rows
    }

    private func collapse(_ rows: [DiffRow], context: Int) -> [DiffRow] {
        var result: [DiffRow] = []
        var run: [Unit] = []
        func close(last: Bool) {
            let head = result.isEmpty ? 0 : min(context, run.count)
            let tail = last ? 0 : min(context, run.count - head)
            result += run.prefix(head).map(shown)
            let hidden = run.dropFirst(head).dropLast(tail)
            if !hidden.isEmpty { result.append(.collapsed(Array(hidden))) }
            result += run.suffix(tail).map(shown)
            run = []
        }
        for row in rows {
            if case .context(let unit) = row {
                run.append(unit)
            } else {
                close(last: false)
                result.append(row)
            }
        }
        close(last: true)
        return result
    }

    /// A unit beside a change is shown for what it is, also where it would be folded away elsewhere.
    private func shown(_ unit: Unit) -> DiffRow {
        unit.isUntouched ? .context(unit) : .changed(unit)
    }
}
