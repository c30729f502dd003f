public import Article
internal import Crypto
internal import Foundation

/// SHA-256 as the archive writes it: 64 lower-case hexadecimal digits.
enum SHA256Hex {
    /// The digest of bytes.
    static func of(_ bytes: some DataProtocol) -> String {
        hex(SHA256.hash(data: bytes))
    }

    /// The digest of a text in UTF-8.
    static func of(_ text: String) -> String {
        of(Data(text.utf8))
    }

    /// The first 16 digits of a block's text: enough to tell which block of an article was altered.
    static func ofBlock(_ text: String) -> String {
        String(of(text).prefix(16))
    }

    private static func hex(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The hash of a paragraph: the 16 digits of ``SHA256Hex/ofBlock(_:)`` as a number.
enum ParagraphHash {
    /// The digits of a hash.
    static func hex(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The hash that 16 digits stand for, nil where they are none.
    static func value(_ hex: String) -> UInt64? {
        hex.utf8.count == 16 && hex.utf8.allSatisfy(SHA256Hex.isDigit) ? UInt64(hex, radix: 16) : nil
    }
}

extension ArticleID {
    /// The id of the article at this address.
    public init(hashing url: NormalizedURL) {
        guard let id = ArticleID(digest: SHA256.hash(data: Data(url.description.utf8))) else {
            preconditionFailure("A SHA-256 has 32 bytes, more than an id takes.")
        }
        self = id
    }
}

extension SHA256Hex {
    /// The text itself where it is a digest as this module writes it.
    static func valid(_ text: String) -> String? {
        text.utf8.count == 64 && text.utf8.allSatisfy(isDigit) ? text : nil
    }

    /// Whether a byte is a lower-case hexadecimal digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
