/// The name of an article for ever: 13 characters of lower-case Crockford base32, the first 65 bits of the SHA-256 of its
/// normalised address.
public struct ArticleID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The 13 characters.
    public let text: String

    /// The count of characters.
    public static let length = 13
    /// The fewest characters that may stand for an id.
    public static let shortestPrefix = 4

    /// Reads an id as it is written; nil where it is none.
    public init?(_ text: String) {
        guard text.utf8.count == Self.length, Self.isPrefix(text) else { return nil }
        self.text = text
    }

    /// Makes the id out of a digest of at least nine bytes; nil where it is shorter.
    public init?(digest: some Sequence<UInt8>) {
        var text = ""
        var bits: UInt32 = 0
        var held = 0
        for byte in digest {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= 5, text.utf8.count < Self.length {
                held -= 5
                text.unicodeScalars.append(Self.alphabet[Int(bits >> UInt32(held) & 31)])
            }
            bits &= (1 << UInt32(held)) - 1
            if text.utf8.count == Self.length { break }
        }
        self.init(text)
    }

    /// The id.
    public var description: String { text }

    /// The characters that folders are named with.
    public var folderSuffix: Substring { text.prefix(8) }

    /// In the order of the characters.
    public static func < (left: ArticleID, right: ArticleID) -> Bool { left.text < right.text }

    /// Whether an id can begin with this text.
    public static func isPrefix(_ text: some StringProtocol) -> Bool {
        text.utf8.count <= length && text.unicodeScalars.allSatisfy(alphabet.contains)
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)
}
