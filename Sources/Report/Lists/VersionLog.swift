import Article
import Collation
public import Findings

/// How much `stemma log` tells of each version.
public struct LogDetail: Sendable, Hashable {
    /// Whether the findings stand under the version they came with.
    public var findings: Bool
    /// Whether the line of counts stands under it.
    public var stat: Bool
    /// Whether the changes themselves stand under it.
    public var changes: Bool

    /// Makes a choice; the default is what `stemma log` shows without flags.
    public init(findings: Bool = true, stat: Bool = false, changes: Bool = false) {
        self.findings = findings
        self.stat = stat
        self.changes = changes
    }

    /// One line for each version.
    public static let oneLine = LogDetail(findings: false)
}

extension Terminal {
    /// The versions of an article, one line each in the order of `entries`, with what changed.
    ///
    /// - Parameters:
    ///   - history: the versions to show; the caller orders and limits them.
    ///   - slug: the article's name in the lines of counts.
    public func log(_ history: VersionHistory, slug: String, detail: LogDetail = LogDetail()) -> String {
        guard !history.entries.isEmpty else { return text([StyledText("No versions.", .dim)]) }
        let layout = LogLayout(history, terminal: self)
        var lines: [StyledText] = []
        for entry in history.entries {
            lines.append(layout.line(entry))
            guard let change = entry.change else { continue }
            if detail.findings { lines += change.findings.flatMap(finding) }
            if detail.stat {
                let version = entry.witness.version ?? 0
                lines += statLine(change.collation, name: "\(slug) v\(version - 1)..v\(version)").fitted(
                    to: options.width)
            }
            if detail.changes { lines += [StyledText()] + self.lines(of: Changes(change.collation)) + [StyledText()] }
        }
        lines += StyledText(footer(history), .dim).wrapped(to: options.width)
        return text(lines)
    }

    private func footer(_ history: VersionHistory) -> String {
        let last = history.lastChecked.map { ", last " + time($0) } ?? ""
        return count(history.checks, "check", grouped: true) + last
    }

    /// A finding under its version, `figure       six → nine weeks`; on a narrow terminal its words stand under its kind.
    func finding(_ finding: Finding) -> [StyledText] {
        let kind = StyledText("      " + finding.kind.rawValue, .warning)
        let beside = 6 + 13
        if options.width >= 2 * beside {
            var line = kind
            line.pad(to: beside)
            let words = StyledText(words(of: finding, room: options.width - beside))
            return [(line + words).truncated(to: options.width, ellipsis: glyphs.ellipsis)]
        }
        let room = max(options.width - 8, 8)
        let words = StyledText(words(of: finding, room: room)).wrapped(to: room)
        return [kind.truncated(to: options.width, ellipsis: glyphs.ellipsis)]
            + words.map { StyledText("        ") + $0 }
    }

    private func words(of finding: Finding, room: Int) -> String {
        let isQuoted = [.headline, .quotation, .attribution].contains(finding.kind)
        func quoted(_ text: String, _ width: Int) -> String {
            let opening = text.terminalSafe.opening(within: max(width, 6), ellipsis: glyphs.ellipsis)
            return isQuoted ? "\"\(opening)\"" : opening
        }
        let place = finding.paragraph.map { "\(glyphs.paragraph)\($0) " } ?? ""
        switch (finding.from, finding.to) {
        case (let from?, let to?):
            let each = (room - glyphs.arrow.terminalWidth - 6) / 2
            return quoted(from, each) + " \(glyphs.arrow) " + quoted(to, each)
        case (let from?, nil): return place + quoted(from, min(room - place.terminalWidth - 10, 40)) + " removed"
        case (nil, let to?): return place + quoted(to, min(room - place.terminalWidth - 8, 40)) + " added"
        case (nil, nil): return place
        }
    }
}

/// The columns of a log.
private struct LogLayout {
    let terminal: Terminal
    private let version: Int
    private let time: Int
    private let words: Int
    private let counts: Int

    /// Room for two operations, `2 added, 1 edited`.
    private static let narrowestCounts = 17

    init(_ history: VersionHistory, terminal: Terminal) {
        self.terminal = terminal
        let entries = history.entries
        version = entries.map { LogLayout.name($0).count }.max() ?? 2
        time = entries.map { LogLayout.time($0, terminal).count }.max() ?? 17
        words = max(8, entries.map { LogLayout.words($0, terminal.glyphs).count }.max() ?? 8)
        let natural = entries.map { LogLayout.counts($0).count }.max() ?? 0
        let marks = entries.map { $0.mark.width }.max() ?? 0
        let others = version + 2 + time + 3 + 7 + 3 + words + 2 + (marks > 0 ? marks + 3 : 0)
        counts = min(natural, max(LogLayout.narrowestCounts, terminal.options.width - others))
    }

