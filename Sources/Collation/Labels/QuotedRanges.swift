/// Finds what stands inside quotation marks.
///
/// All styles: “ ” „ “ ” ” " " « » » « ‹ › ‘ ’ ‚ ‘ ' ' 「 」 『 』 〝 〟 and the full-width ＂. Rules:
/// - Only the outermost quotation counts; marks of another style inside it are its text.
/// - A quotation that is not closed ends with its paragraph, as in the first paragraphs of a long quotation.
/// - A straight double mark opens at the start of a word and closes elsewhere.
/// - ’ and ' between letters are apostrophes, and so is one that opens or closes nothing. Where several could close a single
///   quotation, one beside punctuation, or behind a word without an s at its end, is preferred: `‘the residents’ homes’`.
struct QuotedRanges {
    /// The byte ranges between the marks, in order, marks excluded.
    private(set) var ranges: [Range<Int>] = []

    private let bytes: [UInt8]
    private var index = 0
    /// Where the paragraph ends that the last failed search for a closing single mark ran through.
    private var barren = 0

    /// Finds the quotations of a text, in linear time.
    init(in bytes: [UInt8]) {
        self.bytes = bytes
        while index < bytes.count {
            guard let mark = mark(at: index) else {
                index += 1
                continue
            }
            open(mark)
        }
    }

    /// Whether a position is inside a quotation, in logarithmic time.
    func contains(_ position: Int) -> Bool {
        guard let range = range(at: position) else { return false }
        return range.lowerBound <= position
    }

    /// The first quotation that ends behind a position.
    func range(at position: Int) -> Range<Int>? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count ? ranges[low] : nil
    }

    /// A quotation mark in the text.
    private struct Mark {
        var value: UInt32
        var length: Int
    }

    /// The quotation mark at an index, where only bytes that can begin one are decoded.
    private func mark(at index: Int) -> Mark? {
        switch bytes[index] {
        case 0x22, 0x27: return Mark(value: UInt32(bytes[index]), length: 1)
        case 0xC2, 0xE2, 0xE3, 0xEF:
            let (value, length) = bytes.scalar(at: index)
            return QuotationMark.isOne(value) ? Mark(value: value, length: length) : nil
        default: return nil
        }
    }

    private mutating func open(_ mark: Mark) {
        let start = index + mark.length
        index = start
        let closing: (end: Int, next: Int)?
        switch mark.value {
        case 0x27, 0x2018:
            guard startsWord(at: start, mark) else { return }
            closing = singleEnd(from: start)
        case 0x2019: return
        case 0x22, 0x201D, 0xFF02:
            guard startsWord(at: start, mark) else { return }
            closing = end(from: start, openedBy: mark.value)
        default: closing = end(from: start, openedBy: mark.value)
        }
        guard let closing else { return }
        if closing.end > start { ranges.append(start..<closing.end) }
        index = closing.next
    }

    /// Whether a mark stands before a word and not behind one.
    private func startsWord(at start: Int, _ mark: Mark) -> Bool {
        guard start < bytes.count, ScalarClass(bytes.scalar(at: start).value) != .space else { return false }
        let before = start - mark.length
        guard before > 0 else { return true }
        let (value, _) = bytes.scalar(before: before)
        let kind = ScalarClass(value)
        return kind == .space || kind == .ideograph || QuotationMark.opensBracket(value) || QuotationMark.isDash(value)
            || value == 0x3A || (0x3001...0x3003).contains(value) || (0xFF01...0xFF1F).contains(value)
    }

    /// The end of a quotation of a double style: the closing mark, or the end of the paragraph.
    private func end(from start: Int, openedBy opening: UInt32) -> (end: Int, next: Int) {
        var depth = 0
        var index = start
        while index < bytes.count, bytes[index] != 0x0A {
            guard let mark = mark(at: index) else {
                index += 1
                continue
            }
            if QuotationMark.closes(mark.value, opening), !(mark.value == 0x22 && startsInside(index, mark)) {
                if depth == 0 { return (index, index + mark.length) }
                depth -= 1
            } else if mark.value == opening, QuotationMark.nests(opening) {
                depth += 1
            }
            index += mark.length
        }
        return (index, index)
    }

    /// Whether a straight mark met inside a quotation opens another: it stands behind a space and before a word.
    private func startsInside(_ index: Int, _ mark: Mark) -> Bool {
        index > 0 && bytes[index - 1] == 0x20 && startsWord(at: index + mark.length, mark)
    }

    /// The end of a quotation in single marks, or nil where no mark before the end of the paragraph can close it.
    private mutating func singleEnd(from start: Int) -> (end: Int, next: Int)? {
        guard start >= barren else { return nil }
        var weak: (end: Int, next: Int)?
        var index = start
        while index < bytes.count, bytes[index] != 0x0A {
            guard let mark = mark(at: index) else {
                index += 1
                continue
            }
            let next = index + mark.length
            if mark.value == 0x2018 || (mark.value == 0x27 && startsWord(at: next, mark)) {
                return weak
            }
            if mark.value == 0x27 || mark.value == 0x2019, index > start, !isLetter(at: next) {
                if isStrongEnd(index, next) { return (index, next) }
                weak = weak ?? (index, next)
            }
            index = next
        }
        if weak == nil { barren = index }
        return weak
    }

    /// Whether a letter follows that makes the mark an apostrophe; scripts without spaces have none.
    private func isLetter(at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let kind = ScalarClass(bytes.scalar(at: index).value)
        return kind.isWord && kind != .ideograph
    }

    /// Whether a single mark closes beyond doubt: beside punctuation, at the end, or behind a word that does not end in s.
    private func isStrongEnd(_ index: Int, _ next: Int) -> Bool {
        let last = bytes.scalar(before: index).value
        if last != 0x73 { return true }
        return next >= bytes.count || ScalarClass(bytes.scalar(at: next).value) != .space
    }
}

/// What the quotation marks of the world's typography do.
enum QuotationMark {
    static func isOne(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: true
        default: false
        }
    }

    /// Whether a mark ends what another began.
    static func closes(_ value: UInt32, _ opening: UInt32) -> Bool {
        switch opening {
        case 0x22, 0xFF02: value == 0x22 || value == 0x201D || value == 0xFF02
        case 0x201C: value == 0x201D || value == 0x22
        case 0x201E, 0x201F: value == 0x201C || value == 0x201D || value == 0x22
        case 0x201D: value == 0x201D
        case 0x201A, 0x201B: value == 0x2018 || value == 0x2019
        case 0xAB: value == 0xBB
        case 0xBB: value == 0xAB || value == 0xBB
        case 0x2039: value == 0x203A
        case 0x203A: value == 0x2039
        case 0x300C: value == 0x300D
        case 0x300E: value == 0x300F
        case 0x301D: value == 0x301E || value == 0x301F
        default: false
        }
    }

    /// Whether quotations in the same marks can stand inside each other.
    static func nests(_ opening: UInt32) -> Bool { opening == 0xAB || opening == 0x300C || opening == 0x300E }

    static func opensBracket(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x5B, 0x7B, 0x300A, 0x3010, 0xFF08, 0xAB, 0x201C, 0x201E, 0x2018, 0x201A, 0x300C, 0x300E: true
        default: false
        }
    }

    static func isDash(_ value: UInt32) -> Bool { value == 0x2D || (0x2010...0x2015).contains(value) || value == 0x2F }
}
