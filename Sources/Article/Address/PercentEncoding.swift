/// Percent-encoding as RFC 3986 §2 has it, brought to one form.
enum PercentEncoding {
    /// What a path may hold as it is: `pchar` and the slash.
    static let path = allowed("!$&'()*+,;=:@/")
    /// What a query may hold as it is.
    static let query = allowed("!$&'()*+,;=:@/?")

    /// The text with upper-case escapes, unreserved characters unescaped and everything that may not stand bare escaped.
    ///
    /// A backslash counts as a slash, as browsers take it; a percent sign that begins no escape is escaped itself.
    static func normalize(_ text: some StringProtocol, keeping allowed: [Bool]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            var byte = bytes[place]
            if byte == UInt8(ascii: "%"), place + 2 < bytes.count, let high = hexValue(bytes[place + 1]),
                let low = hexValue(bytes[place + 2])
            {
                byte = high << 4 | low
                append(byte, bare: isUnreserved(byte), to: &result)
                place += 3
                continue
            }
            if byte == UInt8(ascii: "\\") { byte = UInt8(ascii: "/") }
            append(byte, bare: allowed[Int(byte)], to: &result)
            place += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text with every escape undone; bytes that are no UTF-8 become U+FFFD.
    static func decode(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count, let high = hexValue(bytes[place + 1]),
                let low = hexValue(bytes[place + 2])
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, bare: Bool, to result: inout [UInt8]) {
        if bare {
            result.append(byte)
        } else {
            let digits = Array("0123456789ABCDEF".utf8)
            result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    private static func allowed(_ others: String) -> [Bool] {
        var table = (0...255).map { isUnreserved(UInt8($0)) }
        for byte in others.utf8 { table[Int(byte)] = true }
        return table
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-._~".utf8.contains(byte)
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
