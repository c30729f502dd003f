/// A place where the two sides read differently: a run of changed words between words that both sides share.
///
/// Text-critical usage: a variant has two readings, and either may be empty.
struct Variant {
    /// The bytes of the left reading.
    var from: Range<Int>
    /// The bytes of the right reading.
    var to: Range<Int>
    /// How many bytes before the readings both sides share, up to the variant before.
    var before: Int
    /// How many bytes behind the readings both sides share, up to the next variant.
    var after: Int

    /// Takes shared bytes into both readings.
    mutating func widen(before count: Int, after tail: Int) {
        let (left, right) = (min(count, before), min(tail, after))
        from = from.lowerBound - left..<from.upperBound + right
        to = to.lowerBound - left..<to.upperBound + right
        before -= left
        after -= right
    }
}

/// The two sides of one changed unit, ready for the rules: their bytes, and the variants between them.
///
/// Where the sides differ only in typography, or in what folding takes away, the left side carries the right side's form, so
/// that shared text is the same bytes on both sides and no rule trips over a curly quotation mark.
struct Comparison {
    let from: [UInt8]
    let to: [UInt8]
    /// Where they differ, in order, widened to whole words.
    let variants: [Variant]
    /// The runs both sides share, in order.
    let shared: [Shared]
    let language: LanguageData?

    /// A run of bytes that both sides share.
    struct Shared {
        var from: Int
        var to: Int
        var count: Int
    }

    init(spans: [Collation.Span], language: LanguageData?) {
        var (from, to): ([UInt8], [UInt8]) = ([], [])
        var variants: [Variant] = []
        var shared: [Shared] = []
        var open: Variant?
        for span in spans {
            let start = (from: from.count, to: to.count)
            let op = span.op
            let sharedText = op == .same || op == .typographic ? span.to ?? span.from ?? "" : nil
            from.append(contentsOf: (sharedText ?? span.from ?? "").utf8)
            to.append(contentsOf: (sharedText ?? span.to ?? "").utf8)
            switch op {
            case .removed, .added:
                var variant =
                    open ?? Variant(from: start.from..<start.from, to: start.to..<start.to, before: 0, after: 0)
                if open == nil, let last = shared.last, last.from + last.count == start.from,
                    last.to + last.count == start.to
                {
                    variant.before = last.count
                }
                variant.from = variant.from.lowerBound..<from.count
                variant.to = variant.to.lowerBound..<to.count
                open = variant
            case .same, .typographic:
                let count = from.count - start.from
                if open == nil, let last = shared.indices.last, shared[last].from + shared[last].count == start.from,
                    shared[last].to + shared[last].count == start.to
                {
                    shared[last].count += count
                } else {
                    shared.append(Shared(from: start.from, to: start.to, count: count))
                }
                if let variant = open { variants.append(variant) }
                open = nil
            case .movedOut, .movedIn:
                if let variant = open { variants.append(variant) }
                open = nil
            }
        }
        if let variant = open { variants.append(variant) }
        self.from = from
        self.to = to
        self.shared = shared
        self.language = language
        self.variants = Self.widened(variants, from: from, to: to, shared: shared, language)
    }

    /// Widens variants to the edges of words on both sides, and makes one of those with no word between them.
    private static func widened(
        _ variants: [Variant], from: [UInt8], to: [UInt8], shared: [Shared], _ language: LanguageData?
    ) -> [Variant] {
        var result: [Variant] = []
        let left = WordEdges(bytes: from), right = WordEdges(bytes: to)
        var run = 0
        for variant in variants {
            var variant = variant
            while run < shared.count,
                shared[run].from < variant.from.upperBound || shared[run].to < variant.to.upperBound
            {
                run += 1
            }
            if run < shared.count, shared[run].from == variant.from.upperBound, shared[run].to == variant.to.upperBound
            {
                variant.after = shared[run].count
            }
            variant.widen(
                before: max(left.reach(before: variant.from.lowerBound), right.reach(before: variant.to.lowerBound)),
                after: max(left.reach(after: variant.from.upperBound), right.reach(after: variant.to.upperBound)))
            if let last = result.last, joins(last, variant, in: from, language) {
                result[result.count - 1].from = last.from.lowerBound..<variant.from.upperBound
                result[result.count - 1].to = last.to.lowerBound..<variant.to.upperBound
                result[result.count - 1].after = variant.after
            } else {
                result.append(variant)
            }
        }
        return result
    }

