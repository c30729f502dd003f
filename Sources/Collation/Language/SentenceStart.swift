/// Decides whether a word is the first of its sentence, looking back from it.
///
/// It is if the text, a line or a quotation begins there, or a full stop, question or exclamation mark, ellipsis or colon ends
/// before it. The stop of a title (`Dr. Alder`), of an abbreviation or of an initial (`J. Alder`) ends nothing.
struct SentenceStart {
    let bytes: [UInt8]
    let language: LanguageData?

    /// Whether the word that begins at an offset is the first of its sentence, looking back a few dozen bytes at most.
    func isAt(_ offset: Int) -> Bool {
        var index = offset
        while index > 0, offset - index < 32 {
            let (value, length) = bytes.scalar(before: index)
            if value == 0x0A { return true }
            if opensQuotation(value, startingAt: index - length) { return true }
            guard
                ScalarClass(value) == .space || QuotationMark.isDash(value) || QuotationMark.opensBracket(value)
                    || value == 0xBF || value == 0xA1 || value == 0x2022
            else { return endsSentence(before: index) }
            index -= length
        }
        return index == 0
    }

    private func opensQuotation(_ value: UInt32, startingAt start: Int) -> Bool {
        switch value {
        case 0x201C, 0x201E, 0x201A, 0xAB, 0x300C, 0x300E: true
        case 0x22, 0x27, 0x2018: start == 0 || ScalarClass(bytes.scalar(before: start).value) == .space
        default: false
        }
    }

    /// Whether the text before an index ends a sentence, closing quotation marks and brackets aside.
    private func endsSentence(before end: Int) -> Bool {
        var index = end
        while index > 0, end - index < 16 {
            let (value, length) = bytes.scalar(before: index)
            if value == 0x2E { return index == end ? !isAbbreviation(endingAt: index - 1) : true }
            if SentenceMark.ends(value) || value == 0x3A || value == 0x2026 { return true }
            guard SentenceMark.closes(value) else { return false }
            index -= length
        }
        return index == 0
    }

    /// Whether the word before a full stop is an abbreviation, a title or an initial.
    private func isAbbreviation(endingAt stop: Int) -> Bool {
        guard let word = Abbreviation.word(before: stop, in: bytes, language) else { return false }
        return Abbreviation.isInitial(word, in: bytes) || language?.lexicon.contains(word, under: .title) == true
            || language?.lexicon.contains(word, under: .abbreviation) == true
    }
}

/// The word before a full stop, where it may be abbreviated.
enum Abbreviation {
    /// No abbreviation is longer, in bytes.
    private static let longest = 32

    /// The word that ends before a stop; nil where there is none or it is too long to be an abbreviation.
    static func word(before stop: Int, in bytes: [UInt8], _ language: LanguageData?) -> Word? {
        var start = stop
        while start > 0, case let (value, length) = bytes.scalar(before: start),
            value == 0x2E || ScalarClass(value).isWord
        {
            start -= length
            if stop - start > longest { return nil }
        }
        guard start < stop else { return nil }
        // With its stop, so that "U.S." and "a.m." are cut as the data's own entries are.
        let end = Swift.min(stop + 1, bytes.count)
        return WordScanner(bytes: bytes).words(in: start..<end).last
    }

    /// Whether a word is a single capital letter.
    static func isInitial(_ word: Word, in bytes: [UInt8]) -> Bool {
        let (value, length) = bytes.scalar(at: word.range.lowerBound)
        return word.range.count == length && Lowercase.isCapital(value)
    }
}

/// What sentence marks do.
enum SentenceMark {
    /// Question and exclamation marks, and the full stops of scripts that have their own.
    static func ends(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x3F, 0x37E, 0x589, 0x61F, 0x6D4, 0x964, 0x965, 0x104A, 0x104B, 0x1362, 0x1367, 0x17D4, 0x203C,
            0x203D, 0x2047...0x2049, 0x3002,
            0xFF01, 0xFF0E, 0xFF1F, 0xFF61:
            true
        default: false
        }
    }

    /// Whether a mark belongs to the sentence before it: a closing quotation mark or bracket.
    static func closes(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F, 0x300B, 0x3011, 0x3009,
            0x3015, 0x301E,
            0x301F, 0xFF02, 0xFF09, 0xFF3D:
            true
        default: false
        }
    }
}
