extension JSON {
    /// The document over several lines, two spaces deeper for every level, with a newline at the end.
    public var pretty: String {
        var writer = JSONWriter(isPretty: true)
        writer.write(self)
        writer.put("\n")
        return writer.text
    }

    /// The document on one line, without a newline: a line of JSON lines.
    public var compact: String {
        var writer = JSONWriter(isPretty: false)
        writer.write(self)
        return writer.text
    }
}

/// Writes RFC 8259 JSON, as bytes.
///
/// It recurses on the nesting of our own documents, which is a few levels and does not depend on input.
private struct JSONWriter {
    let isPretty: Bool
    private var bytes: [UInt8] = []
    private var depth = 0

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ value: JSON) {
        switch value {
        case .null: put("null")
        case .bool(let flag): put(flag ? "true" : "false")
        case .int(let number): put(String(number))
        case .number(let number): write(number)
        case .string(let string): write(string)
        case .array(let elements):
            let isFlat = elements.allSatisfy(\.isNumber)
            write(elements, open: "[", close: "]", isFlat: isFlat) { writer, element in writer.write(element) }
        case .object(let members):
            write(members, open: "{", close: "}", isFlat: false) { writer, member in
                writer.write(member.key)
                writer.put(writer.isPretty ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], open: String, close: String, isFlat: Bool,
        each: (inout JSONWriter, Element) -> Void
    ) {
        put(open)
        if !elements.isEmpty {
            depth += 1
            for (index, element) in elements.enumerated() {
                if index > 0 { put(isFlat && isPretty ? ", " : ",") }
                if !isFlat { newline() }
                each(&self, element)
            }
            depth -= 1
            if !isFlat { newline() }
        }
        put(close)
    }

    private mutating func newline() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else { return put("null") }
        put(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
    }

    /// Writes text as it is.
    mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Escapes what JSON demands, and besides what could steer the terminal a document is printed on or turn its text round.
    ///
    /// What needs no escape is copied in runs.
    private mutating func write(_ string: String) {
        let text = string.utf8
        bytes.append(UInt8(ascii: "\""))
        var run = text.startIndex
        var index = run
        while index < text.endIndex {
            let next: String.Index
            var escape: String?
            if text[index] < 0x80 {
                next = text.index(after: index)
                escape = Self.escape(of: Unicode.Scalar(text[index]))
            } else {
                next = string.unicodeScalars.index(after: index)
                escape = Self.escape(of: string.unicodeScalars[index])
            }
            if let escape {
                bytes.append(contentsOf: text[run..<index])
                put(escape)
                run = next
            }
            index = next
        }
        bytes.append(contentsOf: text[run...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// How a scalar is written that cannot stand for itself.
    private static func escape(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default:
            guard scalar.isHostile || scalar == "\u{2028}" || scalar == "\u{2029}" else { return nil }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}

extension JSON {
    fileprivate var isNumber: Bool {
        switch self {
        case .int, .number: true
        default: false
        }
    }
}
