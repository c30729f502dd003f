import Article
import Collation

/// A diff in one column of text: mark, old number, new number, rule, text with the changes inside.
///
/// ```
/// ~   1   1 │ Fenwick Bridge will close for [-six-] {+nine+} weeks
/// ↓   4     │ moved down to ¶9
///           ┆ 3 paragraphs the same
/// ```
struct InlineDiff {
    let changes: Changes
    let terminal: Terminal
    private let sentences: MovedSentences
    private let marking: Marking
    private let glyphs: Glyphs
    /// Digits of a paragraph number; three unless an article has a thousand paragraphs.
    private let digits: Int
    private let textWidth: Int

    init(_ changes: Changes, terminal: Terminal) {
        self.changes = changes
        self.terminal = terminal
        sentences = MovedSentences(changes.collation.units)
        glyphs = terminal.glyphs
        marking = Marking(color: terminal.options.color, glyphs: glyphs)
        digits = max(3, String(changes.highestNumber).count)
        textWidth = max(terminal.options.width - (2 * digits + 6), 2)
    }

    /// Every group of lines, with an empty rule line between two of them.
    func lines() -> [StyledText] {
        let groups = changes.fields.map(field) + body() + apparatus()
        return Array(groups.joined(separator: [ruleOnly]))
    }

    // MARK: Groups

    private func field(_ change: Collation.FieldChange) -> [StyledText] {
        let pieces = change.pieces
        let (glyph, style, whole) = change.mark(glyphs)
        var text = whole.map { StyledText(pieces.map(\.text).joined(), $0) } ?? marking.text(pieces)
        if change.isDeparture {
            text = StyledText(text.plain.opening(within: textWidth, ellipsis: glyphs.ellipsis), .dim)
        }
        let isTitle = change.field == .title
        let name = StyledText(isTitle ? "" : change.field.words, .dim), place = glyphs.place(of: change)
        let notes = name.isEmpty || place.isEmpty ? name + place : name + StyledText(", ", .dim) + place
        return group(
            gutter(glyph, style, label: isTitle ? "title" : ""), notes: notes.wrapped(to: textWidth),
            text: text.wrapped(to: textWidth))
    }

    private func body() -> [[StyledText]] {
        changes.body(context: terminal.options.context).flatMap { row in
            switch row {
            case .changed(let unit): changed(unit)
            case .departure(let unit, let down): [departure(unit, down: down)]
            case .context(let unit): [context(unit)]
            case .collapsed(let units): [collapsed(units)]
            }
        }
    }

    private func apparatus() -> [[StyledText]] {
        guard changes.hasSurroundings else { return [] }
        let title = group(
            gutter(" ", .plain), notes: [], text: StyledText("Around the article", .heading).wrapped(to: textWidth))
        return [title] + changes.facts.map(field) + changes.apparatus.flatMap(changed)
    }

    private func changed(_ unit: Collation.Unit) -> [[StyledText]] {
        let mark = glyphs.mark(of: unit)
        var note = glyphs.note(on: unit)
        if unit.scope == .apparatus {
            let role = StyledText(unit.roleWords, .dim)
            note = note.isEmpty ? role : role + StyledText(", ", .dim) + note
        }
        let notes = ([note] + glyphs.linkNotes(on: unit)).flatMap { $0.wrapped(to: textWidth) }
        let old = unit.moved && unit.scope == .body ? nil : unit.from.first
        if let style = unit.wholeStyle, let text = unit.text {
            let lines = StyledText(text, style).wrapped(to: textWidth)
            return [group(gutter(mark.glyph, mark.style, old: old, new: unit.to.first), notes: notes, text: lines)]
        }
        return unit.pieces(.both, sentences: sentences).enumerated().map { index, pieces in
            let lines = marking.text(pieces).wrapped(to: textWidth)
            let new = index < unit.to.count ? unit.to[index] : nil
            if index > 0 { return group(gutter(" ", .plain, new: new), notes: [], text: lines) }
            return group(gutter(mark.glyph, mark.style, old: old, new: new), notes: notes, text: lines)
        }
    }

    private func departure(_ unit: Collation.Unit, down: Bool) -> [StyledText] {
        let note = StyledText("moved \(down ? "down" : "up") to \(glyphs.destination(of: unit))", .moved)
        return group(
            gutter(glyphs.away, .moved, old: unit.from.first), notes: note.wrapped(to: textWidth),
            text: [StyledText(unit.leftText.opening(within: textWidth, ellipsis: glyphs.ellipsis), .dim)])
    }

    private func context(_ unit: Collation.Unit) -> [StyledText] {
        group(
            gutter(" ", .plain, old: unit.from.first, new: unit.to.first), notes: [],
            text: StyledText(unit.text ?? "").wrapped(to: textWidth))
    }

    private func collapsed(_ units: [Collation.Unit]) -> [StyledText] {
        let words = StyledText(glyphs.note(onCollapsed: units), .dim)
        return words.wrapped(to: textWidth).map { beside(blank, rule: glyphs.gap, $0) }
    }

    // MARK: Lines

    private func group(_ gutter: StyledText, notes: [StyledText], text: [StyledText]) -> [StyledText] {
        let lines = notes + text
        guard let first = lines.first else { return [beside(gutter, rule: glyphs.rule, StyledText())] }
        return [beside(gutter, rule: glyphs.rule, first)]
            + lines.dropFirst().map { beside(blank, rule: glyphs.rule, $0) }
    }

    private func beside(_ gutter: StyledText, rule: String, _ text: StyledText) -> StyledText {
        var line = gutter
        line.append(rule, .dim)
        if !text.isEmpty { line.append(" ") }
        return line + text
    }

    private var ruleOnly: StyledText { beside(blank, rule: glyphs.rule, StyledText()) }

    private var blank: StyledText { gutter(" ", .plain) }

    /// Mark, numbers and the space before the rule.
    private func gutter(_ glyph: String, _ style: Style, old: Int? = nil, new: Int? = nil, label: String = "")
        -> StyledText
    {
        var line = StyledText()
        line.append(glyph, style.lightened)
        let numbers = label.isEmpty ? padded(old) + " " + padded(new) : label.leftPadded(to: 2 * digits + 1)
        line.append(" " + numbers + " ", .dim)
        return line
    }

    private func padded(_ number: Int?) -> String {
        (number.map(String.init) ?? "").leftPadded(to: digits)
    }
}
