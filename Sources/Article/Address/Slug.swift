import Foundation

/// The name that people type for an article: ASCII letters in lower case, digits and single hyphens, 60 at most.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name.
    public let text: String

    /// The most characters that a slug has.
    public static let longest = 60

    /// The slug of an article: from its address where that has words, else from its headline, else its id.
    public init(for url: NormalizedURL, headline: String?, id: ArticleID) {
        if let words = SlugSource.words(of: url), let slug = Slug(words: words) {
            self = slug
        } else if let headline, let slug = Slug(words: headline) {
            self = slug
        } else {
            text = id.text
        }
    }

    /// Makes a slug of words in any script, cut between words where they are too many; nil where nothing can be transliterated.
    public init?(words: String) {
        let excerpt = String(words.unicodeScalars.prefix(4 * Self.longest))
        let latin = excerpt.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? excerpt
        var slug: [UInt8] = []
        var pendingHyphen = false
        for byte in latin.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                pendingHyphen = false
                slug.append(byte)
            case UInt8(ascii: "'"), UInt8(ascii: "`"):
                continue
            default:
                pendingHyphen = true
            }
        }
        self.init(Self.shortened(slug))
    }

    /// Reads a slug as it is written; nil where it is none.
    public init?(_ text: String) {
        guard Self.isSlug(text) else { return nil }
        self.text = text
    }

    /// The name.
    public var description: String { text }

    /// In the order of the characters.
    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    private static func shortened(_ slug: [UInt8]) -> String {
        guard slug.count > longest else { return String(decoding: slug, as: UTF8.self) }
        let hyphen = UInt8(ascii: "-")
        let head = slug.prefix(longest)
        let cut = slug[longest] == hyphen ? longest : head.lastIndex(of: hyphen) ?? longest
        return String(decoding: head.prefix(cut), as: UTF8.self)
    }

    private static func isSlug(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: byte == UInt8(ascii: "-")
                }
            }
    }
}
