/// How sentences end, in the scripts that pages are written in.
enum SentenceEnd {
    /// Whether UTF-8 text ends with a mark that ends a sentence, or with a closing mark after one.
    static func matches(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last else { return false }
        if last < 0x80 { return ascii.contains(last) }
        let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
        return String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first.map(marks.contains) ?? false
    }

    private static let ascii = Set(".!?:\")'".utf8)
    private static let marks = Set("…”’»“›。！？；：」』）।؟۔".unicodeScalars)
}