    /// Whether nothing but white space, marks and parts of one figure stands between two variants, and no line break.
    private static func joins(
        _ first: Variant, _ second: Variant, in from: [UInt8], _ language: LanguageData?
    ) -> Bool {
        let gap = second.from.lowerBound - first.from.upperBound
        guard gap >= 0, gap == second.to.lowerBound - first.to.upperBound, gap <= longestFigure else { return false }
        let shared = first.from.upperBound..<second.from.lowerBound
        if isFigure(shared, in: from, language) || isLetter(shared, in: from) { return true }
        guard gap <= 8 else { return false }
        guard gap > 0 else { return true }
        var index = first.from.upperBound
        while index < second.from.lowerBound {
            let (value, length) = from.scalar(at: index)
            if ScalarClass(value).isWord || value == 0x0A { return false }
            index += length
        }
        return true
    }

    /// Whether a shared run is one letter of a script without spaces, most likely inside a word: `田中`, `山田`.
    private static func isLetter(_ gap: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard gap.count >= 3, case let (value, length) = bytes.scalar(at: gap.lowerBound) else { return false }
        return length == gap.count && ScalarClass(value) == .ideograph
    }

    /// The longest part of a date or amount between two changes, in bytes: ` September `.
    private static let longestFigure = 24

    /// Whether a shared run is the middle of a date or amount of which both ends changed: `2 July 1987`, `7月2日`, `六十`.
    private static func isFigure(_ gap: Range<Int>, in bytes: [UInt8], _ language: LanguageData?) -> Bool {
        guard let language, !gap.isEmpty, !bytes[gap].contains(0x0A) else { return false }
        let words = language.words(in: bytes, gap)
        func stands(_ word: Word, _ heading: Lexicon.Heading) -> Bool {
            language.lexicon.contains(word, under: heading)
        }
        let covered = words.reduce(0) { $0 + $1.range.count }
        let between = gap.count - covered
        return between <= words.count + 1 && words.contains { !stands($0, .joiner) }
            && words.allSatisfy {
                $0.traits.contains(.digit) || stands($0, .number) || stands($0, .date) || stands($0, .unit)
                    || stands($0, .joiner)
            }
    }
}

/// Finds how far an edge inside a word is from the word's ends.
private struct WordEdges {
    let bytes: [UInt8]
    /// No word is longer for this purpose; it keeps a megabyte without a space linear.
    private let limit = 64

    init(bytes: [UInt8]) { self.bytes = bytes }

    func reach(before position: Int) -> Int {
        var index = position
        while position - index < limit, isInside(index) { index -= bytes.scalar(before: index).length }
        return position - index
    }

    func reach(after position: Int) -> Int {
        var index = position
        while index - position < limit, isInside(index) { index += bytes.scalar(at: index).length }
        return index - position
    }

    /// Whether a word goes on across a position.
    private func isInside(_ position: Int) -> Bool {
        guard position > 0, position < bytes.count else { return false }
        let (last, lastLength) = bytes.scalar(before: position)
        let (next, nextLength) = bytes.scalar(at: position)
        let (left, right) = (ScalarClass(last), ScalarClass(next))
        if right == .mark { return left != .space }
        if left == .ideograph || right == .ideograph { return false }
        if left.isWord && right.isWord { return true }
        if left.isWord, position + nextLength < bytes.count {
            return isJoint(next, between: left, ScalarClass(bytes.scalar(at: position + nextLength).value))
        }
        if right.isWord, position - lastLength > 0 {
            return isJoint(last, between: ScalarClass(bytes.scalar(before: position - lastLength).value), right)
        }
        return false
    }

    private func isJoint(_ value: UInt32, between left: ScalarClass, _ right: ScalarClass) -> Bool {
        switch value {
        case 0x27, 0x2019: left.isWord && right.isWord
        case 0x2E, 0x2C, 0x3A, 0x2F, 0x2D, 0x2013: left == .digit && right == .digit
        default: false
        }
    }
}
