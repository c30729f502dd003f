/// A time of day in a text: `14:05`, `9h30`, `9.30 am`.
enum ClockTime {
    /// Where the first one stands in UTF-8 text.
    ///
    /// Linear.
    static func find(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        var index = bytes.startIndex
        var before: UInt8 = 0x20
        while index < bytes.endIndex {
            let start = index
            while index < bytes.endIndex, bytes[index].isASCIIDigit { index += 1 }
            guard index > start else {
                before = bytes[index]
                index += 1
                continue
            }
            if !".,:/$".utf8.contains(before), isClock(bytes[start...], separator: index) { return start..<index + 3 }
            before = 0x30
        }
        return nil
    }

    private static func isClock(_ bytes: ArraySlice<UInt8>, separator: Int) -> Bool {
        guard separator + 2 < bytes.endIndex, let hour = number(bytes[..<separator]), hour <= 24,
            let minute = number(bytes[(separator + 1)...(separator + 2)]), minute < 60
        else { return false }
        let rest = bytes[(separator + 3)...]
        guard rest.first.map({ !$0.isASCIIDigit && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "%") }) ?? true else {
            return false
        }
        switch bytes[separator] {
        case UInt8(ascii: ":"), UInt8(ascii: "h"), UInt8(ascii: "H"): return true
        // A full stop stands in prices and versions, too.
        case UInt8(ascii: "."):
            let word = rest.drop { $0 == 0x20 }.prefix { $0 != 0x20 }.filter { $0 != UInt8(ascii: ".") }
            return ["am", "pm", "uhr"].contains { $0.utf8.elementsEqual(word.map(\.asciiLowercased)) }
        default: return false
        }
    }

    /// The value of one or two figures.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...2).contains(bytes.count), bytes.allSatisfy(\.isASCIIDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