    func line(_ entry: VersionHistory.Entry) -> StyledText {
        let glyphs = terminal.glyphs
        var line = StyledText(LogLayout.name(entry).rightPadded(to: version), .edited)
        line.append("  " + LogLayout.time(entry, terminal).rightPadded(to: time))
        line.append("   ")
        line.append(StyledText(String(entry.commit.prefix(7)).rightPadded(to: 7), .dim))
        guard entry.change != nil else {
            let size = count(entry.words, "word", grouped: true)
            line.append("   \(size) \(LogLayout.reason(entry.cause))")
            return line.truncated(to: terminal.options.width, ellipsis: glyphs.ellipsis)
        }
        line.append("   " + LogLayout.words(entry, glyphs).rightPadded(to: words))
        let counts = LogLayout.counts(entry).cut(to: self.counts, ellipsis: glyphs.ellipsis)
        line.append("  " + counts.rightPadded(to: self.counts))
        if !entry.mark.isEmpty { line.append("   ") }
        return (line + entry.mark).truncated(to: terminal.options.width, ellipsis: glyphs.ellipsis)
    }

    /// Why nothing is said of what a version changed.
    private static func reason(_ cause: VersionHistory.Cause) -> String {
        switch cause {
        case .first: "first capture"
        case .change: "after what was withdrawn"
        case .extractor: "by the extractor alone"
        case .withdrawn: "withdrawn"
        }
    }

    private static func name(_ entry: VersionHistory.Entry) -> String {
        entry.witness.version.map { "v\($0)" } ?? entry.witness.label.terminalSafe
    }

    private static func time(_ entry: VersionHistory.Entry, _ terminal: Terminal) -> String {
        entry.witness.capturedAt.map(terminal.time) ?? ""
    }

    private static func words(_ entry: VersionHistory.Entry, _ glyphs: Glyphs) -> String {
        guard let summary = entry.change?.collation.summary else { return "" }
        return "+\(summary.wordsAdded) \(glyphs.minus)\(summary.wordsRemoved)"
    }

    /// `3 edited, 1 split`, the most frequent first.
    private static func counts(_ entry: VersionHistory.Entry) -> String {
        guard let collation = entry.change?.collation else { return "" }
        let counts = collation.counts.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { "\($0.element.count) \($0.element.word)" }
        if !counts.isEmpty { return counts.joined(separator: ", ") }
        return collation.isSame ? "the same" : "body the same"
    }
}

extension VersionHistory.Entry {
    /// What stands at the end of the line: `UNMARKED`, or the weightiest notice that came with the version and how many more.
    fileprivate var mark: StyledText {
        guard let change else { return StyledText() }
        if change.isUnmarked { return StyledText("UNMARKED", .error) }
        let sorts = Set(change.notes.map(\.sort))
        guard let first = NoticeSort.byWeight.first(where: sorts.contains) else { return StyledText() }
        return StyledText(sorts.count == 1 ? first.words : "\(first.shortWords) +\(sorts.count - 1)", .hint)
    }
}

extension NoticeSort {
    /// The sorts from the weightiest to the lightest.
    fileprivate static let byWeight: [NoticeSort] = [
        .retraction, .correction, .clarification, .editorsNote, .update, .readerNote,
    ]

    /// How the sort reads beside a count.
    fileprivate var shortWords: String { words.replacing(" note", with: "") }

    /// How the sort reads on screen.
    var words: String {
        switch self {
        case .correction: "correction note"
        case .clarification: "clarification"
        case .update: "update note"
        case .editorsNote: "editor's note"
        case .retraction: "retraction"
        case .readerNote: "note to readers"
        }
    }
}

extension String {
    /// The list cut after a whole item, with an ellipsis for the rest.
    fileprivate func cut(to width: Int, ellipsis: String) -> String {
        if terminalWidth <= width { return self }
        var result = ""
        for item in split(separator: ", ") {
            let next = result.isEmpty ? String(item) : result + ", " + item
            if next.terminalWidth + 2 + ellipsis.terminalWidth > width { break }
            result = next
        }
        return result.isEmpty ? ellipsis : result + ", " + ellipsis
    }
}

extension VersionHistory {
    /// The log for programs: version (`v3`), captured at, commit, words, words in, words out, changes, notes, findings, cause,
    /// tab-separated.
    public var tabSeparated: String {
        TabSeparated.text(
            entries.map { entry in
                let change = entry.change
                return [
                    entry.witness.version.map { "v\($0)" } ?? "",
                    entry.witness.capturedAt.map(Moment.format) ?? "", entry.commit, String(entry.words),
                    change.map { String($0.collation.summary.wordsAdded) } ?? "",
                    change.map { String($0.collation.summary.wordsRemoved) } ?? "",
                    change.map { $0.collation.counts.map { "\($0.word)=\($0.count)" }.joined(separator: ",") } ?? "",
                    change.map { $0.notes.map(\.sort.rawValue).joined(separator: ",") } ?? "",
                    change.map { $0.findings.map(\.kind.rawValue).joined(separator: ",") } ?? "",
                    entry.cause.rawValue,
                ]
            })
    }
}
