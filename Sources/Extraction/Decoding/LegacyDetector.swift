/// Guesses the encoding of bytes that are not UTF-8 and do not say what they are.
///
/// Multi-byte encodings prove themselves by their grammar: text in another encoding breaks it within a line. Cyrillic ones are told
/// apart by where the small letters lie. All others share the letters of windows-1252 too far to be told apart by bytes alone; there
/// the language decides, as browsers do it (HTML, 13.2.3.2, table of locales).
enum LegacyDetector {
    /// The WHATWG name of the encoding, nil where nothing speaks for one.
    static func encoding(_ bytes: [UInt8], language: String?) -> String? {
        let text = bytes.prefix(1 << 18)
        let high = text.count { $0 >= 0x80 }
        guard high > 0 else { return nil }
        let language = language?.lowercased().prefix(2).description
        if let multiByte = multiByte(text, high: high, language: language) { return multiByte }
        if let cyrillic = cyrillic(text, high: high, language: language) { return cyrillic }
        guard let found = language.flatMap({ byLanguage[$0] }) else { return nil }
        // iso-8859-2 has no signs there; windows-1250, which is like it for most letters, has quotation marks.
        return found == "iso-8859-2" && text.contains { 0x80...0x9F ~= $0 } ? "windows-1250" : found
    }

    private static func multiByte(_ text: ArraySlice<UInt8>, high: Int, language: String?) -> String? {
        var best: (name: String, share: Double)?
        for grammar in MultiByteGrammar.all {
            let reading = grammar.read(text)
            // A run of letters with accents is hardly ever two of them side by side, as two-byte characters always are.
            guard reading.characters >= 4, reading.errors * 50 <= reading.characters else { continue }
            var share = Double(reading.common) / Double(reading.characters)
            if grammar.languages.contains(language ?? "") { share += 0.3 }
            if share > (best?.share ?? 0.5) { best = (grammar.name, share) }
        }
        return best?.name
    }

    private static func cyrillic(_ text: ArraySlice<UInt8>, high: Int, language: String?) -> String? {
        let isCyrillicLanguage = ["ru", "uk", "bg", "be", "sr", "mk", "kk"].contains(language ?? "")
        let letters = text.count { $0 >= 0xC0 }
        // In a language with Latin letters most letters are ASCII.
        let latin = text.count { $0.isASCIILetter }
        guard isCyrillicLanguage || letters > latin / 2, letters * 10 > high * 8 else { return nil }
        let upperHalf = text.count { $0 >= 0xE0 }
        // Small letters are 0xE0–0xFF in windows-1251 and 0xC0–0xDF in KOI8, and small letters are most letters.
        if upperHalf * 2 > letters { return "windows-1251" }
        return language == "uk" ? "koi8-u" : "koi8-r"
    }

    private static let byLanguage: [String: String] = [
        "ar": "windows-1256", "fa": "windows-1256", "cs": "windows-1250", "hu": "iso-8859-2", "pl": "iso-8859-2",
        "sk": "windows-1250", "sl": "iso-8859-2", "hr": "windows-1250", "ro": "windows-1250", "el": "iso-8859-7",
        "et": "windows-1257", "lt": "windows-1257", "lv": "windows-1257", "he": "windows-1255", "tr": "windows-1254",
        "th": "windows-874", "vi": "windows-1258",
    ]
}

/// How an encoding of two bytes a character is built.
private struct MultiByteGrammar: Sendable {
    var name: String
    var languages: Set<String>
    /// Whether a pair of bytes is a character.
    var isPair: @Sendable (UInt8, UInt8) -> Bool
    /// Whether a pair is one of the common characters of its languages, by its first byte.
    var isCommon: @Sendable (UInt8, UInt8) -> Bool
    /// Whether a byte above 0x7F is a character alone.
    var isSingle: @Sendable (UInt8) -> Bool = { _ in false }

    /// Whether text without any kana cannot be in this encoding: it would be Chinese, in another.
    var needsKana = false
    /// The share of characters whose second byte is below 0xA1, at least: nearly half in Big5 and Shift JIS, none in the others.
    var lowShare = 0.0

    func read(_ text: ArraySlice<UInt8>) -> (characters: Int, common: Int, errors: Int) {
        var (characters, common, errors, low, kana) = (0, 0, 0, 0, 0)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
            } else if isSingle(byte) {
                characters += 1
                index += 1
            } else if index + 1 < text.endIndex, isPair(byte, text[index + 1]) {
                characters += 1
                if isCommon(byte, text[index + 1]) { common += 1 }
                if text[index + 1] < 0xA1 { low += 1 }
                if byte == 0xA4 || byte == 0xA5 { kana += 1 }
                index += 2
            } else {
                errors += 1
                index += 1
            }
        }
        if needsKana, kana * 5 < characters { return (characters, 0, errors) }
        return Double(low) < lowShare * Double(characters) ? (characters, 0, errors) : (characters, common, errors)
    }

    static let all: [MultiByteGrammar] = [
        MultiByteGrammar(
            name: "shift_jis", languages: ["ja"],
            isPair: { (0x81...0x9F ~= $0 || 0xE0...0xFC ~= $0) && (0x40...0x7E ~= $1 || 0x80...0xFC ~= $1) },
            isCommon: { lead, _ in 0x81...0x83 ~= lead || 0x88...0x97 ~= lead },
            isSingle: { 0xA1...0xDF ~= $0 },
            lowShare: 0.15),
        MultiByteGrammar(
            name: "euc-jp", languages: ["ja"],
            isPair: { (0xA1...0xFE ~= $0 || $0 == 0x8E) && 0xA1...0xFE ~= $1 },
            isCommon: { lead, _ in 0xA4...0xA5 ~= lead || 0xB0...0xCF ~= lead },
            needsKana: true),
        MultiByteGrammar(
            name: "euc-kr", languages: ["ko"],
            isPair: { 0x81...0xFE ~= $0 && (0x41...0x5A ~= $1 || 0x61...0x7A ~= $1 || 0x81...0xFE ~= $1) },
            isCommon: { lead, second in 0xB0...0xC8 ~= lead && second >= 0xA1 }),
        MultiByteGrammar(
            name: "gb18030", languages: ["zh"],
            isPair: { 0x81...0xFE ~= $0 && (0x40...0x7E ~= $1 || 0x80...0xFE ~= $1) },
            isCommon: { lead, second in 0xB0...0xD7 ~= lead && second >= 0xA1 || lead == 0xA3 }),
        MultiByteGrammar(
            name: "big5", languages: ["zh"],
            isPair: { 0x81...0xFE ~= $0 && (0x40...0x7E ~= $1 || 0xA1...0xFE ~= $1) },
            isCommon: { lead, _ in 0xA4...0xC6 ~= lead },
            lowShare: 0.15),
    ]
}
