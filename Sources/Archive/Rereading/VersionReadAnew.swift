public import Article

/// A version as today's extractor reads its page.
public struct VersionReadAnew: Sendable, Hashable {
    /// The number of the version.
    public let version: Int
    /// What its page is today.
    public let article: Article

    /// Makes a reading.
    public init(version: Int, article: Article) {
        self.version = version
        self.article = article
    }
}

extension Article {
    /// Whether two extractors made the same of a page: text, fields, notices, and every block with its kind and role.
    ///
    /// Which rule decided, and where in the bytes a block stands, makes no difference.
    public func isSameReading(as other: Article) -> Bool {
        ContentState(article: self).sha256 == ContentState(article: other).sha256
            && blocks.map(\.withoutOrigin) == other.blocks.map(\.withoutOrigin)
    }
}

extension Block {
    fileprivate var withoutOrigin: Block {
        var block = self
        block.range = nil
        block.rule = ""
        return block
    }
}
