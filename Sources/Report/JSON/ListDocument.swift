import Article

extension JSON {
    /// The document `stemma.list/1`: the articles of an archive.
    public static func list(_ list: ArticleList) -> JSON {
        ["schema": "stemma.list/1", "articles": .array(list.entries.map { .object(listMembers($0)) })]
    }

    /// One article as a line of JSON lines, under the same schema name.
    public static func listLine(_ entry: ArticleList.Entry) -> JSON {
        .object([Member("schema", "stemma.list/1")] + listMembers(entry))
    }

    private static func listMembers(_ entry: ArticleList.Entry) -> [Member] {
        names(entry.name) + [
            Member("headline", optional(entry.headline)),
            Member("versions", .int(entry.versions)),
            Member("changed_at", .string(Moment.format(entry.changedAt))),
            Member("copies", optional(entry.copies)),
            Member("flags", strings(entry.flags.map(\.rawValue))),
        ]
    }

    /// The names of an article: `article` is its id.
    static func names(_ name: ArticleName) -> [Member] {
        [
            Member("article", .string(name.id)),
            Member("slug", .string(name.slug)),
            Member("publisher", optional(name.publisher)),
            Member("address", optional(name.address)),
        ]
    }
}
