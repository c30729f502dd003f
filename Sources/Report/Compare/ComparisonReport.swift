import Article
import Collation
public import Findings

extension Terminal {
    /// What a copy is to its original: the two, the verdict, the checks, what was set aside, and the changes.
    ///
    /// - Parameters:
    ///   - copyVersions: how many versions of the copy are recorded; nil for a file outside an archive.
    ///   - showsWrapper: whether what is the copy's own stands among the changes instead of in one line.
    public func comparison(_ comparison: CopyComparison, copyVersions: Int? = nil, showsWrapper: Bool = false) -> String
    {
        var lines = sides(comparison, copyVersions: copyVersions)
        lines.append(StyledText())
        lines += verdict(comparison)
        lines += comparison.checks.flatMap(check)
        if !comparison.wrapper.isEmpty, !showsWrapper {
            lines.append(StyledText())
            lines += StyledText("Set aside as the copy's own: " + comparison.wrapperPhrase, .dim).wrapped(
                to: options.width)
        }
        let changes = self.lines(of: Changes(comparison, showsWrapper: showsWrapper))
        if !changes.isEmpty { lines.append(StyledText()) }
        return text(lines + changes)
    }

    private func sides(_ comparison: CopyComparison, copyVersions: Int?) -> [StyledText] {
        let original = comparison.original
        let copy = comparison.copy
        let versions = original.version == nil ? "" : count(comparison.originalVersions, "version")
        let rows = [
            ("Original", original.name, original.title, versions),
            ("Copy", copy.name, copy.title, copyVersions.map { count($0, "version") } ?? ""),
        ]
        let labels = zip(rows, [original, copy]).map { row, witness in row.1 == row.2 ? "" : row.2 }
        let room = options.width - 10
        let last = rows.map(\.3.terminalWidth).max() ?? 0
        let names = min(rows.map(\.1.terminalWidth).max() ?? 0, max(room / 2, 8))
        let labelWidth = max(min(labels.map(\.terminalWidth).max() ?? 0, room - names - last - 6), 0)
        return zip(rows, labels).map { row, label in
            var line = StyledText(row.0.rightPadded(to: 10), .dim)
            var name = StyledText(row.1, .heading).truncated(to: names, ellipsis: glyphs.ellipsis)
            name.pad(to: names)
            line.append(name)
            if labelWidth > 0 {
                var cell = StyledText(label).truncated(to: labelWidth, ellipsis: glyphs.ellipsis)
                cell.pad(to: labelWidth)
                line.append("   ")
                line.append(cell)
            }
            if last > 0 { line.append("   \(row.3)", .dim) }
            return line.truncated(to: options.width, ellipsis: glyphs.ellipsis)
        }
    }

    private func verdict(_ comparison: CopyComparison) -> [StyledText] {
        let sentence = StyledText(comparison.verdictSentence, .heading)
        let kept = StyledText("\(comparison.kept.percent) of words kept", .dim)
        guard sentence.width + 2 + kept.width <= options.width else {
            return sentence.wrapped(to: options.width) + kept.wrapped(to: options.width)
        }
        var line = sentence
        line.pad(to: min(options.width, 80) - kept.width)
        return [line + kept]
    }

    /// One check, `  ok   figures       11 of 11 as in v2`.
    private func check(_ check: CopyComparison.Check) -> [StyledText] {
        let (mark, style): (String, Style) =
            switch check.state {
            case .ok: ("ok", .good)
            case .changed: (glyphs.edited, .edited)
            case .missing: ("no", .error)
            }
        let start =
            StyledText("  ") + StyledText(mark.rightPadded(to: 5), style)
            + StyledText(check.name.rawValue.rightPadded(to: 14))
        let indent = start.width
        guard options.width - indent >= 10 else { return (start + StyledText(check.detail)).wrapped(to: options.width) }
        let details = StyledText(check.detail).wrapped(to: options.width - indent)
        return [start + (details.first ?? StyledText())]
            + details.dropFirst().map { StyledText(String(repeating: " ", count: indent)) + $0 }
    }
}

extension Changes {
    /// The changes an editor looks for in a copy: the words of headline, dek, byline and body.
    ///
    /// What the two sites put around the article differs always; it is shown on request.
    init(_ comparison: CopyComparison, showsWrapper: Bool) {
        self.init(comparison.collation)
        foldsBreaks = true
        showsSurroundings = showsWrapper
    }
}

extension Witness {
    /// The label without the version, which the report states apart.
    fileprivate var title: String {
        guard let version, label.hasSuffix("@v\(version)") else { return label }
        return String(label.dropLast("@v\(version)".count))
    }
}

extension CopyComparison {
    /// The verdict as a sentence: `A close copy of v2, and out of date`.
    var verdictSentence: String {
        let source = original.version.map { "v\($0)" } ?? "the original"
        let date = behind > 0 ? ", and out of date" : ""
        return switch verdict {
        case .identical: "An identical copy of \(source)" + date
        case .close: "A close copy of \(source)" + date
        case .trimmed: "A trimmed copy of \(source)" + date
        case .edited: "An edited copy of \(source)" + date
        case .rewritten: "A rewritten copy of \(source)" + date
        case .excerpt: "An excerpt of \(source)" + date
        case .unrelated: "Not the same article"
        }
    }

    /// What was set aside: `4 paragraphs (label, 2 notices, sign-up)`.
    var wrapperPhrase: String {
        let kinds = WrapperBlock.Kind.allCases.compactMap { kind -> String? in
            let number = wrapper.count { $0.kind == kind }
            return number == 0 ? nil : number == 1 ? kind.words : "\(number) \(kind.words)s"
        }
        return "\(count(wrapper.count, "paragraph")) (\(kinds.joined(separator: ", ")))"
    }
}

extension CopyComparison.WrapperBlock.Kind {
    fileprivate var words: String {
        switch self {
        case .label: "label"
        case .notice: "notice"
        case .promo: "sign-up"
        case .author: "author line"
        case .related: "related link"
        }
    }
}
