import Collation
public import Findings
public import Foundation

/// What became of one input of `stemma record`.
public struct RecordResult: Sendable, Hashable {
    /// The path or address as given.
    public var input: String
    /// What became of it.
    public var outcome: Outcome

    /// Makes a result.
    public init(input: String, outcome: Outcome) {
        self.input = input
        self.outcome = outcome
    }

    /// What became of an input.
    public enum Outcome: Sendable, Hashable {
        /// The first version of an article.
        case new(Recorded)
        /// A further version, what it changed, and the number of the version that was in force before it.
        case changed(Recorded, Change, since: Int)
        /// A further version, captured before every other.
        case earliest(Recorded)
        /// A further version; what it changed cannot be told, since what was in force before it was withdrawn.
        case incomparable(Recorded)
        /// A further version that only another extractor made, and the number of the version in force before it.
        case reread(Recorded, since: Int)
        /// The text of the newest version again, and how often it was seen in all.
        case unchanged(Recorded, checks: Int)
        /// Nothing was recorded.
        case failed(code: String, reason: String)

        /// The word in documents and summaries.
        public var word: String {
            switch self {
            case .new: "new"
            case .changed, .earliest, .incomparable: "changed"
            case .reread: "reread"
            case .unchanged: "unchanged"
            case .failed: "failed"
            }
        }
    }

    /// The version that now stands for the input.
    public struct Recorded: Sendable, Hashable {
        /// The names of the article.
        public var name: ArticleName
        /// The number of the version.
        public var version: Int
        /// The full id of the commit.
        public var commit: String
        /// The moment of the capture.
        public var capturedAt: Date
        /// The answer of the server, nil where the bytes did not come from one.
        public var httpStatus: Int?
        /// The SHA-256 of the text, in hexadecimal.
        public var textSHA256: String
        /// The count of paragraphs of the body.
        public var paragraphs: Int
        /// The count of words of the body.
        public var words: Int
        /// The headline.
        public var headline: String?

        /// Makes a record.
        public init(
            name: ArticleName, version: Int, commit: String, capturedAt: Date, httpStatus: Int? = nil,
            textSHA256: String,
            paragraphs: Int, words: Int, headline: String?
        ) {
            self.name = name
            self.version = version
            self.commit = commit
            self.capturedAt = capturedAt
            self.httpStatus = httpStatus
            self.textSHA256 = textSHA256
            self.paragraphs = paragraphs
            self.words = words
            self.headline = headline
        }
    }

    /// The version, where something was recorded or seen again.
    public var recorded: Recorded? {
        switch outcome {
        case .new(let recorded), .changed(let recorded, _, _), .earliest(let recorded),
            .incomparable(let recorded), .reread(let recorded, _),
            .unchanged(let recorded, _):
            recorded
        case .failed: nil
        }
    }
}

extension Terminal {
    /// What became of one input, in one to three lines.
    public func record(_ result: RecordResult) -> String {
        text(recordLines(result))
    }

