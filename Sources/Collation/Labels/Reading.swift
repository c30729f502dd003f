/// One side of a variant as the rules see it: its words, a few words of context, and the phrases found among them.
///
/// The context is text that both sides share, so what stands in it alone is found on both sides and cancels out, while a phrase
/// that reaches across the variant's edge is seen whole.
struct Reading {
    /// The whole side.
    let bytes: [UInt8]
    /// The bytes looked at: the changed words with their context.
    let window: Range<Int>
    /// The bytes that changed.
    let changed: Range<Int>
    /// The words of the window.
    let words: [Word]
    /// The words that changed, as indices into `words`.
    let changedWords: Range<Int>
    /// The phrases of the language's lists among the words.
    let phrases: [Lexicon.Match]
    /// The headings of the phrases that cover each word, a bit for each.
    private let headings: [UInt16]

    /// How much context is read on each side, in bytes: five to ten words.
    static let context = 72

    init(bytes: [UInt8], changed: Range<Int>, before: Int, after: Int, language: LanguageData?) {
        self.bytes = bytes
        self.changed = changed
        let start = Self.start(of: changed.lowerBound - min(before, Self.context), upTo: changed.lowerBound, in: bytes)
        let end = Self.end(of: changed.upperBound + min(after, Self.context), downTo: changed.upperBound, in: bytes)
        window = start..<end
        words = language?.words(in: bytes, window) ?? WordScanner(bytes: bytes).words(in: window)
        let first = words.firstIndex { $0.range.upperBound > changed.lowerBound } ?? words.count
        let last = words.lastIndex { $0.range.lowerBound < changed.upperBound } ?? -1
        changedWords = first..<max(first, last + 1)
        phrases = language?.lexicon.matches(in: words) ?? []
        var headings = [UInt16](repeating: 0, count: words.count)
        for phrase in phrases {
            for word in phrase.words { headings[word] |= 1 << UInt16(phrase.heading.position) }
        }
        self.headings = headings
    }

    /// The phrases under a heading.
    func phrases(_ heading: Lexicon.Heading) -> [Lexicon.Match] { phrases.filter { $0.heading == heading } }

    /// Whether a word is, or belongs to, a phrase under a heading.
    func stands(_ word: Int, under heading: Lexicon.Heading) -> Bool {
        headings[word] & (1 << UInt16(heading.position)) != 0
    }

    /// The text from one word to another.
    func text(_ words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return bytes.text(self.words[first].range.lowerBound..<self.words[last].range.upperBound)
    }

    /// The text that changed, without white space at its ends; nil where there is none.
    var changedText: String? {
        let range = bytes.trimmed(changed)
        return range.isEmpty ? nil : bytes.text(range)
    }

    /// Whether only what `allowed` accepts stands between two words of the list.
    func gap(after word: Int, allows allowed: (UInt32) -> Bool) -> Bool {
        guard word + 1 < words.count else { return false }
        var index = words[word].range.upperBound
        while index < words[word + 1].range.lowerBound {
            let (value, length) = bytes.scalar(at: index)
            if !allowed(value) { return false }
            index += length
        }
        return true
    }

    /// The first place at or after an offset where a word may begin, not beyond a limit, and after the last line break.
    private static func start(of offset: Int, upTo limit: Int, in bytes: [UInt8]) -> Int {
        if let line = bytes[offset..<limit].lastIndex(of: 0x0A) { return line + 1 }
        guard offset > 0 else { return offset }
        let space = bytes[offset..<limit].firstIndex(of: 0x20)
        return space.map { $0 + 1 } ?? firstScalar(from: offset, upTo: limit, in: bytes)
    }

    /// The last place at or before an offset where a word may end, not before a limit, and before the first line break.
    private static func end(of offset: Int, downTo limit: Int, in bytes: [UInt8]) -> Int {
        if let line = bytes[limit..<offset].firstIndex(of: 0x0A) { return line }
        guard offset < bytes.count else { return offset }
        return bytes[limit..<offset].lastIndex(of: 0x20) ?? firstScalar(from: offset, upTo: bytes.count, in: bytes)
    }

    /// The start of a scalar at or after an offset: text without spaces is cut at a letter, not inside its bytes.
    private static func firstScalar(from offset: Int, upTo limit: Int, in bytes: [UInt8]) -> Int {
        var index = offset
        while index < limit, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }
}

/// The two readings of a variant.
struct Readings {
    let from: Reading
    let to: Reading
    let language: LanguageData?

    init(_ variant: Variant, in comparison: Comparison) {
        language = comparison.language
        from = Reading(
            bytes: comparison.from, changed: variant.from, before: variant.before, after: variant.after,
            language: language)
        to = Reading(
            bytes: comparison.to, changed: variant.to, before: variant.before, after: variant.after, language: language)
    }

    /// The words that differ between the readings, paired where one replaced another; indices into each side's words.
    var differingWords: [(from: Int?, to: Int?)] {
        Pairing.differences(
            from: from.changedWords.map { from.words[$0].hash }, to: to.changedWords.map { to.words[$0].hash }
        ).map { pair in
            (pair.from.map { $0 + from.changedWords.lowerBound }, pair.to.map { $0 + to.changedWords.lowerBound })
        }
    }
}
