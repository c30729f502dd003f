import Article
import Collation

/// Texts and collations out of a seed, so that a failure can be repeated.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A number below `bound`, by xorshift.
    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private static let words = [
        "the", "bridge", "a", "“quoted", "word”", "£2.4m", "council’s", "non\u{A0}breaking", "中文字元", "日本語の文章、です。",
        "한국어", "العربية", "שלום", "हिन्दी", "ภาษาไทย", "👩‍👩‍👧‍👦", "🇬🇧🇫🇷", "e\u{301}\u{302}\u{303}", "\u{1B}[2J", "\u{202E}rev",
        "https://courier.example/a/very/long/address/without/any/space/in/it/that/cannot/be/broken/at/one.html",
        "—", "-", "—-]{+", "[-", "❤️", "ｗｉｄｅ", "\u{0}", "tab\tinside", "x\u{200B}y", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "Donaudampfschifffahrtsgesellschaft",
    ]

    mutating func text(words count: Int) -> String {
        (0..<count).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
    }

    mutating func spans(breaks: Int) -> [Collation.Span] {
        var spans: [Collation.Span] = []
        for index in 0...(breaks + next(4)) {
            let text = text(words: 1 + next(12))
            switch next(6) {
            case 0: spans.append(.init(.removed, from: text, to: nil))
            case 1: spans.append(.init(.added, from: nil, to: text + " "))
            case 2: spans.append(.init(.typographic, from: "'", to: "’"))
            case 3: spans.append(.init(.movedOut, from: text, to: nil, link: 1))
            case 4: spans.append(.init(.movedIn, from: nil, to: text, link: 1))
            default: spans.append(.init(.same, from: text, to: text))
            }
            if index < breaks { spans.append(.init(.same, from: index == 0 ? "\n" : " ", to: "\n")) }
        }
        return spans
    }

    mutating func collation() -> Collation {
        var units: [Collation.Unit] = []
        var left = 0
        var right = 0
        func take(_ count: Int, _ number: inout Int) -> [Int] {
            defer { number += count }
            return Array(number + 1..<number + 1 + count)
        }
        for _ in 0..<(3 + next(12)) {
            let op = Collation.Operation.allCases[next(Collation.Operation.allCases.count)]
            let (from, to) =
                switch op {
                case .same, .edited: (1, 1)
                case .split: (1, 3)
                case .merged: (2, 1)
                case .regrouped: (2, 2)
                case .added: (0, 1)
                case .removed: (1, 0)
                }
            let isWhole = op == .same || op == .added || op == .removed
            units.append(
                Collation.Unit(
                    op: op, scope: .body, role: .body, from: take(from, &left), to: take(to, &right),
                    moved: !isWhole && next(4) == 0, similarity: 0.5,
                    spans: isWhole ? [] : spans(breaks: max(from, to) - 1),
                    text: isWhole ? text(words: 1 + next(40)) : nil,
                    labels: next(5) == 0 ? [.init(.link, from: text(words: 1), to: nil)] : []))
        }
        units.append(
            Sample.unit(.added, [], [1], text(words: 9), scope: .apparatus, role: .appeal))
        return Sample.collation(
            title: (text(words: 4), text(words: 6)),
            fields: [Collation.FieldChange(field: .title, from: "a", to: "b", spans: spans(breaks: 0))], units: units)
    }
}

extension String {
    /// The text without SGR and OSC 8 sequences.
    var withoutEscapes: String {
        var result = ""
        var scalars = unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            guard scalar == "\u{1B}" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let isLink = scalars.first == "]"
            while let next = scalars.popFirst(), next != (isLink ? "\\" : "m") {}
        }
        return result
    }
}
