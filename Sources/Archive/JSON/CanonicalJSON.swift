internal import Foundation

/// JSON in the one form that RFC 8785 gives it, so that equal values have equal hashes.
extension JSON {
    /// The canonical bytes, without a newline at the end.
    var canonicalBytes: Data {
        var output: [UInt8] = []
        write(to: &output)
        return Data(output)
    }

    // Recursion is as deep as the documents that this module builds or that `JSONParser` let through.
    private func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .number(let value): output += Self.ecmaScript(value).utf8
        case .string(let text): Self.write(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                element.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            // RFC 8785 §3.2.3: by UTF-16 code units.
            let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            for (place, member) in sorted.enumerated() {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for place in bytes.indices {
                guard let escape = escape(of: bytes[place]) else { continue }
                output.append(contentsOf: bytes[start..<place])
                output += escape.utf8
                start = place + 1
            }
            output.append(contentsOf: bytes[start...])
        }
        output.append(UInt8(ascii: "\""))
    }

    /// How a byte of a string is written that cannot stand for itself (RFC 8785 §3.2.2.2); nil where it can.
    private static func escape(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0..<0x10: "\\u000\(String(byte, radix: 16))"
        case 0x10..<0x20: "\\u00\(String(byte, radix: 16))"
        default: nil
        }
    }

    /// A number as ECMAScript's `Number::toString` prints it (RFC 8785 §3.2.2.3); what is not finite is null.
    private static func ecmaScript(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == 0 { return "0" }
        // Swift prints the same shortest digits, but lays them out in another way.
        let parts = abs(value).description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        var digits = Substring(mantissa[0] + fraction)
        var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        while digits.last == "0" { digits.removeLast() }
        return (value < 0 ? "-" : "") + layout(digits, point: point)
    }

    /// Lays out digits with the decimal point after the first `point` of them (ECMA-262 §6.1.6.1.20).
    private static func layout(_ digits: Substring, point: Int) -> String {
        let count = digits.count
        switch point {
        case count...max(count, 21):
            return digits + String(repeating: "0", count: point - count)
        case 1...21:
            return digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0:
            return "0." + String(repeating: "0", count: -point) + digits
        default:
            let exponent = point - 1
            let tail = count > 1 ? "." + digits.dropFirst() : ""
            return digits.prefix(1) + tail + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
        }
    }
}
