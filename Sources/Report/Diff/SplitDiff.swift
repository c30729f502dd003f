import Article
import Collation

/// A diff with the old text on the left, the new on the right, and what happened between them.
///
/// ```
///   3 Buses will be diverted and a ferry  ─ split ┬   3 Buses will be diverted.
///     will run.                                   │
///                                                 └   4 A ferry will run.
/// ```
struct SplitDiff {
    let changes: Changes
    let terminal: Terminal
    private let sentences: MovedSentences
    private let marking: Marking
    private let glyphs: Glyphs
    private let digits: Int
    private let textWidth: Int

    /// The narrowest column of text that is worth reading; a narrower terminal gets the inline form.
    private static let narrowest = 18
    /// The widest column; longer lines read badly.
    private static let widest = 72
    /// What stands free at the right edge.
    private static let margin = 5

    /// Makes the layout, or nil where the options or the width do not call for it.
    init?(_ changes: Changes, terminal: Terminal) {
        guard terminal.options.isSplit else { return nil }
        digits = max(3, String(changes.highestNumber).count)
        let room = (terminal.options.width - 2 * (digits + 1) - SplitMiddle.width - SplitDiff.margin) / 2
        guard room >= SplitDiff.narrowest else { return nil }
        textWidth = min(room, SplitDiff.widest)
        self.changes = changes
        self.terminal = terminal
        sentences = MovedSentences(changes.collation.units)
        glyphs = terminal.glyphs
        marking = Marking(color: terminal.options.color, glyphs: glyphs)
    }

    /// The headline, and over each column which state it shows.
    func heading(_ heading: DiffHeading) -> [StyledText] {
        let left = Column(terminal.stateName(heading.from).wrapped(to: textWidth))
        let right = Column(terminal.stateName(heading.to).wrapped(to: textWidth))
        return terminal.titleLines(heading, collation: changes.collation) + terminal.noteLines(heading)
            + row(left: [left], middle: [], right: [right])
    }

    /// Every row with an empty line between two of them.
    func lines() -> [StyledText] {
        let rows = changes.fields.map(field) + body() + apparatus()
        return Array(rows.joined(separator: [StyledText()]))
    }

    // MARK: Rows

    private func field(_ change: Collation.FieldChange) -> [StyledText] {
        let (_, style, whole) = change.mark(glyphs)
        let name = change.field == .title ? nil : change.field.words
        let word = change.from == nil ? "added" : change.to == nil ? "removed" : "edited"
        func column(_ showing: Showing) -> [Column] {
            let pieces = change.pieces(showing)
            guard !pieces.isEmpty else { return [] }
            let text = whole.map { StyledText(pieces.map(\.text).joined(), $0) } ?? marking.text(pieces)
            return [Column(named(name, text.wrapped(to: textWidth)))]
        }
        let middle = change.isDeparture || change.isArrival ? "moved" : word
        let notes = glyphs.place(of: change).wrapped(to: textWidth)
        let (left, right) = noted(column(.left), column(.right), notes)
        return row(left: left, middle: [SplitMiddle.word(middle, style.lightened)], right: right)
    }

    private func body() -> [[StyledText]] {
        changes.body(context: terminal.options.context).map { row in
            switch row {
            case .changed(let unit): return changed(unit)
            case .departure(let unit, _): return departure(unit)
            case .context(let unit):
                let lines = StyledText(unit.text ?? "").wrapped(to: textWidth)
                return self.row(
                    left: [Column(lines, number: unit.from.first)], middle: [],
                    right: [Column(lines, number: unit.to.first)])
            case .collapsed(let units):
                let indent = String(repeating: " ", count: digits + 1)
                return StyledText("\(glyphs.gap) " + glyphs.note(onCollapsed: units), .dim).wrapped(
                    to: terminal.options.width - indent.count
                )
                .map { StyledText(indent) + $0 }
            }
        }
    }

    private func apparatus() -> [[StyledText]] {
        guard changes.hasSurroundings else { return [] }
        let title = Column([StyledText("Around the article", .heading)])
        return [row(left: [title], middle: [], right: [])] + changes.facts.map(field) + changes.apparatus.map(changed)
    }

