/// Text that no editor would write: random bytes, damaged prose, and whatever else Unicode allows.
struct Soup {
    var dice: Dice
    private var coverage: Coverage

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        coverage = Coverage(seed: seed)
    }

    private static let oddities: [[UInt8]] = [
        [0x00], [0x80], [0xBF, 0xBF], [0xC3], [0xC0, 0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x91], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xFE], [0xFF], [0x0A], [0x0D, 0x0A], [0x0B], [0x0C], [0x1B, 0x5B, 0x33, 0x31, 0x6D],
        [0x7F],
    ]
    private static let marks = [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2069}", "\u{200E}",
        "\u{200F}",
        "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{180E}",
        "\u{FE0F}",
        "\u{FE0E}", "\u{20E3}", "\u{1F3FD}", "\u{E0067}", "\u{E007F}", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", "\u{2028}",
        "\u{2029}",
        "\u{85}", "\u{A0}", "\u{3000}", "\u{1680}", "\u{301}", "\u{308}", "\u{489}", "\u{E33}", "\u{1100}", "\u{1161}",
        "\u{11A8}",
        "\u{93F}", "\u{94D}", "\u{1F1E6}", "\u{1F1FF}", "👩", "👨‍👩‍👧", "❤", "ﷺ", "ﬀ", "İ", "ı", "ẞ", "Ǆ", "a", "1", "%", " ",
        "“", "”",
    ]

    /// Paragraphs of one kind of soup or another, and what became of them.
    mutating func revision() -> (before: [String], after: [String]) {
        let before = bytes()
        let after = dice.happens(0.7) ? mutated(before) : bytes()
        return (paragraphs(before), paragraphs(after))
    }

    private func paragraphs(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func bytes() -> [UInt8] {
        let size = Int.random(in: 0...120, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: return (0..<size * 4).map { _ in UInt8.random(in: 0...255, using: &dice) }
        case 1: return (0..<size).flatMap { _ in dice.pick(Self.oddities) }
        case 2: return Array((0..<size).map { _ in dice.pick(Self.marks) }.joined().utf8)
        case 3: return (0..<size).flatMap { _ in Array(repeating: dice.pick(Array("ab 1.“é".utf8)), count: size) }
        default:
            let text = (0..<size / 10).map { _ in coverage.text(coverage.paragraph()) }.joined(separator: "\n")
            return mutated(Array(text.utf8))
        }
    }

    /// The bytes with a few of them changed, cut out, repeated or put in.
    private mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...8, using: &dice) {
            let start = Int.random(in: 0...result.count, using: &dice)
            let end = min(result.count, start + dice.pick([0, 1, 2, 3, 40, 400]))
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: result.removeSubrange(start..<end)
            case 1: result.insert(contentsOf: result[start..<end], at: Int.random(in: 0...result.count, using: &dice))
            case 2: result.insert(contentsOf: dice.pick(Self.oddities), at: start)
            case 3: result.insert(contentsOf: dice.pick(Self.marks).utf8, at: start)
            default: for place in start..<end { result[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &dice) }
            }
        }
        return result
    }
}
