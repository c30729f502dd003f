import Article
public import Foundation

/// What `stemma search` found.
public struct SearchReport: Sendable, Hashable {
    /// What was searched for, as it was written.
    public var query: String
    /// Which texts were searched: all, latest, removed or added.
    public var scope: String
    /// The matches in the order in which they are shown.
    public var entries: [Entry]
    /// How many matches there are, those that are not shown among them.
    public var matches: Int
    /// In how many articles.
    public var articles: Int
    /// How many versions were searched.
    public var versions: Int
    /// What could not be searched, a sentence each.
    public var skipped: [String]

    /// Makes a report.
    public init(
        query: String, scope: String, entries: [Entry], matches: Int, articles: Int, versions: Int,
        skipped: [String] = []
    ) {
        self.query = query
        self.scope = scope
        self.entries = entries
        self.matches = matches
        self.articles = articles
        self.versions = versions
        self.skipped = skipped
    }

    /// A paragraph that fits.
    public struct Entry: Sendable, Hashable {
        /// The article's names.
        public var name: ArticleName
        /// The version that the match is about.
        public var version: Int
        /// When it was captured.
        public var capturedAt: Date
        /// The first version that has the paragraph.
        public var firstVersion: Int
        /// The last version that has it.
        public var lastVersion: Int
        /// Its number in the body, 0 for the title, nil for a notice.
        public var paragraph: Int?
        /// Its text.
        public var text: String
        /// Where the words stand in it, in bytes of UTF-8.
        public var marks: [Range<Int>]

        /// Makes an entry.
        public init(
            name: ArticleName, version: Int, capturedAt: Date, firstVersion: Int, lastVersion: Int, paragraph: Int?,
            text: String, marks: [Range<Int>]
        ) {
            self.name = name
            self.version = version
            self.capturedAt = capturedAt
            self.firstVersion = firstVersion
            self.lastVersion = lastVersion
            self.paragraph = paragraph
            self.text = text
            self.marks = marks
        }
    }
}

extension Terminal {
    /// The matches, two lines each: where, and the words with what stands around them; then the counts.
    ///
    /// - Parameter seconds: how long the search took, where that is to be said.
    public func search(_ report: SearchReport, seconds: Double? = nil) -> String {
        var lines: [StyledText] = []
        for entry in report.entries {
            lines.append(heading(entry, scope: report.scope).truncated(to: options.width, ellipsis: glyphs.ellipsis))
            lines.append(
                (StyledText("  ")
                    + Excerpt(entry.text, marks: entry.marks, ellipsis: glyphs.ellipsis).line(options.width - 2)))
        }
        lines += StyledText(footer(report, seconds), .dim).wrapped(to: options.width)
        return text(lines)
    }

    private func heading(_ entry: SearchReport.Entry, scope: String) -> StyledText {
        let versions =
            switch scope {
            case "removed", "added": "\(scope) in v\(entry.version)"
            case "latest": "v\(entry.version)"
            default:
                entry.firstVersion == entry.lastVersion
                    ? "v\(entry.firstVersion)" : "v\(entry.firstVersion)..v\(entry.lastVersion)"
            }
        let place = entry.paragraph.map { $0 == 0 ? "title" : glyphs.paragraph + String($0) } ?? "note"
        var line = StyledText(entry.name.slug, .heading)
        line.append("   ")
        line.append(StyledText("\(versions), \(time(entry.capturedAt))"))
        if let publisher = entry.name.publisher { line.append(StyledText("   " + publisher)) }
        line.append(StyledText("   " + place, .dim))
        return line
    }

    private func footer(_ report: SearchReport, _ seconds: Double?) -> String {
        guard report.matches > 0 else { return "No match in \(count(report.versions, "version", grouped: true))." }
        let shown = report.entries.count < report.matches ? ", the first \(report.entries.count.grouped) shown" : ""
        let matches = "\(report.matches.grouped) \(report.matches == 1 ? "match" : "matches")"
        let duration = seconds.map { ", \(Int(($0 * 1_000).rounded())) ms" } ?? ""
        return "\(matches) in \(count(report.articles, "article", grouped: true))\(shown), "
            + "\(count(report.versions, "version", grouped: true)) searched\(duration)"
    }
}

/// A part of a text around the first of its marks.
private struct Excerpt {
    private var words: [(text: String, isMarked: Bool)] = []
    private let ellipsis: String

    /// Cuts a text at its spaces; a word is marked where a mark touches it.
    init(_ text: String, marks: [Range<Int>], ellipsis: String) {
        self.ellipsis = ellipsis
        var offset = 0
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            let range = offset..<(offset + part.utf8.count)
            offset = range.upperBound + 1
            words.append((String(part).terminalSafe, marks.contains { $0.overlaps(range) }))
        }
    }

    /// The part that fits into a width, a third of it before the first mark.
    func line(_ width: Int) -> StyledText {
        var start = words.firstIndex(where: \.isMarked) ?? 0
        var before = 0
        while start > 0, before + words[start - 1].text.terminalWidth < width / 3 {
            start -= 1
            before += words[start].text.terminalWidth + 1
        }
        var line = StyledText(start > 0 ? ellipsis + " " : "")
        for (place, word) in words[start...].enumerated() {
            if place > 0 { line.append(" ") }
            line.append(word.text, word.isMarked ? .edited : .plain)
            if line.width > width { break }
        }
        return line.truncated(to: width, ellipsis: ellipsis)
    }
}

extension SearchReport {
    /// The matches for a pipe: slug, id, what happened, version, captured at, first and last version that have the paragraph, its
    /// number, publisher, its text, tab-separated.
    public var tabSeparated: String {
        TabSeparated.text(
            entries.map { entry in
                [
                    entry.name.slug, entry.name.id, scope, "v\(entry.version)", Moment.format(entry.capturedAt),
                    "v\(entry.firstVersion)", "v\(entry.lastVersion)", entry.paragraph.map(String.init) ?? "",
                    entry.name.publisher ?? "", entry.text,
                ]
            })
    }

    /// The slugs of the articles with a match, one a line, each once.
    public var slugs: String {
        var seen: Set<String> = []
        return TabSeparated.text(entries.filter { seen.insert($0.name.id).inserted }.map { [$0.name.slug] })
    }

    /// A text with a caret under one of its characters, on two lines; nothing where the text is too long to be shown.
    public static func caret(under text: String, at place: Int) -> [String] {
        guard text.terminalWidth <= 120 else { return [] }
        let column = String(text.prefix(place)).terminalSafe.terminalWidth
        return [text, String(repeating: " ", count: column) + "^"]
    }
}
