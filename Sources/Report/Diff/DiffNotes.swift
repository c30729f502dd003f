import Article
import Collation

extension Glyphs {
    /// The mark in column 1 and its colour.
    func mark(of unit: Collation.Unit) -> (glyph: String, style: Style) {
        if unit.moved { return (unit.op == .removed ? away : arrived, .moved) }
        switch unit.op {
        case .same: return (" ", .plain)
        case .edited: return (edited, .edited)
        case .split: return (split, .regrouped)
        case .merged: return (merged, .regrouped)
        case .regrouped: return (regrouped, .regrouped)
        case .added: return (added, .added)
        case .removed: return (removed, .removed)
        }
    }

    /// What a reader must be told besides the words: `moved here from ¶4, and edited`, `split into ¶3 and ¶4`.
    func note(on unit: Collation.Unit) -> StyledText {
        let from = paragraphs(unit.from)
        let to = paragraphs(unit.to)
        let origin = unit.moved ? "moved here from \(from)" : ""
        switch unit.op {
        case .split:
            return StyledText(
                (unit.moved ? origin + ", and " : "") + "split into \(to)", unit.moved ? .moved : .regrouped)
        case .merged:
            return StyledText(
                (unit.moved ? "moved here, and " : "") + "merged from \(from)", unit.moved ? .moved : .regrouped)
        case .regrouped:
            let words = "regrouped from \(from) into \(to)"
            return StyledText((unit.moved ? "moved here, and " : "") + words, unit.moved ? .moved : .regrouped)
        case .edited where unit.moved: return StyledText(origin + ", and edited", .moved)
        case .same where unit.moved: return StyledText(origin, .moved)
        case .edited where unit.isTypographic: return StyledText("typography only", .dim)
        case .added, .removed: return otherPlace(of: unit)
        default: return StyledText()
        }
    }

    /// Where else the text of an added or removed unit stands or stood: `moved here from the subtitle`, `repeats ¶3`.
    func otherPlace(of unit: Collation.Unit) -> StyledText {
        if let field = unit.field {
            return StyledText(
                unit.op == .added ? "moved here from the \(field.place)" : "moved up to the \(field.place)", .moved)
        }
        guard let number = unit.repeats else { return StyledText() }
        return StyledText("\(unit.op == .added ? "repeats" : "repeated") \(paragraph)\(number)", .dim)
    }

    /// Where a moved unit went: `¶9`, `the subtitle`.
    func destination(of unit: Collation.Unit) -> String {
        unit.field.map { "the \($0.place)" } ?? paragraphs(unit.to)
    }

    /// The unit in one line, for forms with headings: `¶3 → ¶3 and ¶4 · split`.
    func title(of unit: Collation.Unit) -> String {
        let numbers = [paragraphs(unit.from), paragraphs(unit.to)].filter { !$0.isEmpty }.joined(
            separator: " \(arrow) ")
        var words = unit.isTypographic ? "typography only" : unit.op.rawValue
        if unit.moved { words = unit.op == .same ? "moved" : "moved and \(words)" }
        let place = otherPlace(of: unit).plain
        if !place.isEmpty { words = unit.field == nil ? "\(words), \(place)" : place }
        let role = unit.scope == .apparatus ? unit.roleWords + " " : ""
        return "\(role)\(numbers) \(dot) \(words)"
    }

    /// What a run of left out paragraphs is: `13 paragraphs the same, ¶9 and ¶10 merged`.
    func note(onCollapsed units: [Collation.Unit]) -> String {
        var parts: [String] = []
        let same = units.count(where: \.isUntouched)
        if same > 0 { parts.append("\(count(same, "paragraph")) the same") }
        for unit in units where !unit.isUntouched {
            switch unit.op {
            case .split: parts.append("\(paragraphs(unit.from)) split into \(paragraphs(unit.to))")
            case .merged: parts.append("\(paragraphs(unit.from)) merged")
            default: parts.append("\(paragraphs(unit.from)) regrouped")
            }
        }
        return parts.joined(separator: ", ")
    }

    /// Link targets that changed; the words they stand on need not have.
    func linkNotes(on unit: Collation.Unit) -> [StyledText] {
        unit.labels.filter { $0.kind == .link }.map { label in
            StyledText("link \(label.from ?? "none") \(arrow) \(label.to ?? "none")", .dim)
        }
    }
}

extension Collation.Unit {
    /// Whether the two sides differ in typographic style alone.
    var isTypographic: Bool {
        spans.contains { $0.op == .typographic } && spans.allSatisfy { $0.op == .typographic || $0.op == .same }
            && !labels.contains { $0.kind == .link }
    }

    /// Whether nothing changed but where paragraphs begin.
    var changesBreaksAlone: Bool {
        switch op {
        case .split, .merged, .regrouped: !moved && spans.allSatisfy { $0.op == .same }
        case .same, .edited, .added, .removed: false
        }
    }

    /// How the role reads on screen.
    var roleWords: String { role.rawValue.replacing("_", with: " ") }
}
