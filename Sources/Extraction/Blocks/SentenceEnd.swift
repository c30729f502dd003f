/// How sentences end, in the scripts that pages are written in.
enum SentenceEnd {
    /// Whether UTF-8 text ends with a mark that ends a sentence, or with a closing mark after one.
    static func matches(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last else { return false }
        if last < 0x80 { return ascii.contains(last) }
        let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
        return String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first.map(marks.contains) ?? false
    }

    /// Whether a text begins with a small letter, and so goes on with the sentence before it.
    static func isLeftOpen(before next: ArraySlice<UInt8>) -> Bool {
        guard let first = next.firstIndex(where: { !$0.isHTMLSpace }) else { return false }
        if next[first] < 0x80 { return next[first].isASCIILetter && next[first] == next[first].asciiLowercased }
        return String(decoding: next[first...].prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase
            ?? false
    }

    /// How many sentences a text seems to have.
    ///
    /// A full stop after one or two letters or after a number ends an abbreviation, not a sentence. Linear.
    static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        var sentences = 0
        var letters = 0
        var isOpen = false
        var isEnded = false
        for byte in bytes {
            switch byte {
            case 0x20:
                if isEnded {
                    sentences += 1
                    isOpen = false
                }
                isEnded = false
                letters = 0
            case 0x21, 0x2E, 0x3F:
                isEnded = byte != 0x2E || letters > 2
                letters = 0
            case _ where byte.isASCIIDigit:
                isOpen = true
                letters = 0
            case _ where byte.isASCIILetter || byte >= 0x80:
                isOpen = true
                letters += 1
                // Closing quotation marks, which are not ASCII either, leave a sentence ended.
                if byte < 0x80 { isEnded = false }
            default: break
            }
        }
        return sentences + (isOpen ? 1 : 0)
    }

    private static let ascii = Set(".!?:\")'".utf8)
    private static let marks = Set("…”’»“›。！？；：」』）।؟۔".unicodeScalars)
}
