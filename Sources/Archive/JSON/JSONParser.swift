internal import Foundation

/// Reads JSON (RFC 8259) from bytes that anybody may have written.
struct JSONParser {
    /// The deepest nesting that is read; no document of the archive comes near it.
    static let deepest = 32

    private let bytes: [UInt8]
    private var place = 0

    /// Reads one document that fills the bytes.
    static func parse(_ data: Data) throws(FormatError) -> JSON {
        let bytes = Array(data)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw FormatError("", "it is not UTF-8") }
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.place == parser.bytes.count else { throw parser.failure("there is more after its end") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func failure(_ problem: String) -> FormatError {
        FormatError("", "it is no JSON at byte \(place): \(problem)")
    }

    private mutating func skipSpace() {
        while place < bytes.count, bytes[place] <= 0x20 {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(FormatError) -> JSON {
        guard depth < Self.deepest else { throw failure("it is nested too deeply") }
        skipSpace()
        guard place < bytes.count else { throw failure("it ends too early") }
        switch bytes[place] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func literal(_ word: String, _ value: JSON) throws(FormatError) -> JSON {
        guard bytes[place...].starts(with: word.utf8) else { throw failure("unknown word") }
        place += word.utf8.count
        return value
    }

    private mutating func array(depth: Int) throws(FormatError) -> JSON {
        place += 1
        var elements: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw failure("a comma is missing in an array") }
        }
    }

    private mutating func object(depth: Int) throws(FormatError) -> JSON {
        place += 1
        var members: [String: JSON] = [:]
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([:]) }
        while true {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw failure("a key is missing") }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
            guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
                throw failure("a key is there twice")
            }
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw failure("a comma is missing in an object") }
        }
    }

    /// Reads a number: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
    private mutating func number() throws(FormatError) -> JSON {
        let start = place
        _ = take(UInt8(ascii: "-"))
        let startsWithZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
        let whole = skipDigits()
        var isWellFormed = whole == 1 || (whole > 1 && !startsWithZero)
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            isWellFormed = skipDigits() > 0 && isWellFormed
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            isWellFormed = skipDigits() > 0 && isWellFormed
        }
        let text = bytes[start..<place]
        guard isWellFormed, let value = Self.value(of: text, isWhole: isWhole), value.isFinite else {
            throw failure("a number is malformed")
        }
        return .number(value)
    }

    /// Passes over digits and says how many.
    private mutating func skipDigits() -> Int {
        let start = place
        while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
        return place - start
    }

    private static func value(of text: ArraySlice<UInt8>, isWhole: Bool) -> Double? {
        // Fifteen digits are exact.
        guard isWhole, text.count <= 15, text.first != UInt8(ascii: "-") else {
            return Double(String(decoding: text, as: UTF8.self))
        }
        return Double(text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }

    private mutating func string() throws(FormatError) -> String {
        place += 1
        // Most strings have no escape and are one run of bytes.
        let start = place
        skipPlain()
        guard place < bytes.count else { throw failure("a string does not end") }
        if bytes[place] == UInt8(ascii: "\"") {
            place += 1
            return String(decoding: bytes[start..<(place - 1)], as: UTF8.self)
        }
        var text = bytes[start..<place]
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw failure("a string holds a control character")
            default:
                let run = place - 1
                skipPlain()
                text += bytes[run..<place]
            }
        }
        throw failure("a string does not end")
    }

    /// Passes over bytes that stand for themselves in a string.
    private mutating func skipPlain() {
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
            bytes[place] != UInt8(ascii: "\\")
        {
            place += 1
        }
    }

    private mutating func escape() throws(FormatError) -> [UInt8] {
        guard place < bytes.count else { throw failure("a string does not end") }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try unicodeEscape())).utf8)
        default: throw failure("an escape is unknown")
        }
    }

    private mutating func unicodeEscape() throws(FormatError) -> Unicode.Scalar {
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw failure("a surrogate stands alone")
        }
        let trail = try codeUnit()
        guard UTF16.isTrailSurrogate(trail) else { throw failure("a surrogate stands alone") }
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    private mutating func codeUnit() throws(FormatError) -> UInt16 {
        var unit: UInt16 = 0
        for offset in 0..<4 {
            guard place + offset < bytes.count, let digit = Self.hexadecimalValue(bytes[place + offset]) else {
                throw failure("an escape is cut short")
            }
            unit = unit << 4 | digit
        }
        place += 4
        return unit
    }

    private static func hexadecimalValue(_ digit: UInt8) -> UInt16? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(digit - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
