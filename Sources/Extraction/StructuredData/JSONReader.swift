/// Reads JSON as pages have it: with line ends inside strings, trailing commas and semicolons, comments and CDATA
/// marks around it, lone surrogates, and broken off in the middle.
///
/// What could be read up to an error is kept. Linear.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private let nestingLimit: Int

    private init(_ bytes: [UInt8], nestingLimit: Int) {
        self.bytes = bytes
        self.nestingLimit = nestingLimit
    }

    /// The values in a script: one as a rule, several where a page writes them one after the other.
    static func read(_ bytes: [UInt8], nestingLimit: Int) -> [JSONValue] {
        var reader = JSONReader(bytes, nestingLimit: nestingLimit)
        var values: [JSONValue] = []
        while reader.skipToValue() {
            guard let value = reader.value(nesting: 0) else { break }
            values.append(value)
        }
        return values
    }

    /// Goes to the next `{` or `[`, over comment marks, CDATA and whatever else stands before.
    private mutating func skipToValue() -> Bool {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): return true
            case UInt8(ascii: "["):
                // `<![CDATA[` is no array.
                if index > 1, bytes[index - 1] == UInt8(ascii: "!") || bytes[index - 1] == UInt8(ascii: "A") { break }
                return true
            default: break
            }
            index += 1
        }
        return false
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private mutating func value(nesting: Int) -> JSONValue? {
        skipSpace()
        guard index < bytes.count, nesting < nestingLimit else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object(nesting: nesting)
        case UInt8(ascii: "["): return array(nesting: nesting)
        case UInt8(ascii: "\""): return .string(string())
        default: return literal()
        }
    }

    private mutating func object(nesting: Int) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        while index < bytes.count {
            skipSpace()
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "}") {
                index += 1
                break
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard bytes[index] == UInt8(ascii: "\"") else { return abandoned(members) }
            let name = string()
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return abandoned(members) }
            index += 1
            guard let value = value(nesting: nesting + 1) else { return abandoned(members) }
            members.append(JSONValue.Member(name: name, value: value))
        }
        return .object(members)
    }

    /// What was read of an object that does not go on as JSON; the rest of the script is given up.
    private mutating func abandoned(_ members: [JSONValue.Member]) -> JSONValue {
        index = bytes.count
        return .object(members)
    }

    private mutating func array(nesting: Int) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        while index < bytes.count {
            skipSpace()
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                break
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard let element = value(nesting: nesting + 1) else {
                index = bytes.count
                break
            }
            elements.append(element)
        }
        return .array(elements)
    }

    private mutating func literal() -> JSONValue? {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !Self.ends.contains(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        return text == "null" ? .null : .literal(text)
    }

    private static let ends = Set(",]}\"{[:;".utf8)

    private mutating func string() -> String {
        index += 1
        var text: [UInt8] = []
        var start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                text.append(contentsOf: bytes[start..<index])
                index += 1
                escape(into: &text)
                start = index
            } else {
                index += 1
            }
        }
        text.append(contentsOf: bytes[start..<min(index, bytes.count)])
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard index < bytes.count else { return }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
            guard var code = hexadecimal() else { return }
            if code & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let mark = index
                index += 2
                if let low = hexadecimal(), low & 0xFC00 == 0xDC00 {
                    code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
                } else {
                    index = mark
                }
            }
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: text.append(byte)
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        guard let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16) else {
            return nil
        }
        index += 4
        return code
    }
}
