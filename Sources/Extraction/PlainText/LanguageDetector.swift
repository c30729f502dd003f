/// Tells the language of a text by its script and its commonest words; nil where neither is clear.
struct LanguageDetector: Sendable {
    /// The languages in alphabetical order; a bit of ``stopwords`` is a place here.
    private let languages: [String]
    /// The commonest words, folded as phrases are, with the languages that each is common in.
    private let stopwords: [[UInt32]: UInt32]

    /// The detector with the words of the files that ship; it does not wait for their phrases to be compiled.
    static let shared = LanguageDetector(files: PhraseLibrary.files)

    /// A detector with the words of these phrase files.
    init(files: [(language: String, bytes: [UInt8])]) {
        let files = files.sorted { $0.language < $1.language }
        languages = files.map(\.language)
        var stopwords: [[UInt32]: UInt32] = [:]
        for (index, file) in files.enumerated() {
            for word in Self.stopwords(in: file.bytes) {
                stopwords[TokenRow(word).folded, default: 0] |= 1 << UInt32(index)
            }
        }
        self.stopwords = stopwords
    }

    /// The words behind `stopwords:` in the head of a phrase file.
    private static func stopwords(in file: [UInt8]) -> [String] {
        let key = Array("stopwords:".utf8)
        let head = file.prefix { $0 != UInt8(ascii: "[") }
        return head.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: key) }.flatMap { line in
            String(decoding: line.dropFirst(key.count), as: UTF8.self).split(separator: " ").map(String.init)
        }
    }

    /// The language of a text, judged by its first 20,000 bytes at most.
    func language(of text: String) -> String? {
        let row = TokenRow(String(decoding: Array(text.utf8.prefix(20_000)), as: UTF8.self))
        if let language = byScript(row) { return language }
        return byWords(row)
    }

    /// Scripts that one language of ours, or one at all, is written in.
    private func byScript(_ row: TokenRow) -> String? {
        var counts: [String: Int] = [:]
        var letters = 0
        for token in row.tokens where token.kind == .word || token.kind == .ideograph {
            for scalar in row.folded[token.folded] {
                letters += 1
                if let script = Self.script(scalar) { counts[script, default: 0] += 1 }
            }
        }
        func has(_ script: String, _ share: Double) -> Bool { Double(counts[script] ?? 0) > share * Double(letters) }
        guard letters > 0 else { return nil }
        if has("kana", 0.15) { return "ja" }
        if has("han", 0.5) { return "zh" }
        if has("hangul", 0.5) { return "ko" }
        if has("greek", 0.6) { return "el" }
        if has("hebrew", 0.6) { return "he" }
        if has("thai", 0.6) { return "th" }
        // Persian and Urdu have letters that Arabic lacks.
        if has("arabic", 0.6) { return has("persian", 0.01) ? nil : "ar" }
        return nil
    }

    private static func script(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x3041...0x30FF: "kana"
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: "han"
        case 0xAC00...0xD7A3: "hangul"
        case 0x370...0x3FF: "greek"
        case 0x5D0...0x5EA: "hebrew"
        case 0xE00...0xE7F: "thai"
        case 0x67E, 0x686, 0x698, 0x6AF, 0x679, 0x688, 0x691, 0x6BA, 0x6D2: "persian"
        case 0x620...0x64A: "arabic"
        default: nil
        }
    }

    /// The language whose common words are the most, by a clear lead.
    private func byWords(_ row: TokenRow) -> String? {
        var counts = [Int](repeating: 0, count: languages.count)
        var words = 0
        for token in row.tokens where token.kind == .word {
            words += 1
            guard let bits = stopwords[Array(row.folded[token.folded])] else { continue }
            for index in counts.indices where bits & 1 << UInt32(index) != 0 { counts[index] += 1 }
        }
        guard words >= 12 else { return nil }
        // The first of equals is the first of the alphabet.
        let ranked = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        guard let best = ranked.first, counts[best] * 8 >= words else { return nil }
        let second = ranked.dropFirst().first.map { counts[$0] } ?? 0
        return counts[best] * 10 >= second * 13 ? languages[best] : nil
    }
}
