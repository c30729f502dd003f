/// Where sentences begin and end.
///
/// A sentence ends at a line break; behind `。！？؟۔` and the like; and behind `. ! ? …` where white space and no lower-case
/// letter follows. Closing quotation marks and brackets and the white space behind them belong to the sentence that they end.
/// The full stop of a title or an initial never ends one, that of an abbreviation only before a common word of the language
/// (`at 3 p.m. The …`), and that of an ordinal (`3. Juli`) likewise where the language writes them so. Stops inside words and
/// numbers (`3.5`, `example.org`) end nothing.
enum Sentences {
    /// The byte ranges of the sentences of a text, which cover it exactly and in order.
    ///
    /// Linear: every byte is read once, and around a mark a few dozen more.
    static func ranges(in utf8: [UInt8], language: String?) -> [Range<Int>] {
        var scanner = SentenceScanner(bytes: utf8, language: LanguageData.named(language))
        return scanner.ranges()
    }
}

/// One pass over the bytes; only those that can begin a mark are decoded.
private struct SentenceScanner {
    let bytes: [UInt8]
    let language: LanguageData?
    private var result: [Range<Int>] = []
    private var start = 0

    init(bytes: [UInt8], language: LanguageData?) {
        self.bytes = bytes
        self.language = language
    }

    mutating func ranges() -> [Range<Int>] {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                index = end(behindSpaceFrom: index)
            case 0x21, 0x2E, 0x3F, 0xCD, 0xD6, 0xD8, 0xDB, 0xE0...0xE3, 0xEF:
                index = mark(at: index)
            default:
                index += 1
            }
        }
        if start < bytes.count { result.append(start..<bytes.count) }
        return result
    }

    /// Deals with what may be a sentence's end, and gives the index to go on from.
    private mutating func mark(at index: Int) -> Int {
        let (value, length) = bytes.scalar(at: index)
        guard value == 0x2E || value == 0x2026 || SentenceMark.ends(value) else { return index + length }
        var next = index + length
        var isStop = value == 0x2E
        var isOwnScript = Self.needsNoSpace(value)
        while next < bytes.count, case let (value, length) = bytes.scalar(at: next),
            value == 0x2E || value == 0x2026 || SentenceMark.ends(value)
        {
            isStop = false
            isOwnScript = isOwnScript || Self.needsNoSpace(value)
            next += length
        }
        let closed = closing(from: next)
        if isOwnScript { return end(behindSpaceFrom: closed) }
        guard closed == bytes.count || ScalarClass(bytes.scalar(at: closed).value) == .space else { return next }
        guard closed < bytes.count else { return end(behindSpaceFrom: closed) }
        return endsSentence(stop: isStop && closed == next ? index : nil, closed: closed)
            ? end(behindSpaceFrom: closed) : next
    }

    /// Marks of scripts that put no space behind a sentence.
    private static func needsNoSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
        default: false
        }
    }

    /// The index behind the closing quotation marks and brackets, also behind a space as in French.
    private func closing(from index: Int) -> Int {
        var next = index
        while next < bytes.count, case let (value, length) = bytes.scalar(at: next) {
            if SentenceMark.closes(value) {
                next += length
            } else if ScalarClass(value) == .space, value != 0x0A, next + length < bytes.count,
                case let (mark, markLength) = bytes.scalar(at: next + length), mark == 0xBB || mark == 0x203A,
                next + length + markLength == bytes.count
                    || ScalarClass(bytes.scalar(at: next + length + markLength).value) == .space
            {
                next += length + markLength
            } else {
                break
            }
        }
        return next
    }

    /// Whether the sentence is over, judged by the word before a bare full stop and by what follows the white space.
    private func endsSentence(stop: Int?, closed: Int) -> Bool {
        var next = closed
        while next < bytes.count, case let (value, length) = bytes.scalar(at: next) {
            let kind = ScalarClass(value)
            if value == 0x0A { return true }
            guard kind == .space || kind == .punctuation else { break }
            // A long row of marks is no sentence; it need not be looked through from each of them.
            guard next - closed < 32 else { return true }
            next += length
        }
        guard next < bytes.count else { return true }
        let value = bytes.scalar(at: next).value
        if ScalarClass(value) == .letter, Lowercase.of(value) == value, Self.hasCase(value) { return false }
        guard let stop, let word = Abbreviation.word(before: stop, in: bytes, language) else { return true }
        if language?.lexicon.contains(word, under: .title) == true { return false }
        let isOrdinal = word.traits.contains(.digit) && language?.settings.ordinalStop == true && word.range.count <= 2
        guard isOrdinal || Abbreviation.isInitial(word, in: bytes) || isAbbreviation(word) else { return true }
        return startsCommonWord(at: next)
    }

    private func isAbbreviation(_ word: Word) -> Bool {
        let hasInnerStop = bytes[word.range].contains(0x2E) && !word.traits.contains(.digit)
        return hasInnerStop || language?.lexicon.contains(word, under: .abbreviation) == true
    }

    private func startsCommonWord(at index: Int) -> Bool {
        guard let language else { return false }
        let end = Swift.min(bytes.count, index + 32)
        guard let word = language.words(in: bytes, index..<end).first else { return false }
        let isInitial =
            Abbreviation.isInitial(word, in: bytes) && word.range.upperBound < bytes.count
            && bytes[word.range.upperBound] == 0x2E
        return !isInitial && language.lexicon.contains(word, under: .common)
    }

    /// Whether a letter belongs to a script with capitals.
    private static func hasCase(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        return value < 0x80 || scalar.properties.isLowercase
    }

    /// Closes the sentence behind the white space that follows it.
    private mutating func end(behindSpaceFrom index: Int) -> Int {
        var next = index
        while next < bytes.count, case let (value, length) = bytes.scalar(at: next), ScalarClass(value) == .space {
            next += length
        }
        result.append(start..<next)
        start = next
        return next
    }
}
