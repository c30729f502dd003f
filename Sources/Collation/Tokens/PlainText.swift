import Article

/// Text that folding leaves as it is and whose words a look at each byte tells: single spaces inside, ASCII, Latin letters with their
/// marks in one, and the usual quotation marks and dashes.
enum PlainText {
    /// What a byte of plain text is.
    private enum Kind: UInt8 {
        case foreign, space, letter, digit, mark, link, figureLink, latin, punctuation
    }

    private static let kinds: [Kind] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x20: .space
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
        case 0x27, 0x2D, 0x2E: .link
        case 0x2C, 0x2F, 0x3A: .figureLink
        case 0x21...0x7E: .mark
        case 0xC3...0xC9: .latin  // U+00C0 to U+027F
        case 0xE2: .punctuation  // of which U+2013 to U+2026 are plain
        default: .foreign
        }
    }

    /// The count of words in a text, as ``TextScanner`` cuts them; nil where the text is not plain.
    static func words(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        kinds.withUnsafeBufferPointer { kinds in
            var words = 0
            var before = Kind.space
            var place = 0
            while place < text.count {
                let kind = kinds[Int(text[place])]
                switch kind {
                case .letter, .digit:
                    if before != .letter, before != .digit { words += 1 }
                    before = kind
                    place += 1
                case .space:
                    // Two spaces, or one at an end, are folded.
                    guard place > 0, place + 1 < text.count, text[place + 1] != 0x20 else { return nil }
                    before = .space
                    place += 1
                case .mark:
                    before = .mark
                    place += 1
                case .link, .figureLink:
                    if !joins(kind, after: before, text, at: place + 1, kinds) { before = .mark }
                    place += 1
                case .latin:
                    guard place + 1 < text.count else { return nil }
                    // The signs of multiplication and division.
                    let isSign = text[place] == 0xC3 && (text[place + 1] == 0x97 || text[place + 1] == 0xB7)
                    if !isSign, before != .letter, before != .digit { words += 1 }
                    before = isSign ? .mark : .letter
                    place += 2
                case .punctuation:
                    guard place + 2 < text.count, text[place + 1] == 0x80, (0x93...0xA6).contains(text[place + 2])
                    else { return nil }
                    // The dash of ranges and the apostrophe.
                    let isLink = text[place + 2] == 0x93 || text[place + 2] == 0x99
                    if !isLink || !joins(.link, after: before, text, at: place + 3, kinds) { before = .mark }
                    place += 3
                case .foreign:
                    return nil
                }
            }
            return words
        }
    }

    /// Whether a mark behind a word goes on with what stands at a place.
    @inline(__always)
    private static func joins(
        _ mark: Kind, after before: Kind, _ text: UnsafeBufferPointer<UInt8>, at next: Int,
        _ kinds: UnsafeBufferPointer<Kind>
    ) -> Bool {
        guard before == .letter || before == .digit, next < text.count else { return false }
        let kind = kinds[Int(text[next])]
        if mark == .figureLink { return before == .digit && kind == .digit }
        if kind == .latin {
            guard next + 1 < text.count else { return false }
            return text[next] != 0xC3 || (text[next + 1] != 0x97 && text[next + 1] != 0xB7)
        }
        return kind == .letter || kind == .digit
    }
}
