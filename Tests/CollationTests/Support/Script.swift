/// A writing system, by the syllables that invented words are put together from.
enum Script: CaseIterable, Sendable {
    case latin, accented, decomposed, cyrillic, greek, arabic, hebrew, devanagari, hangul, kana, han, thai

    /// Whether words stand next to each other without a space.
    var isUnspaced: Bool { [.kana, .han, .thai].contains(self) }

    var fullStop: String {
        switch self {
        case .kana, .han: "。"
        case .devanagari: "।"
        case .thai: ""
        default: "."
        }
    }

    /// What stands between two sentences.
    var sentenceGap: String { [.kana, .han].contains(self) ? "" : " " }

    /// The syllables, none of which begins another.
    var syllables: [String] {
        switch self {
        case .latin: Self.pairs("bdfglmnprstv", "aeiou")
        case .accented: Self.pairs("bčdgłmñprštž", "áèîöű")
        case .decomposed: Self.pairs("bdfglmnprstv", ["a\u{301}", "e\u{300}", "o\u{302}\u{323}", "u"])
        case .cyrillic: Self.pairs("бвгджзклмнпрст", "аеиоуї")
        case .greek: Self.pairs("βγδθκλμνπρστ", "αειοώ")
        case .arabic: Self.pairs("بتجدرسشعفكلمن", "اوي")
        case .hebrew: Self.pairs("בגדהזחטכלמנסע", "אוי")
        case .devanagari: Self.pairs("कखगचजटडतदनपबम", ["\u{93E}", "\u{93F}", "\u{941}", "\u{947}"])
        case .hangul: Self.characters(from: 0xAC00, by: 211, 48)
        case .kana: Self.characters(from: 0x3042, by: 1, 70)
        case .han: Self.characters(from: 0x4E00, by: 31, 600)
        case .thai: Self.pairs("กขคจชดตทนบปพม", "าะอเ")
        }
    }

    private static func pairs(_ first: String, _ second: String) -> [String] {
        pairs(first, second.map { String($0) })
    }

    private static func pairs(_ first: String, _ second: [String]) -> [String] {
        first.flatMap { one in second.map { "\(one)\($0)" } }
    }

    private static func characters(from start: UInt32, by step: UInt32, _ count: UInt32) -> [String] {
        (0..<count).compactMap { Unicode.Scalar(start + $0 * step) }.map { String($0) }
    }
}
