import Article
public import Collation

extension Markdown {
    /// A diff to be read on GitHub: ~~removed~~ and **added** words, a line over every changed paragraph, the rest counted.
    public static func diff(_ collation: Collation, heading: DiffHeading, context: Int = 0) -> String {
        MarkdownDiff(collation: collation, context: context).text(heading)
    }
}

private struct MarkdownDiff {
    let collation: Collation
    let context: Int
    let glyphs = Glyphs.unicode
    let sentences: MovedSentences

    init(collation: Collation, context: Int) {
        self.collation = collation
        self.context = context
        sentences = MovedSentences(collation.units)
    }

    func text(_ heading: DiffHeading) -> String {
        let changes = Changes(collation)
        var paragraphs = self.heading(heading)
        paragraphs += changes.fields.flatMap(field)
        paragraphs += changes.body(context: context).flatMap(row)
        if changes.hasSurroundings {
            paragraphs.append("## Around the article")
            paragraphs += changes.facts.flatMap(field)
            paragraphs += changes.apparatus.flatMap(changed)
        }
        paragraphs.append("---")
        paragraphs.append(Markdown.paragraph(Markdown.escaped(collation.closingLine)))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func heading(_ heading: DiffHeading) -> [String] {
        var paragraphs: [String] = []
        if let title = heading.title ?? collation.to.title ?? collation.from.title {
            paragraphs.append("# " + Markdown.escaped(title))
        }
        var source: [String] = []
        if let publisher = heading.publisher { source.append(Markdown.escaped(publisher)) }
        if let address = heading.address {
            source.append(Markdown.link(Markdown.escaped(address.withoutScheme), to: address))
        }
        if !source.isEmpty { paragraphs.append(Markdown.paragraph(source.joined(separator: " · "))) }
        let states = [heading.from, heading.to].map(state).joined(separator: " → ")
        paragraphs.append(Markdown.paragraph("\(states) · \(collation.changedPhrase)"))
        if let note = heading.note {
            paragraphs.append("> **\(Markdown.escaped(note.mark))** \(Markdown.escaped(note.detail))")
        }
        if let reading = heading.reading { paragraphs.append("> **extractor** \(Markdown.escaped(reading))") }
        return paragraphs
    }

    private func state(_ side: DiffHeading.Side) -> String {
        Markdown.escaped(side.label) + (side.at.map { " " + Moment.display($0) } ?? "")
    }

    private func field(_ change: Collation.FieldChange) -> [String] {
        ["### \(glyphs.title(of: change))", Markdown.paragraph(marked(change.pieces))]
    }

    private func row(_ row: DiffRow) -> [String] {
        switch row {
        case .changed(let unit): return changed(unit)
        case .departure(let unit, let down):
            let place = "moved \(down ? "down" : "up") to \(glyphs.destination(of: unit))"
            let opening = unit.leftText.terminalSafe.opening(within: 72, ellipsis: "…")
            return ["### \(glyphs.paragraphs(unit.from)) · \(place)", "> " + Markdown.escaped(opening)]
        case .context(let unit): return [Markdown.paragraph(Markdown.escaped(unit.text ?? ""))]
        case .collapsed(let units): return ["*\(glyphs.note(onCollapsed: units))*"]
        }
    }

    private func changed(_ unit: Collation.Unit) -> [String] {
        let links = glyphs.linkNotes(on: unit).map { Markdown.escaped($0.plain) }
        return ["### " + glyphs.title(of: unit)] + links
            + unit.pieces(.both, sentences: sentences).map { Markdown.paragraph(marked($0)) }.filter { !$0.isEmpty }
    }

    // MARK: Words

    private func marked(_ pieces: [Piece]) -> String {
        let pieces = pieces.settled(.legible)
        var result = ""
        for (index, piece) in pieces.enumerated() {
            let text = Markdown.escaped(piece.text)
            let after = index + 1 < pieces.count ? pieces[index + 1] : nil
            switch piece.mark {
            case .same: result += text
            case .removed: result += emphasised(text, "~~", tag: "del", before: result.last, after: after)
            case .added: result += emphasised(text, "**", tag: "ins", before: result.last, after: after)
            case .departed(let number):
                let opening = Markdown.escaped(piece.text.opening(within: Marking.departedWidth, ellipsis: "…"))
                result += "<sub>\(place("→", number))</sub> <i>\(opening)</i>"
            case .arrived(let number): result += "<sub>\(place("←", number))</sub> <i>\(text)</i>"
            }
        }
        return result
    }

    private func place(_ arrow: String, _ number: Int?) -> String {
        arrow + (number.map { "¶\($0)" } ?? "")
    }

    /// Emphasis by Markdown's marks where CommonMark reads them as such (6.2, flanking delimiter runs), else by a tag.
    private func emphasised(_ text: String, _ mark: String, tag: String, before: Character?, after: Piece?) -> String {
        guard let first = text.first, let last = text.last else { return "" }
        let opens = !first.isWhitespace && (!first.isMark || before.map { $0.isWhitespace || $0.isMark } ?? true)
        let next = after.map { $0.mark == .same ? $0.text.first ?? " " : "*" } ?? " "
        let closes = !last.isWhitespace && (!last.isMark || next.isWhitespace || next.isMark)
        return opens && closes ? mark + text + mark : "<\(tag)>\(text)</\(tag)>"
    }
}

extension Character {
    /// Whether CommonMark counts the character as punctuation.
    fileprivate var isMark: Bool { isPunctuation || isSymbol }
}
