import Article
public import Collation

extension Terminal {
    /// The whole diff: heading, title and fields, body, apparatus, closing line; inline or side by side by the options' layout.
    public func diff(_ collation: Collation, heading: DiffHeading) -> String {
        text(diffLines(collation, heading: heading))
    }

    /// What changed, without heading and closing line, as it stands inside other reports.
    func lines(of changes: Changes) -> [StyledText] {
        if let split = SplitDiff(changes, terminal: self) { return split.lines() }
        return InlineDiff(changes, terminal: self).lines()
    }

    private func diffLines(_ collation: Collation, heading: DiffHeading) -> [StyledText] {
        let changes = Changes(collation)
        var lines =
            SplitDiff(changes, terminal: self)?.heading(heading) ?? inlineHeading(heading, collation: collation)
        lines.append(StyledText())
        lines += self.lines(of: changes)
        if lines.last?.isEmpty == false { lines.append(StyledText()) }
        lines += StyledText(collation.closingLine, .dim).wrapped(to: options.width)
        return lines
    }

    private func inlineHeading(_ heading: DiffHeading, collation: Collation) -> [StyledText] {
        var lines = titleLines(heading, collation: collation)
        let sides = [stateName(heading.from), stateName(heading.to)]
        let count = StyledText(collation.changedPhrase, .dim)
        var line = sides[0] + StyledText("  ") + sides[1]
        if line.width + 2 + count.width <= options.width {
            line.pad(to: options.width - count.width)
            lines.append(line + count)
        } else {
            lines += line.width <= options.width ? [line] : sides.flatMap { $0.wrapped(to: options.width) }
            lines += count.wrapped(to: options.width)
        }
        return lines + noteLines(heading)
    }

    /// The headline, and the publisher with the address.
    func titleLines(_ heading: DiffHeading, collation: Collation) -> [StyledText] {
        var lines: [StyledText] = []
        if let title = heading.title ?? collation.to.title ?? collation.from.title {
            lines += StyledText(title, .heading).wrapped(to: options.width)
        }
        var source = StyledText(heading.publisher ?? "", .dim)
        if let address = heading.address {
            if !source.isEmpty { source.append("  ") }
            source.append(StyledText(address.withoutScheme, .dim, link: address))
        }
        return lines + source.fitted(to: options.width)
    }

    /// The name of a state with its moment, `v2 2026-03-03 10:12Z`.
    func stateName(_ side: DiffHeading.Side) -> StyledText {
        var name = StyledText(side.label, .edited)
        if let at = side.at { name.append(" " + Moment.display(at)) }
        return name
    }

    /// The notes, `unmarked  2 figures changed, no note on the page`.
    func noteLines(_ heading: DiffHeading) -> [StyledText] {
        let note = heading.note.map { note in
            StyledText(note.mark, note.isWarning ? .error : .dim) + StyledText("  " + note.detail)
        }
        let reading = heading.reading.map { StyledText("extractor", .warning) + StyledText("  " + $0) }
        return [note, reading].compactMap { $0 }.flatMap { $0.fitted(to: options.width) }
    }
}

extension String {
    /// The address as people write it, without `https://`.
    var withoutScheme: String {
        for scheme in ["https://", "http://"] where hasPrefix(scheme) { return String(dropFirst(scheme.count)) }
        return self
    }
}