    private func recordLines(_ result: RecordResult) -> [StyledText] {
        let (details, word, style): ([String], String, Style)
        switch result.outcome {
        case .new(let new):
            details = [size(new) + ", first capture"]
            (word, style) = ("recorded", .good)
        case .earliest(let new):
            details = [size(new) + ", captured before every other version"]
            (word, style) = ("recorded", .good)
        case .incomparable(let new):
            details = [size(new) + "; the version before it was withdrawn"]
            (word, style) = ("recorded", .good)
        case .changed(let new, let change, let since):
            var line = "\(change.collation.changedPhrase), \(change.collation.wordsPhrase)"
            if !change.findings.isEmpty { line += ", " + count(change.findings.count, "finding") }
            details = [line, "see: stemma diff \(new.name.slug)@v\(since)..v\(new.version)"]
            (word, style) = ("recorded", .good)
        case .reread(let new, let since):
            let see = "stemma diff --as-recorded \(new.name.slug)@v\(since)..v\(new.version)"
            details = ["the same article as v\(since), read by another extractor", "see: \(see)"]
            (word, style) = ("recorded", .good)
        case .unchanged(let known, let checks):
            let name = StyledText("unchanged ".rightPadded(to: 10), .dim) + StyledText("\(known.name.slug)   ")
            let line = name + StyledText("since v\(known.version), \(count(checks, "check", grouped: true))")
            return [line.truncated(to: options.width, ellipsis: glyphs.ellipsis)]
        case .failed(_, let reason):
            let start = StyledText("failed".rightPadded(to: 10), .error)
            let lines = StyledText("\(result.input): \(reason)").wrapped(to: max(options.width - 10, 10))
            return lines.enumerated().map { $0 == 0 ? start + $1 : StyledText(String(repeating: " ", count: 10)) + $1 }
        }
        guard let recorded = result.recorded else { return [] }
        let first =
            StyledText(word.rightPadded(to: 10), style)
            + StyledText("\(recorded.name.slug) v\(recorded.version)", .heading)
            + StyledText(recorded.headline.map { "   " + $0 } ?? "")
        return [first.truncated(to: options.width, ellipsis: glyphs.ellipsis)]
            + details.flatMap { StyledText($0, .dim).wrapped(to: max(options.width - 10, 10)) }
            .map { StyledText(String(repeating: " ", count: 10)) + $0 }
    }

    private func size(_ recorded: RecordResult.Recorded) -> String {
        "\(count(recorded.paragraphs, "paragraph", grouped: true)), \(count(recorded.words, "word", grouped: true))"
    }

    /// The last line after several inputs: how many of each outcome.
    ///
    /// - Parameter elapsed: the seconds it took.
    public func recordSummary(_ results: [RecordResult], elapsed: Double) -> String {
        let failures = results.count { $0.outcome.word == "failed" }
        let outcomes = ["new", "changed", "reread", "unchanged"].compactMap { word -> String? in
            let number = results.count { $0.outcome.word == word }
            return number == 0 ? nil : "\(number.grouped) \(word)"
        }
        let done = results.count - failures
        let parts = outcomes.isEmpty ? "" : ": " + outcomes.joined(separator: ", ")
        var line = StyledText("recorded".rightPadded(to: 10), done > 0 ? .good : .dim)
        line.append("\(done.grouped) of \(results.count.grouped)\(parts)")
        let duration = StyledText(Terminal.duration(elapsed), .dim)
        let width = min(options.width, Terminal.widestText)
        if line.width + 2 + duration.width <= width {
            line.pad(to: width - duration.width)
            line.append(duration)
        }
        return text(line.fitted(to: options.width))
    }

    /// Every failure with its reason, after several inputs; empty where there was none.
    public func recordFailures(_ results: [RecordResult]) -> String {
        let failures = results.compactMap { result -> (String, String)? in
            guard case .failed(_, let reason) = result.outcome else { return nil }
            return (result.input, reason)
        }
        if failures.isEmpty { return "" }
        var lines = [StyledText("failed".rightPadded(to: 10), .error) + StyledText(failures.count.grouped)]
        let inputs = min(failures.map(\.0.terminalWidth).max() ?? 0, max(options.width / 2 - 2, 8))
        lines += failures.map { input, reason in
            var cell =
                StyledText("  ") + StyledText(input.withoutScheme).truncated(to: inputs, ellipsis: glyphs.ellipsis)
            cell.pad(to: inputs + 2)
            return (cell + StyledText("  \(reason)")).truncated(to: options.width, ellipsis: glyphs.ellipsis)
        }
        return text(lines)
    }

    /// Seconds as people read them: `0.4s`, `52s`, `1m 52s`, `2h 5m`.
    private static func duration(_ seconds: Double) -> String {
        if seconds < 10 { return "\((max(seconds, 0) * 10).rounded() / 10)s" }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole)s" }
        return whole < 3600 ? "\(whole / 60)m \(whole % 60)s" : "\(whole / 3600)h \(whole % 3600 / 60)m"
    }
}
