import Article

/// What stands above the table of blocks: a label, and beside it a line for each thing that was weighed.
struct ExplanationSummary {
    private let explanation: Explanation
    private let glyphs: Glyphs

    init(_ explanation: Explanation, _ glyphs: Glyphs) {
        self.explanation = explanation
        self.glyphs = glyphs
    }

    /// The headline, what the page was read by, and the candidates for each claim.
    func sections(width: Int) -> [[StyledText]] {
        var sections: [[StyledText]] = []
        if let title = explanation.title {
            sections.append([StyledText(title, .heading).truncated(to: width, ellipsis: glyphs.ellipsis)])
        }
        let groups = [("container", container), ("confidence", confidence), ("warnings", warnings)] + site
        let reasons = groups.flatMap { lines($0.0, $0.1, width) }
        if !reasons.isEmpty { sections.append(reasons) }
        let claims = explanation.candidates.sorted { $0.key < $1.key }.flatMap { claim, places in
            lines(claim.replacing("_", with: " "), rows(places), width)
        }
        if !claims.isEmpty { sections.append(claims) }
        return sections
    }

    /// Lines beside a label.
    private func lines(_ label: String, _ rows: [StyledText], _ width: Int) -> [StyledText] {
        rows.enumerated().map { index, row in
            var line = StyledText(index == 0 ? label : "", .dim)
            line.pad(to: 16)
            return (line + row).truncated(to: width, ellipsis: glyphs.ellipsis)
        }
    }

    private var container: [StyledText] {
        columns(
            explanation.container.map { step in
                [
                    StyledText("\(Int((step.share * 100).rounded()))%"), StyledText(step.rule),
                    StyledText(step.element.pathEnd(2), .dim),
                ]
            }, rightAligned: 0)
    }

    private var confidence: [StyledText] {
        guard let confidence = explanation.confidence else { return [] }
        let reasons = confidence.reasons.map { reason in
            [
                StyledText(Terminal.decimal(reason.factor), reason.factor < 0.8 ? .warning : .plain),
                StyledText(reason.text),
            ]
        }
        return [StyledText(Terminal.decimal(confidence.value), .heading)] + columns(reasons, rightAligned: 0)
    }

    private var warnings: [StyledText] { explanation.warnings.map { StyledText($0, .warning) } }

    private var site: [(String, [StyledText])] {
        guard let site = explanation.site else { return [] }
        let prefix = "site:\(site.host)/"
        let rules = site.rules.map { rule in
            let name = rule.name.hasPrefix(prefix) ? String(rule.name.dropFirst(prefix.count)) : rule.name
            return [
                StyledText(rule.count == 0 ? "nothing" : String(rule.count), rule.count == 0 ? .warning : .plain),
                StyledText(name), StyledText(rule.selector, .dim),
            ]
        }
        return [("site rules", [StyledText(site.host, .heading)] + columns(rules, rightAligned: 0))]
    }

    private func rows(_ places: [Candidate]) -> [StyledText] {
        columns(
            places.map { [StyledText(Terminal.decimal($0.weight)), StyledText($0.from, .dim), StyledText($0.value)] },
            rightAligned: 0)
    }

    /// Rows of cells with each column as wide as its widest cell, but for the last.
    private func columns(_ rows: [[StyledText]], rightAligned: Int) -> [StyledText] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = StyledText()
            for (column, cell) in row.enumerated() {
                if column > 0 { line.append("  ") }
                var padded = cell
                if column == rightAligned {
                    padded = StyledText(String(repeating: " ", count: widths[column] - cell.width)) + cell
                } else if column < row.count - 1 {
                    padded.pad(to: widths[column])
                }
                line.append(padded)
            }
            return line
        }
    }
}

extension String {
    /// The last elements of a path such as `body > main > div.story`.
    func pathEnd(_ count: Int) -> String {
        split(separator: " > ").suffix(count).joined(separator: " > ")
    }
}
