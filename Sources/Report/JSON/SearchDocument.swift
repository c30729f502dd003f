import Article

extension JSON {
    /// The document `stemma.search/1`: what was found.
    public static func search(_ report: SearchReport) -> JSON {
        [
            "schema": "stemma.search/1",
            "query": .string(report.query),
            "in": .string(report.scope),
            "match_count": .int(report.matches),
            "article_count": .int(report.articles),
            "version_count": .int(report.versions),
            "matches": .array(report.entries.map { .object(matchMembers($0)) }),
            "skipped": strings(report.skipped),
        ]
    }

    /// One match as a line of JSON lines, under the same schema name.
    public static func searchLine(_ entry: SearchReport.Entry, in scope: String) -> JSON {
        .object([Member("schema", "stemma.search/1"), Member("in", .string(scope))] + matchMembers(entry))
    }

    private static func matchMembers(_ entry: SearchReport.Entry) -> [Member] {
        names(entry.name) + [
            Member("version", .int(entry.version)),
            Member("captured_at", .string(Moment.format(entry.capturedAt))),
            Member("first_version", .int(entry.firstVersion)),
            Member("last_version", .int(entry.lastVersion)),
            Member("paragraph", optional(entry.paragraph)),
            Member("text", .string(entry.text)),
            Member("marks", .array(entry.marks.map { .array([.int($0.lowerBound), .int($0.upperBound)]) })),
        ]
    }
}
