import Article

/// Reads tokens off UTF-8 bytes, one after another.
struct TokenScanner {
    /// The last mark as it was written; 0 after another token.
    private(set) var mark: UInt32 = 0

    private let bytes: [UInt8]
    private var position = 0

    /// A scanner at the start of the bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token, or nil at the end; its folded scalars are appended.
    mutating func next(folded: inout [UInt32]) -> Token? {
        mark = 0
        while position < bytes.count {
            let start = position
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            if scalar.value == 0x5B, let end = AddressScanner.hiddenMail(in: bytes, at: start) {
                return address(.mail, start..<end, &folded)
            }
            if scalar.isIdeographic {
                position += length
                folded.append(ScalarFolding.fold(scalar))
                return token(.ideograph, start, folded.count - 1, folded)
            }
            if scalar.digit != nil { return number(from: start, &folded) }
            if scalar.isWordPart { return word(from: start, &folded) }
            position += length
            let value = ScalarFolding.fold(scalar)
            if value == 0 || value == 0x20 || scalar.isWhiteSpace { continue }
            mark = scalar.value
            folded.append(value)
            return token(kind(ofMark: value), start, folded.count - 1, folded)
        }
        return nil
    }

    private mutating func word(from start: Int, _ folded: inout [UInt32]) -> Token {
        let first = Self.scalar(in: bytes, at: start).scalar
        let firstFolded = folded.count
        while position < bytes.count {
            if bytes[position].isASCIILetter {
                folded.append(UInt32(bytes[position] | 0x20))
                position += 1
                continue
            }
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            // Zero-width joiners and marks inside a word do not cut it.
            let value = ScalarFolding.fold(scalar)
            guard value == 0 || scalar.isWordPart && !scalar.isIdeographic else { break }
            if value != 0 { folded.append(value) }
            position += length
            if scalar.value == 0xA9 { break }
        }
        if let (kind, end) = AddressScanner.address(in: bytes, at: start, wordEnd: position) {
            folded.removeSubrange(firstFolded...)
            return address(kind, start..<end, &folded)
        }
        var token = token(.word, start, firstFolded, folded)
        token.isCapitalised =
            first.isASCII ? first.value >= 0x41 && first.value <= 0x5A : first.properties.isUppercase
        return token
    }

    private mutating func number(from start: Int, _ folded: inout [UInt32]) -> Token {
        let firstFolded = folded.count
        var value = 0
        while position < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            guard let digit = scalar.digit else { break }
            // Longer numbers are no day, year or hour; their value is not needed.
            value = value > 99_999_999 ? value : value * 10 + digit
            folded.append(UInt32(0x30 + digit))
            position += length
        }
        var token = token(.number, start, firstFolded, folded)
        token.number = value
        return token
    }

    private func kind(ofMark folded: UInt32) -> Token.Kind {
        switch folded {
        case 0x3A: return .colon
        case 0x21, 0x3F, 0x2026, 0x3002, 0x61F, 0x6D4: return .terminator
        case 0x2E:
            // A full stop between letters or digits (3.30, U.S) ends nothing.
            return position < bytes.count && bytes[position].isASCIIAlphanumeric ? .mark : .terminator
        default: return .mark
        }
    }

    private mutating func address(_ kind: Token.Kind, _ range: Range<Int>, _ folded: inout [UInt32]) -> Token {
        position = range.upperBound
        let firstFolded = folded.count
        for byte in bytes[range] { folded.append(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)) }
        var token = token(kind, range.lowerBound, firstFolded, folded)
        token.isCapitalised = true
        return token
    }

    private func token(_ kind: Token.Kind, _ start: Int, _ firstFolded: Int, _ folded: [UInt32]) -> Token {
        Token(
            kind: kind, bytes: start..<position, folded: firstFolded..<folded.count, number: 0, isCapitalised: false,
            opensClause: false, isQuoted: false, sentence: 0)
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
