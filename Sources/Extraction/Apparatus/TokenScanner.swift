/// Reads tokens off UTF-8 bytes, one after another.
struct TokenScanner {
    /// A token with the folded scalars that make it up; `scalar` is the mark itself where it is one.
    struct Piece {
        var token: Token
        var folded: [UInt32]
        var scalar: UInt32
    }

    private let bytes: [UInt8]
    private var position = 0

    /// A scanner at the start of the bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token, or nil at the end.
    mutating func next() -> Piece? {
        while position < bytes.count {
            let start = position
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            if scalar.value == 0x5B, let end = AddressScanner.hiddenMail(in: bytes, at: start) {
                return address(.mail, start..<end)
            }
            if scalar.isIdeographic {
                position += length
                return piece(.ideograph, start, [ScalarFolding.fold(scalar)])
            }
            if scalar.digit != nil { return number(from: start) }
            if scalar.isWordPart { return word(from: start) }
            position += length
            let folded = ScalarFolding.fold(scalar)
            if folded == 0 || folded == 0x20 || scalar.properties.isWhitespace { continue }
            return mark(scalar, folded: folded, from: start)
        }
        return nil
    }

    private mutating func word(from start: Int) -> Piece {
        let first = Self.scalar(in: bytes, at: start).scalar
        var folded: [UInt32] = []
        while position < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            // Zero-width joiners and marks inside a word do not cut it.
            let value = ScalarFolding.fold(scalar)
            guard scalar.isWordPart && !scalar.isIdeographic || value == 0 else { break }
            if value != 0 { folded.append(value) }
            position += length
            if scalar.value == 0xA9 { break }
        }
        if let (kind, end) = AddressScanner.address(in: bytes, at: start, wordEnd: position) {
            return address(kind, start..<end)
        }
        var piece = piece(.word, start, folded)
        piece.token.isCapitalised = first.properties.isUppercase
        return piece
    }

    private mutating func number(from start: Int) -> Piece {
        var folded: [UInt32] = []
        var value = 0
        while position < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            guard let digit = scalar.digit else { break }
            // Longer numbers are no day, year or hour; their value is not needed.
            value = value > 99_999_999 ? value : value * 10 + digit
            folded.append(UInt32(0x30 + digit))
            position += length
        }
        var piece = piece(.number, start, folded)
        piece.token.number = value
        return piece
    }

    private func mark(_ scalar: Unicode.Scalar, folded: UInt32, from start: Int) -> Piece {
        var kind = Token.Kind.mark
        switch folded {
        case 0x3A: kind = .colon
        case 0x21, 0x3F, 0x2026, 0x3002, 0x61F, 0x6D4: kind = .terminator
        case 0x2E:
            // A full stop between letters or digits (3.30, U.S) ends nothing.
            let next = position < bytes.count ? bytes[position] : 0x20
            kind = next.isASCIIAlphanumeric ? .mark : .terminator
        default: break
        }
        var piece = piece(kind, start, [folded])
        piece.scalar = scalar.value
        return piece
    }

    private mutating func address(_ kind: Token.Kind, _ range: Range<Int>) -> Piece {
        position = range.upperBound
        let folded = bytes[range].map { UInt32($0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0) }
        var piece = piece(kind, range.lowerBound, folded)
        piece.token.isCapitalised = true
        return piece
    }

    private func piece(_ kind: Token.Kind, _ start: Int, _ folded: [UInt32]) -> Piece {
        let token = Token(
            kind: kind, bytes: start..<position, folded: 0..<0, number: 0, isCapitalised: false, opensClause: false,
            isQuoted: false, sentence: 0)
        return Piece(token: token, folded: folded, scalar: 0)
    }

    /// The scalar at a byte position and its length; a broken sequence reads as U+FFFD of one byte.
    static func scalar(in bytes: [UInt8], at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[position]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard position + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII letter or digit.
    var isASCIIAlphanumeric: Bool {
        self >= 0x30 && self <= 0x39 || self >= 0x41 && self <= 0x5A || self >= 0x61 && self <= 0x7A
    }
}
