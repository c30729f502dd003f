public import Article
internal import Crypto

/// The paragraphs that are known to recur on other articles of a page's site.
///
/// Such a paragraph is furniture whatever it says. Extraction reads no archive: who calls it says what recurs, so that the
/// same bytes and the same memory give the same article everywhere.
public struct SiteMemory: Sendable, Hashable {
    /// The hashes of the paragraphs; see ``hash(of:)``.
    public let hashes: Set<UInt64>

    /// A memory of these paragraphs.
    public init(_ hashes: some Sequence<UInt64>) {
        self.hashes = Set(hashes)
    }

    /// No memory.
    public static let none = SiteMemory([])

    /// Whether nothing is remembered.
    public var isEmpty: Bool { hashes.isEmpty }

    /// The memory with other paragraphs added.
    public func adding(_ others: Set<UInt64>) -> SiteMemory {
        SiteMemory(hashes.union(others))
    }

    /// The fewest words of a paragraph that can be remembered.
    ///
    /// Shorter sentences recur in reporting by themselves: `The trial continues.`
    public static let fewestWords = 8

    /// The first 64 bits of the SHA-256 of a paragraph's text, as the archive keeps it for every block.
    public static func hash(of text: String) -> UInt64 {
        hash(of: Array(text.utf8))
    }

    static func hash(of text: some Sequence<UInt8>) -> UInt64 {
        SHA256.hash(data: Array(text)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Whether a block can be furniture by recurring: a paragraph or list item of some length.
    ///
    /// What is set as a quotation never is, since an article may quote the site's own standing words; headings recur in
    /// every series of articles, rows in every table.
    public static func canRemember(_ block: Block) -> Bool {
        canRemember(block.kind) && block.text.wordCount >= fewestWords
    }

    static func canRemember(_ kind: Block.Kind) -> Bool {
        kind == .paragraph || kind == .listItem
    }

    /// Whether a block of an article is among what is remembered.
    public func holds(_ block: Block) -> Bool {
        !isEmpty && Self.canRemember(block.kind) && hashes.contains(Self.hash(of: block.text))
            && block.text.wordCount >= Self.fewestWords
    }
}

extension Extractor {
    /// What the extractor was told of the site.
    public var memory: SiteMemory { SiteMemory(siteMemory) }

    /// The extractor as it works with a memory of the site.
    func remembering(_ memory: SiteMemory) -> Extractor {
        var extractor = self
        extractor.siteMemory = memory.hashes.sorted()
        return extractor
    }
}
