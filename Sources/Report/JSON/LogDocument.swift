import Article
import Collation
public import Findings

extension JSON {
    /// The document `stemma.log/1`: the versions of an article and what each changed, in the order of `history`.
    public static func log(_ history: VersionHistory, of name: ArticleName) -> JSON {
        .object(
            [Member("schema", "stemma.log/1")] + names(name) + [
                Member("versions", .array(history.entries.map { .object(members(of: $0)) })),
                Member("checks", .int(history.checks)),
                Member("last_checked", optional(history.lastChecked.map(Moment.format))),
            ])
    }

    /// One version as a line of JSON lines, under the same schema name.
    public static func logLine(_ entry: VersionHistory.Entry, of name: ArticleName) -> JSON {
        .object([Member("schema", "stemma.log/1")] + names(name) + members(of: entry))
    }

    private static func members(of entry: VersionHistory.Entry) -> [Member] {
        let change = entry.change
        let summary = change?.collation.summary
        return [
            Member("version", optional(entry.witness.version)),
            Member("captured_at", optional(entry.witness.capturedAt.map(Moment.format))),
            Member("commit", .string(entry.commit)),
            Member("title", optional(entry.witness.article.title)),
            Member("words", .int(entry.words)),
            Member("words_added", optional(summary?.wordsAdded)),
            Member("words_removed", optional(summary?.wordsRemoved)),
            Member("kept", summary.map { share($0.kept) } ?? .null),
            Member("significance", optional(summary?.significance.rawValue)),
            Member("changes", summary.map(changes) ?? .null),
            Member("notes", .array((change?.notes ?? []).map(note))),
            Member("findings", .array((change?.findings ?? []).map(finding))),
            Member("unmarked", .bool(change?.isUnmarked ?? false)),
            Member("cause", .string(entry.cause.rawValue)),
        ]
    }

    private static func note(_ note: Note) -> JSON {
        ["sort": .string(note.sort.rawValue), "text": .string(note.text)]
    }

    private static func finding(_ finding: Finding) -> JSON {
        [
            "kind": .string(finding.kind.rawValue),
            "from": optional(finding.from),
            "to": optional(finding.to),
            "paragraph": optional(finding.paragraph),
        ]
    }

    /// How often each operation happened to a paragraph of the body.
    static func changes(_ summary: Collation.Summary) -> JSON {
        [
            "edited": .int(summary.edited),
            "split": .int(summary.split),
            "merged": .int(summary.merged),
            "regrouped": .int(summary.regrouped),
            "moved": .int(summary.moved),
            "removed": .int(summary.removed),
            "added": .int(summary.added),
        ]
    }
}
