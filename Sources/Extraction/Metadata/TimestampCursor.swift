/// A place in a written moment, and the parts that can be read from there.
struct TimestampCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtDigit: Bool { index < bytes.count && bytes[index].isASCIIDigit }

    /// A run of figures of a length within a range; nothing is read where it is shorter, the longest allowed where it is longer.
    mutating func digits(_ lengths: ClosedRange<Int>) -> String? {
        var end = index
        while end < bytes.count, end - index < lengths.upperBound, bytes[end].isASCIIDigit { end += 1 }
        guard end - index >= lengths.lowerBound else { return nil }
        defer { index = end }
        return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    mutating func digits(_ length: Int) -> String? { digits(length...length) }

    /// The next whole run of figures, over whatever stands before it.
    mutating func nextNumber() -> String? {
        while index < bytes.count, !bytes[index].isASCIIDigit { index += 1 }
        return digits(1...20)
    }

    /// One of some characters.
    mutating func acceptAny(_ characters: StaticString) -> UInt8? {
        guard index < bytes.count else { return nil }
        for offset in 0..<characters.utf8CodeUnitCount where characters.utf8Start[offset] == bytes[index] {
            index += 1
            return characters.utf8Start[offset]
        }
        return nil
    }

    mutating func skipSpaces() {
        while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    }

    /// `T07:53:00.123+01:00` after a day; nil where no time follows.
    mutating func time() -> String? {
        guard acceptAny("Tt ") != nil else { return nil }
        skipSpaces()
        guard let hour = digits(1...2), let clock = clock(after: hour) else { return nil }
        return clock + (zone() ?? "")
    }

    /// `T075300Z` after a day.
    mutating func compactTime() -> String? {
        guard acceptAny("Tt") != nil, let hour = digits(2), let minute = digits(2) else { return nil }
        let second = digits(2) ?? "00"
        return "T\(hour):\(minute):\(second)" + (zone() ?? "")
    }

    /// `:53:00.123` after an hour, as `T07:53:00.123`.
    mutating func clock(after hour: String) -> String? {
        guard hour.count <= 2, acceptAny(":") != nil, let minute = digits(2) else { return nil }
        var clock = "T" + (hour.count == 1 ? "0" : "") + hour + ":" + minute
        guard acceptAny(":") != nil, let second = digits(2) else { return clock + ":00" }
        clock += ":" + second
        if acceptAny(".") != nil, let fraction = digits(1...9) { clock += "." + fraction }
        while isAtDigit { index += 1 }
        return clock
    }

    /// `Z`, `GMT`, `+0100` or `+01:00`, as RFC 3339 has it.
    mutating func zone() -> String? {
        skipSpaces()
        if acceptAny("Zz") != nil { return "Z" }
        let rest = bytes[index...].prefix(3)
        if rest.elementsEqual("GMT".utf8) || rest.elementsEqual("UTC".utf8) {
            index += 3
            return "Z"
        }
        guard let sign = acceptAny("+-"), let hour = digits(2) else { return nil }
        _ = acceptAny(":")
        return String(Character(Unicode.Scalar(sign))) + hour + ":" + (digits(2) ?? "00")
    }
}
