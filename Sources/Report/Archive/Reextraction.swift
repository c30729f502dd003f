public import Collation

/// What became of the stored page of one article when it was read again.
public struct Reextraction: Sendable, Hashable {
    /// The names of the article.
    public var name: ArticleName
    /// The number of the version whose page was read.
    public var pageOf: Int
    /// What became of it.
    public var outcome: Outcome

    /// Makes a result.
    public init(name: ArticleName, pageOf: Int, outcome: Outcome) {
        self.name = name
        self.pageOf = pageOf
        self.outcome = outcome
    }

    /// What became of a page.
    public enum Outcome: Sendable, Hashable {
        /// It reads otherwise; the version and the commit that say so, both nil where nothing was written.
        case reread(Collation, version: Int?, commit: String?)
        /// It reads as it is recorded.
        case same
        /// Its bytes are not in the archive.
        case notKept
        /// It could not be read.
        case failed(code: String, reason: String)

        /// The word in documents and summaries.
        public var word: String {
            switch self {
            case .reread: "reread"
            case .same: "same"
            case .notKept: "not_kept"
            case .failed: "failed"
            }
        }
    }
}

extension Terminal {
    /// A page that reads otherwise, or could not be read; nothing for one that reads as it is recorded.
    public func reextraction(_ result: Reextraction) -> String {
        let slug = result.name.slug
        func line(_ word: String, _ style: Style, _ words: String) -> String {
            let line = StyledText(word.rightPadded(to: 10), style) + StyledText(words)
            return text([line.truncated(to: options.width, ellipsis: glyphs.ellipsis)])
        }
        switch result.outcome {
        case .same: return ""
        case .reread(let collation, let version, _):
            let change = collation.isSame ? "other apparatus" : collation.changedPhrase
            let place = version.map { "\(slug) v\($0)" } ?? slug
            return line("reread", .good, "\(place)   the page of v\(result.pageOf): \(change)")
        case .notKept: return line("not kept", .dim, "\(slug)   there is no page of v\(result.pageOf) to read")
        case .failed(_, let reason):
            let words = StyledText("\(slug): the page of v\(result.pageOf): \(reason)")
            let lines = words.wrapped(to: max(options.width - 10, 10))
            return text(
                lines.enumerated().map { place, line in
                    StyledText((place == 0 ? "failed" : "").rightPadded(to: 10), .error) + line
                })
        }
    }

    /// The last line: how many pages were read, and what that came to.
    public func reextractionSummary(_ results: [Reextraction], isDryRun: Bool) -> String {
        let words = [("reread", "read otherwise"), ("not_kept", "without a page"), ("failed", "failed")]
        let counts = words.compactMap { word, phrase -> String? in
            let number = results.count { $0.outcome.word == word }
            return number == 0 ? nil : "\(number.grouped) \(phrase)"
        }
        let outcome = counts.isEmpty ? "all as recorded" : counts.joined(separator: ", ")
        let line =
            count(results.count, "article", grouped: true) + ": \(outcome)\(isDryRun ? "; nothing written" : "")."
        return text(StyledText(line).wrapped(to: options.width))
    }
}

extension JSON {
    /// The document `stemma.reextract/1`: what reading stored pages again came to.
    public static func reextraction(_ results: [Reextraction], isDryRun: Bool) -> JSON {
        func count(_ word: String) -> JSON { .int(results.count { $0.outcome.word == word }) }
        return [
            "schema": "stemma.reextract/1",
            "dry_run": .bool(isDryRun),
            "articles": .array(results.map(article)),
            "read": .int(results.count),
            "reread": count("reread"),
            "failed": count("failed"),
        ]
    }

    private static func article(_ result: Reextraction) -> JSON {
        var (version, commit, changes, error) = (JSON.null, JSON.null, JSON.null, JSON.null)
        switch result.outcome {
        case .reread(let collation, let number, let id):
            (version, commit) = (optional(number), optional(id))
            changes = self.changes(collation.summary)
        case .same, .notKept: break
        case .failed(let code, let reason): error = ["code": .string(code), "message": .string(reason)]
        }
        return .object(
            names(result.name) + [
                Member("outcome", .string(result.outcome.word)),
                Member("page_of", .int(result.pageOf)),
                Member("version", version),
                Member("commit", commit),
                Member("changes", changes),
                Member("error", error),
            ])
    }
}
