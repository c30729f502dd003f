extension JSON {
    /// The document over several lines, two spaces deeper for every level, with a newline at the end.
    public var pretty: String {
        var writer = JSONWriter(isPretty: true)
        writer.write(self)
        return writer.text + "\n"
    }

    /// The document on one line, without a newline: a line of JSON lines.
    public var compact: String {
        var writer = JSONWriter(isPretty: false)
        writer.write(self)
        return writer.text
    }
}

/// Writes RFC 8259 JSON.
///
/// It recurses on the nesting of our own documents, which is a few levels and does not depend on input.
private struct JSONWriter {
    let isPretty: Bool
    var text = ""
    private var depth = 0

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    mutating func write(_ value: JSON) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number): text += String(number)
        case .number(let number): write(number)
        case .string(let string): write(string)
        case .array(let elements):
            let isFlat = elements.allSatisfy(\.isNumber)
            write(elements, open: "[", close: "]", isFlat: isFlat) { writer, element in writer.write(element) }
        case .object(let members):
            write(members, open: "{", close: "}", isFlat: false) { writer, member in
                writer.write(member.key)
                writer.text += writer.isPretty ? ": " : ":"
                writer.write(member.value)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], open: String, close: String, isFlat: Bool,
        each: (inout JSONWriter, Element) -> Void
    ) {
        text += open
        if !elements.isEmpty {
            depth += 1
            for (index, element) in elements.enumerated() {
                if index > 0 { text += isFlat && isPretty ? ", " : "," }
                if !isFlat { newline() }
                each(&self, element)
            }
            depth -= 1
            if !isFlat { newline() }
        }
        text += close
    }

    private mutating func newline() {
        guard isPretty else { return }
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else {
            text += "null"
            return
        }
        text += number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    /// Escapes what JSON demands, and besides what could steer the terminal a document is printed on or turn its text round.
    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.isHostile || scalar == "\u{2028}" || scalar == "\u{2029}" {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
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
