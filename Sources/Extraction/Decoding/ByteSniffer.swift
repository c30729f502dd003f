/// Tells pages, text and other files apart by their bytes.
enum ByteSniffer {
    /// What bytes look like.
    enum Finding: Sendable, Hashable {
        case html, text
        /// Something else, in words: "a PDF document".
        case other(String)
    }

    /// The kind of file by its first bytes, nil where they name none.
    static func signature(_ bytes: [UInt8]) -> String? {
        for (magic, offset, name) in signatures where bytes.count >= offset + magic.count {
            if bytes[offset..<offset + magic.count].elementsEqual(magic) { return name }
        }
        return nil
    }

    /// Whether decoded bytes (UTF-8) are a page or text, or have too many control characters to be either.
    static func sniff(_ bytes: [UInt8]) -> Finding {
        let head = bytes.prefix(1 << 16)
        let sample = head.prefix(8192)
        let controls = sample.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
        let isMarkup = looksLikeMarkup(head)
        if controls * (isMarkup ? 3 : 20) > sample.count { return .other("binary data") }
        return isMarkup ? .html : .text
    }

    private static func looksLikeMarkup(_ head: ArraySlice<UInt8>) -> Bool {
        let rest = head.drop { $0.isHTMLSpace || $0 == 0 }
        if let first = rest.first, first == 0x3C, let second = rest.dropFirst().first {
            if second.isASCIILetter || second == 0x21 || second == 0x3F { return true }
        }
        return head.withUnsafeBufferPointer { text in
            var endTags = 0
            var index = 0
            while let open = text.find(0x3C, from: index) {
                index = open + 1
                if text.starts("<!doctype html", at: open) || text.starts("<html", at: open) { return true }
                let isKnown =
                    text.starts("</p>", at: open) || text.starts("</a>", at: open) || text.starts("</div>", at: open)
                    || text.starts("<p>", at: open) || text.starts("<br", at: open)
                    || text.starts("</h", at: open) || text.starts("</span>", at: open)
                if isKnown { endTags += 1 }
                if endTags >= 3 { return true }
            }
            return false
        }
    }

    private static let signatures: [(magic: [UInt8], offset: Int, name: String)] = [
        (Array("%PDF-".utf8), 0, "a PDF document"),
        ([0x1F, 0x8B], 0, "gzip-compressed data"),
        (Array("PK\u{3}\u{4}".utf8), 0, "a ZIP archive"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
        (Array("GIF8".utf8), 0, "a GIF image"),
        (Array("WEBP".utf8), 8, "a WebP image"),
        (Array("ftyp".utf8), 4, "a video, audio or picture file"),
        (Array("ID3".utf8), 0, "an audio file"),
        (Array("OggS".utf8), 0, "an audio or video file"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
        (Array("BZh".utf8), 0, "bzip2-compressed data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "Zstandard-compressed data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7-Zip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old Office document"),
        (Array("SQLite format 3".utf8), 0, "a database"),
        ([0x00, 0x61, 0x73, 0x6D], 0, "a program"),
        (Array("wOFF".utf8), 0, "a font"),
        (Array("wOF2".utf8), 0, "a font"),
    ]
}
