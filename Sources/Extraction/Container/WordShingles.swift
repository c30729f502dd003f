/// Runs of seven words as hashes, to find a text inside another.
enum WordShingles {
    static let length = 7

    /// The hashes of the words of UTF-8 text, letters and digits only, ASCII in lower case.
    ///
    /// Linear.
    static func words(_ text: some Sequence<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        var hash = ByteHash()
        var length = 0
        for byte in text {
            if byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
                hash.add(byte.asciiLowercased)
                length += 1
            } else if length > 0 {
                words.append(hash.value)
                hash = ByteHash()
                length = 0
            }
        }
        if length > 0 { words.append(hash.value) }
        return words
    }

    /// The hashes of all runs of seven words.
    static func shingles(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= length else { return [] }
        return (0...words.count - length).map { start in
            var value: UInt64 = 0
            for word in words[start..<start + length] { value = (value &* 0x9E37_79B9_7F4A_7C15) ^ word }
            return value
        }
    }
}

/// What the page itself says of its text, in its description and its structured data: a sure sign of where the article stands.
struct Anchors: Sendable {
    private var shingles: Set<UInt64> = []

    init() {}

    init(_ texts: [String], limits: Limits) {
        var left = limits.anchorWords
        for text in texts where left > 0 {
            let words = WordShingles.words(text.utf8).prefix(left)
            left -= words.count
            shingles.formUnion(WordShingles.shingles(Array(words)))
        }
    }

    var isEmpty: Bool { shingles.isEmpty }

    /// How many runs of seven words of a text stand in the description or the structured data.
    func hits(_ text: ArraySlice<UInt8>) -> Int {
        WordShingles.shingles(WordShingles.words(text)).count { shingles.contains($0) }
    }
}
