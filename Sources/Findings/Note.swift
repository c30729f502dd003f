public import Article

/// A notice of the publisher that came with a version.
public struct Note: Sendable, Hashable {
    /// The sort of notice.
    public var sort: NoticeSort
    /// Its text.
    public var text: String

    /// Makes a note.
    public init(sort: NoticeSort, text: String) {
        self.sort = sort
        self.text = text
    }

    /// The notices of `article` that `earlier` did not carry word for word, in reading order.
    static func new(in article: Article, since earlier: Article?) -> [Note] {
        let known = Set(earlier.map(all)?.map(\.text.folded) ?? [])
        return all(in: article).filter { !known.contains($0.text.folded) }
    }

    /// The notices of an article that speak of its own text.
    ///
    /// Words to the reader that do not (`Note to readers: …`) are no note.
    static func all(in article: Article) -> [Note] {
        var seen = Set<String>()
        let blocks = article.blocks.compactMap { block -> Note? in
            guard block.role == .notice, let sort = block.sort else { return nil }
            return Note(sort: sort, text: block.text)
        }
        return (blocks + article.corrections.map { Note(sort: $0.sort, text: $0.text) })
            .filter { $0.sort != .readerNote && seen.insert($0.text.folded).inserted }
    }
}
