/// A place in UTF-8 text that moves on token by token.
struct TextCursor {
    private let text: UnsafeBufferPointer<UInt8>
    private let ascii: UnsafeBufferPointer<UInt8>
    private(set) var classes: ScalarClasses
    private var place = 0

    init(text: UnsafeBufferPointer<UInt8>, ascii: UnsafeBufferPointer<UInt8>, classes: ScalarClasses) {
        self.text = text
        self.ascii = ascii
        self.classes = classes
    }

    /// The token behind the place, nil at the end of the text.
    @inline(__always)
    mutating func next() -> TextToken? {
        var isSpaced = false
        while place < text.count {
            let start = place
            let scalar = peek(at: place)
            switch scalar.kind {
            case .space:
                isSpaced = true
                place += scalar.length
                // A mark or a joiner on a space makes one grapheme cluster with it.
                if !scalar.isLineBreak { absorbExtenders() }
                if place > start + scalar.length { return token(from: start, .symbol, isSpaced) }
            case .zeroWidth:
                place += scalar.length
            case .letter, .digit:
                finishWord(after: scalar)
                return token(from: start, .word, isSpaced)
            case .unspaced:
                place += scalar.length
                absorbExtenders()
                return token(from: start, .character, isSpaced)
            case .prepend:
                let kind = finishPrepended()
                return token(from: start, kind, isSpaced)
            case .regional:
                finishFlag(after: scalar)
                return token(from: start, .symbol, isSpaced)
            case .extend, .tie, .other:
                place += scalar.length
                if scalar.kind == .other, scalar.length == 1 { absorbRun(of: text[start]) }
                absorbExtenders()
                return token(from: start, .symbol, isSpaced)
            }
        }
        return nil
    }

    private func token(from start: Int, _ kind: TextToken.Kind, _ isSpaced: Bool) -> TextToken {
        TextToken(start: UInt32(start), end: UInt32(place), kind: kind, isSpaced: isSpaced)
    }

    /// Moves behind the rest of a word whose first scalar stands at the place.
    @inline(__always)
    private mutating func finishWord(after first: Peek) {
        var last = first.kind
        var isTied = false
        place += first.length
        var ahead = place
        while ahead < text.count {
            // Most of most text: the letters of ASCII, without decoding.
            let byte = text[ahead]
            if byte < 0x80 {
                let kind = ascii[Int(byte)]
                if kind == ScalarClass.letter.rawValue || kind == ScalarClass.digit.rawValue {
                    last = kind == ScalarClass.letter.rawValue ? .letter : .digit
                    ahead += 1
                    place = ahead
                    isTied = false
                    continue
                }
                if kind == ScalarClass.space.rawValue { return }
            }
            let scalar = peek(at: ahead)
            switch scalar.kind {
            case .letter, .digit:
                last = scalar.kind
                ahead += scalar.length
                place = ahead
                isTied = false
            case .extend, .tie:
                // Marks stay with the word even behind a zero-width character, which then is part of it.
                ahead += scalar.length
                place = ahead
                isTied = isTied || scalar.kind == .tie
            case .zeroWidth:
                ahead += scalar.length
            case .other:
                guard ahead == place, isLink(scalar, after: last) else { return }
                ahead += scalar.length
            case .unspaced:
                guard isTied, ahead == place else { return }
                ahead += scalar.length
                place = ahead
                isTied = false
            case .space, .regional, .prepend:
                return
            }
        }
    }

    /// Moves behind the second half of a flag whose first half stands at the place.
    private mutating func finishFlag(after first: Peek) {
        place += first.length
        if place < text.count {
            let second = peek(at: place)
            if second.kind == .regional { place += second.length }
        }
        absorbExtenders()
    }

    /// Moves behind signs that make one grapheme cluster with what follows them, and behind that; tells what it all is.
    private mutating func finishPrepended() -> TextToken.Kind {
        while place < text.count {
            let scalar = peek(at: place)
            switch scalar.kind {
            case .prepend:
                place += scalar.length
            case .letter, .digit:
                finishWord(after: scalar)
                return .word
            case .regional:
                finishFlag(after: scalar)
                return .symbol
            default:
                place += scalar.length
                absorbExtenders()
                return scalar.kind == .unspaced ? .character : .symbol
            }
        }
        return .symbol
    }

    /// Whether the mark ahead of the place keeps a word whole: both neighbours are letters or digits, and for those that part
    /// words but not figures (`,` `:` `/`) both are digits.
    private mutating func isLink(_ mark: Peek, after last: ScalarClass) -> Bool {
        let next = place + mark.length
        guard next < text.count else { return false }
        switch mark.value {
        case 0x27, 0x2D, 0x2E, 0xB7, 0x2010, 0x2011, 0x2013, 0x2019:  // ' - . · ‐ ‑ – ’
            let kind = peek(at: next).kind
            return kind == .letter || kind == .digit
        case 0x2C, 0x3A, 0x2F, 0x66B, 0x66C, 0xFF0E, 0xFF1A:  // , : / and those of Arabic and of full width
            return last == .digit && peek(at: next).kind == .digit
        default:
            return false
        }
    }

    /// Moves behind the marks that belong to the character before the place, and behind what a joiner ties to it.
    private mutating func absorbExtenders() {
        while place < text.count, text[place] >= 0x80 {
            let scalar = peek(at: place)
            guard scalar.kind == .extend || scalar.kind == .tie else { return }
            place += scalar.length
            guard scalar.kind == .tie, place < text.count else { continue }
            let tied = peek(at: place)
            if tied.kind == .unspaced || (tied.kind == .other && tied.length > 1) { place += tied.length }
        }
    }

    /// Moves behind the repetitions of marks that mean something together: `...`, `--`, `''`, `***`.
    private mutating func absorbRun(of mark: UInt8) {
        switch mark {
        case 0x2E, 0x2D, 0x27, 0x60, 0x2A, 0x3D, 0x7E, 0x23:
            while place < text.count, text[place] == mark { place += 1 }
        default:
            return
        }
    }

    private struct Peek {
        var value: UInt32
        var length: Int
        var kind: ScalarClass

        /// Whether it is white space that no mark can stand on.
        var isLineBreak: Bool { value < 0x20 || value == 0x85 || value == 0x2028 || value == 0x2029 }
    }

    @inline(__always)
    private mutating func peek(at index: Int) -> Peek {
        let byte = text[index]
        if byte < 0x80 {
            return Peek(value: UInt32(byte), length: 1, kind: ScalarClass(rawValue: ascii[Int(byte)]) ?? .other)
        }
        return peekWide(at: index, lead: byte)
    }

    private mutating func peekWide(at index: Int, lead: UInt8) -> Peek {
        // The text is valid UTF-8, as every String is; the bounds are checked all the same.
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= text.count else { return Peek(value: 0xFFFD, length: text.count - index, kind: .other) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return Peek(value: value, length: length, kind: classes.of(min(value, 0x10FFFF)))
    }
}