    private func changed(_ unit: Collation.Unit) -> [StyledText] {
        let name = unit.scope == .apparatus ? unit.roleWords : nil
        let left = columns(unit, .left, numbers: unit.from, name: name)
        let right = columns(unit, .right, numbers: unit.to, name: name)
        let middle = SplitMiddle(
            unit: unit, glyphs: glyphs, showsLeft: !left.isEmpty, leftStarts: starts(left), rightStarts: starts(right))
        let notes = ([glyphs.otherPlace(of: unit)] + glyphs.linkNotes(on: unit)).flatMap { $0.wrapped(to: textWidth) }
        let (before, after) = noted(left, right, notes)
        return row(left: before, middle: middle.lines, right: after)
    }

    /// The columns with notes under the last paragraph of the right, or of the left where nothing stands on the right.
    private func noted(_ left: [Column], _ right: [Column], _ notes: [StyledText]) -> ([Column], [Column]) {
        var (left, right) = (left, right)
        if let last = right.indices.last {
            right[last].lines += notes
        } else if let last = left.indices.last {
            left[last].lines += notes
        }
        return (left, right)
    }

    /// One side of a unit.
    ///
    /// The left of a unit that moved unchanged is not repeated where it arrived.
    private func columns(_ unit: Collation.Unit, _ showing: Showing, numbers: [Int], name: String?) -> [Column] {
        if numbers.isEmpty { return [] }
        if showing == .left, unit.moved, unit.op == .same, unit.scope == .body { return [] }
        if let style = unit.wholeStyle, let text = unit.text {
            return [Column(named(name, StyledText(text, style).wrapped(to: textWidth)), number: numbers.first)]
        }
        return unit.pieces(showing, sentences: sentences).enumerated().map { index, pieces in
            let lines = marking.text(pieces).wrapped(to: textWidth)
            let number = index < numbers.count ? numbers[index] : nil
            return Column(index == 0 ? named(name, lines) : lines, number: number)
        }
    }

    private func departure(_ unit: Collation.Unit) -> [StyledText] {
        let opening = unit.leftText.opening(within: 2 * textWidth - 10, ellipsis: glyphs.ellipsis)
        let lines =
            StyledText(opening, .dim).wrapped(to: textWidth) + glyphs.otherPlace(of: unit).wrapped(to: textWidth)
        let column = Column(lines, number: unit.from.first)
        let place = unit.to.first.map { "\(glyphs.away) to \(glyphs.paragraph)\($0)" } ?? "\(glyphs.away) moved"
        return row(left: [column], middle: [SplitMiddle.word(place, .moved)], right: [])
    }

    private func named(_ name: String?, _ lines: [StyledText]) -> [StyledText] {
        guard let name else { return lines }
        return [StyledText(name, .dim).truncated(to: textWidth, ellipsis: glyphs.ellipsis)] + lines
    }

    // MARK: Lines

    /// A paragraph of one side with its number.
    private struct Column {
        var lines: [StyledText]
        var number: Int?

        init(_ lines: [StyledText], number: Int? = nil) {
            self.lines = lines.isEmpty ? [StyledText()] : lines
            self.number = number
        }
    }

    /// The lines at which the paragraphs of one side begin, an empty line apart.
    private func starts(_ columns: [Column]) -> [Int] {
        var line = 0
        return columns.map { column in
            defer { line += column.lines.count + 1 }
            return line
        }
    }

    private func row(left: [Column], middle: [StyledText], right: [Column]) -> [StyledText] {
        let left = flattened(left)
        let right = flattened(right)
        return (0..<max(left.count, middle.count, right.count)).map { index in
            var line = index < left.count ? left[index] : StyledText()
            guard index < middle.count || index < right.count else { return line }
            let edge = digits + 1 + textWidth
            line.pad(to: edge)
            if index < middle.count { line.append(middle[index]) }
            guard index < right.count, !right[index].isEmpty else { return line }
            line.pad(to: edge + SplitMiddle.width)
            return line + right[index]
        }
    }

    private func flattened(_ columns: [Column]) -> [StyledText] {
        var lines: [StyledText] = []
        for (index, column) in columns.enumerated() {
            if index > 0 { lines.append(StyledText()) }
            for (offset, line) in column.lines.enumerated() {
                let number = offset == 0 ? column.number.map(String.init) ?? "" : ""
                var result = StyledText()
                result.append(number.leftPadded(to: digits) + " ", .dim)
                lines.append(result + line)
            }
        }
        return lines
    }
}

extension Style {
    /// The style of a word that says what happened: coloured only.
    var lightened: Style {
        switch self {
        case .removed: .removedParagraph
        case .added: .addedParagraph
        default: self
        }
    }
}
