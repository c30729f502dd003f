import Article
public import Foundation

/// The articles of an archive as `stemma list` shows them.
public struct ArticleList: Sendable, Hashable {
    /// The articles in the order asked for.
    public var entries: [Entry]

    /// Makes a list.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// One article.
    public struct Entry: Sendable, Hashable {
        /// The article's names.
        public var name: ArticleName
        /// The count of its versions.
        public var versions: Int
        /// When its newest version was captured.
        public var changedAt: Date
        /// The count of its copies, nil where none were looked for.
        public var copies: Int?
        /// What a reader should know of it.
        public var flags: [Flag]
        /// The newest headline.
        public var headline: String?

        /// Makes an entry.
        public init(
            name: ArticleName, versions: Int, changedAt: Date, copies: Int? = nil, flags: [Flag] = [], headline: String?
        ) {
            self.name = name
            self.versions = versions
            self.changedAt = changedAt
            self.copies = copies
            self.flags = flags
            self.headline = headline
        }
    }

    /// What a reader should know of an article.
    public enum Flag: String, Sendable, Hashable, CaseIterable {
        /// A change came without a word about it on the page.
        case unmarked
        /// The page is no longer there.
        case gone
        /// The newest version is the work of another extractor, not of the publisher.
        case extractor

        var mark: String {
            switch self {
            case .unmarked: "!"
            case .gone: "x"
            case .extractor: "*"
            }
        }

        var meaning: String {
            switch self {
            case .unmarked: "! has an unmarked change"
            case .gone: "x is gone"
            case .extractor: "* was last read anew, not changed"
            }
        }
    }
}

/// The names of an article in an archive.
public struct ArticleName: Sendable, Hashable {
    /// The id, `7k2m9q`.
    public var id: String
    /// The slug, `fenwick-bridge`.
    public var slug: String
    /// The publisher's name.
    public var publisher: String?
    /// The address of the page.
    public var address: String?

    /// Makes names.
    public init(id: String, slug: String, publisher: String? = nil, address: String? = nil) {
        self.id = id
        self.slug = slug
        self.publisher = publisher
        self.address = address
    }
}

extension Terminal {
    /// The list as a table with the marks explained under it; one sentence where there is nothing.
    public func list(_ list: ArticleList) -> String {
        guard !list.entries.isEmpty else { return text([StyledText("No articles.", .dim)]) }
        let showsCopies = list.entries.contains { $0.copies != nil }
        var columns: [Table.Column] = [
            .init("ARTICLE", isFlexible: true), .init(""), .init("VERSIONS", alignment: .right), .init("CHANGED"),
        ]
        if showsCopies { columns.append(.init("COPIES", alignment: .right)) }
        columns.append(.init("HEADLINE", isFlexible: true))
        var table = Table(columns: columns)
        for entry in list.entries {
            var cells = [
                StyledText(entry.name.slug), StyledText(entry.flags.map(\.mark).joined(), .warning),
                StyledText(entry.versions.grouped), StyledText(time(entry.changedAt)),
            ]
            if showsCopies { cells.append(StyledText(entry.copies.map(\.grouped) ?? "")) }
            cells.append(StyledText(entry.headline ?? ""))
            table.add(cells)
        }
        let flags = ArticleList.Flag.allCases.filter { flag in list.entries.contains { $0.flags.contains(flag) } }
        var footer = count(list.entries.count, "article", grouped: true) + "."
        if !flags.isEmpty { footer += " " + flags.map(\.meaning).joined(separator: ", ") }
        return text(
            table.lines(width: options.width, ellipsis: glyphs.ellipsis)
                + StyledText(footer, .dim).wrapped(to: options.width))
    }
}

extension ArticleList {
    /// The list for a pipe: slug, id, versions, changed at, copies, flags, publisher, headline, tab-separated.
    public var tabSeparated: String {
        TabSeparated.text(
            entries.map { entry in
                [
                    entry.name.slug, entry.name.id, String(entry.versions), Moment.format(entry.changedAt),
                    entry.copies.map(String.init) ?? "", entry.flags.map(\.rawValue).joined(separator: ","),
                    entry.name.publisher ?? "", entry.headline ?? "",
                ]
            })
    }
}
