public import Article
public import Foundation
public import Git

/// The provenance of one version, as `capture.json` holds it (`stemma.capture/1`): everything about it but its text and bytes.
///
/// ``claims`` is what the page says of itself, hearsay; everything else is what the recorder observed.
public struct CaptureRecord: Sendable, Hashable {
    /// The article's id.
    public var id: ArticleID
    /// The slug that the article got when it was first recorded.
    public var slug: Slug
    /// The number of the version, from 1, in the order of recording.
    public var version: Int
    /// Why there is a version.
    public var cause: Cause
    /// The addresses.
    public var url: Addresses
    /// The moment of the capture, to the second.
    public var capturedAt: Date
    /// How the bytes came, and by whom.
    public var source: Source
    /// The bytes.
    public var page: Page
    /// The text in figures.
    public var text: Text
    /// The commit of the version numbered one less, nil for the first.
    public var previous: ObjectID?
    /// What the page says of itself and what extraction says of the result; without blocks.
    public var claims: Article
    /// The blocks in reading order, without their texts.
    public var outline: [BlockOutline]

    /// The name of the schema.
    public static let schema = "stemma.capture/1"

    /// Why a version exists.
    public enum Cause: String, Sendable, Hashable {
        /// It is the first.
        case first
        /// The page shows something else than before.
        case change
        /// The same bytes give another article, because extraction is another.
        case extractor
    }

    /// The addresses of a capture.
    public struct Addresses: Sendable, Hashable {
        /// The address that the article is known under, normalised.
        public var article: NormalizedURL
        /// The address asked for.
        public var requested: String?
        /// The address that answered.
        public var final: String?

        /// The addresses that lead to the article, normalised and without repetition; what is no address is left out.
        var known: [NormalizedURL] {
            var found = [article]
            for text in [requested, final] {
                // Most captures have one address, spelled as it is normalised.
                guard let text, text != found[0].description, let url = try? NormalizedURL(text) else { continue }
                if !found.contains(url) { found.append(url) }
            }
            return found
        }
    }

    /// How the bytes came, and by whom.
    public struct Source: Sendable, Hashable {
        /// How the bytes came.
        public var method: Capture.Method
        /// The recording program, `stemma/0.1.0`.
        public var agent: String
        /// Who ran it.
        public var operatorName: String?
        /// A remark of the operator.
        public var note: String?
        /// The operator's tags.
        public var tags: [String]
    }

    /// The bytes of a capture.
    public struct Page: Sendable, Hashable {
        /// Page or plain text.
        public var format: Capture.Format
        /// The encoding and how it was decided.
        public var charset: Charset
        /// The count of bytes.
        public var byteCount: Int
        /// The SHA-256 of the bytes, 64 hexadecimal digits.
        public var sha256: String
        /// Whether the bytes stand beside this record.
        public var isKept: Bool
    }

    /// A text in figures.
    public struct Text: Sendable, Hashable {
        /// The SHA-256 of ``Article/Article/textForm``.
        public var sha256: String
        /// The SHA-256 of everything whose change makes a version; see ``ContentState``.
        public var contentSHA256: String
        /// The count of body blocks.
        public var paragraphs: Int
        /// The count of words in the body.
        public var words: Int
    }
}

/// A block without its text.
public struct BlockOutline: Sendable, Hashable {
    /// The block; its text is empty.
    public var block: Block
    /// The first 16 hexadecimal digits of the SHA-256 of its text.
    public var sha256: String

    /// The outline of a block.
    init(of block: Block) {
        sha256 = SHA256Hex.ofBlock(block.text)
        self.block = block
        self.block.text = ""
    }

    /// An outline as it was stored.
    init(block: Block, sha256: String) {
        self.block = block
        self.sha256 = sha256
    }
}

extension CaptureRecord {
    /// Puts article and texts together again, checking each text against its hash.
    func article(reading markdown: Data) throws(FormatError) -> Article {
        var article = claims
        let (title, texts) = try ArticleMarkdownReader.read(
            markdown, hasTitle: claims.title != nil, outline: outline.map(\.block))
        guard title?.utf8.elementsEqual(claims.title?.utf8 ?? "".utf8) ?? true else {
            throw FormatError("claims.title", "it is not the title in article.md")
        }
        article.blocks = []
        article.blocks.reserveCapacity(outline.count)
        for (place, (item, text)) in zip(outline, texts).enumerated() {
            guard SHA256Hex.ofBlock(text) == item.sha256 else {
                throw FormatError("blocks[\(place)].sha256", "it is not that of the block in article.md")
            }
            var block = item.block
            block.text = text
            article.blocks.append(block)
        }
        return article
    }
}
