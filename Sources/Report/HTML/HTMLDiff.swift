import Article
public import Collation

extension HTML {
    /// A diff as a page that opens from disk.
    public static func diffPage(_ collation: Collation, heading: DiffHeading, context: Int = 0) -> String {
        let title = heading.title ?? collation.to.title ?? collation.from.title ?? heading.to.label
        return page(
            title: "\(title): \(heading.from.label) to \(heading.to.label)", style: diffStyle,
            body: diffFragment(collation, heading: heading, context: context))
    }

    /// A diff as one `article` element, to be set into a page of one's own.
    ///
    /// Changed words stand in `del` and `ins`; unchanged paragraphs that are not shown stand in a closed `details`.
    public static func diffFragment(_ collation: Collation, heading: DiffHeading, context: Int = 0) -> String {
        HTMLDiff(collation: collation, context: context).fragment(heading)
    }

    /// Colours for both schemes of the reader's system; the marks are also told apart by strike and underline.
    private static let diffStyle = """
        :root { color-scheme: light dark; --in: #e2f5e6; --out: #fde7e7; --note: #6b4e9b; --dim: #667; }
        @media (prefers-color-scheme: dark) { :root { --in: #12391f; --out: #4a1d1f; --note: #c3a9f0; --dim: #99a; } }
        body { font: 1.05rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2, h3, header p, footer, summary { font-family: system-ui, sans-serif; font-size: .85rem; }
        h3 { color: var(--dim); font-weight: 600; margin: 1.5rem 0 .25rem; }
        p { margin: .25rem 0 .75rem; overflow-wrap: anywhere; }
        ins, .added > p { background: var(--in); }
        del, .removed > p { background: var(--out); }
        .added > p > ins, .removed > p > del { text-decoration: none; }
        span.moved, .departure p { color: var(--note); }
        summary, footer { color: var(--dim); }
        .warning strong { color: #c22; }

        """
}

private struct HTMLDiff {
    let collation: Collation
    let context: Int
    let glyphs = Glyphs.unicode
    let sentences: MovedSentences

    init(collation: Collation, context: Int) {
        self.collation = collation
        self.context = context
        sentences = MovedSentences(collation.units)
    }

    func fragment(_ heading: DiffHeading) -> String {
        let changes = Changes(collation)
        let language = (collation.to.language ?? collation.from.language).map { " lang=\"\(HTML.escaped($0))\"" } ?? ""
        var lines = ["<article class=\"diff\">"] + self.heading(heading)
        lines.append("<div\(language)>")
        lines += changes.fields.flatMap(field)
        lines += changes.body(context: context).flatMap(row)
        if changes.hasSurroundings {
            lines.append("<h2 lang=\"en\">Around the article</h2>")
            lines += changes.facts.flatMap(field)
            lines += changes.apparatus.flatMap(changed)
        }
        lines.append("</div>")
        lines.append("<footer>\(HTML.escaped(collation.closingLine))</footer>")
        lines.append("</article>")
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(_ heading: DiffHeading) -> [String] {
        var lines = ["<header>"]
        if let title = heading.title ?? collation.to.title ?? collation.from.title {
            lines.append("<h1 dir=\"auto\">\(HTML.escaped(title))</h1>")
        }
        var source: [String] = []
        if let publisher = heading.publisher { source.append("<bdi>\(HTML.escaped(publisher))</bdi>") }
        if let address = heading.address { source.append(HTML.link(HTML.escaped(address.withoutScheme), to: address)) }
        if !source.isEmpty { lines.append("<p>\(source.joined(separator: " · "))</p>") }
        let states = [heading.from, heading.to].map(state).joined(separator: " → ")
        lines.append("<p>\(states) · \(collation.changedPhrase)</p>")
        if let note = heading.note {
            let warning = note.isWarning ? " class=\"warning\"" : ""
            lines.append("<p\(warning)><strong>\(HTML.escaped(note.mark))</strong> \(HTML.escaped(note.detail))</p>")
        }
        if let reading = heading.reading {
            lines.append("<p lang=\"en\"><strong>extractor</strong> \(HTML.escaped(reading))</p>")
        }
        return lines + ["</header>"]
    }

    private func state(_ side: DiffHeading.Side) -> String {
        let time = side.at.map { " <time datetime=\"\(Moment.format($0))\">\(Moment.display($0))</time>" }
        return "<bdi>\(HTML.escaped(side.label))</bdi>" + (time ?? "")
    }

    private func field(_ change: Collation.FieldChange) -> [String] {
        let isWhole = change.isDeparture || change.isArrival
        let word = isWhole ? "moved" : change.from == nil ? "added" : change.to == nil ? "removed" : "edited"
        return section(word, title: glyphs.title(of: change), paragraphs: [marked(change.pieces)])
    }

    private func row(_ row: DiffRow) -> [String] {
        switch row {
        case .changed(let unit): return changed(unit)
        case .departure(let unit, let down):
            let opening = unit.leftText.terminalSafe.opening(within: 72, ellipsis: "…")
            return section(
                "departure",
                title:
                    "\(glyphs.paragraphs(unit.from)) · moved \(down ? "down" : "up") to \(glyphs.destination(of: unit))",
                paragraphs: [HTML.escaped(opening)])
        case .context(let unit): return [paragraph(HTML.escaped(unit.text ?? ""))]
        case .collapsed(let units):
            return ["<details><summary lang=\"en\">\(glyphs.note(onCollapsed: units))</summary>"]
                + units.map { paragraph(HTML.escaped($0.text ?? "")) } + ["</details>"]
        }
    }

    private func changed(_ unit: Collation.Unit) -> [String] {
        let links = unit.labels.filter { $0.kind == .link }.map { label in
            "<span lang=\"en\">link</span> \(target(label.from)) → \(target(label.to))"
        }
        return section(
            unit.field == nil ? unit.op.rawValue + (unit.moved ? " moved" : "") : "moved",
            title: glyphs.title(of: unit),
            paragraphs: links + unit.pieces(.both, sentences: sentences).map(marked))
    }

    private func target(_ url: String?) -> String {
        url.map { HTML.link(HTML.escaped($0), to: $0) } ?? "none"
    }

    private func section(_ name: String, title: String, paragraphs: [String]) -> [String] {
        ["<section class=\"\(name)\">", "<h3 lang=\"en\">\(HTML.escaped(title))</h3>"] + paragraphs.map(paragraph)
            + ["</section>"]
    }

    private func paragraph(_ html: String) -> String { "<p dir=\"auto\">\(html)</p>" }

    private func marked(_ pieces: [Piece]) -> String {
        pieces.settled(.legible).map { piece in
            let text = HTML.escaped(piece.text)
            return switch piece.mark {
            case .same: text
            case .removed: "<del>\(text)</del>"
            case .added: "<ins>\(text)</ins>"
            case .departed(let number): "<span class=\"moved\">→\(number.map { "¶\($0)" } ?? "") <s>\(text)</s></span>"
            case .arrived(let number): "<span class=\"moved\">←\(number.map { "¶\($0)" } ?? "") \(text)</span>"
            }
        }.joined()
    }
}
