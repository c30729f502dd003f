internal import CLibgit2

/// The name of an object: the SHA-1 of its content.
public struct ObjectID: Hashable, Sendable, Comparable, CustomStringConvertible {
    // The twenty bytes in big-endian words, so that comparing the words compares the bytes.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt32

    /// Reads 40 hexadecimal digits; `nil` when the text is anything else.
    public init?(hex: String) {
        self.init(hex: Array(hex.utf8)[...])
    }

    /// Reads 40 hexadecimal digits in ASCII.
    init?(hex digits: ArraySlice<UInt8>) {
        guard digits.count == 2 * Self.byteCount else { return nil }
        var words = (UInt64(0), UInt64(0), UInt64(0))
        for (place, digit) in digits.enumerated() {
            guard let value = hexadecimalValue(digit) else { return nil }
            Self.append(UInt64(value), bits: 4, place: place, to: &words)
        }
        self.init(words)
    }

    /// Takes the twenty raw bytes as they stand in tree objects.
    init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words = (UInt64(0), UInt64(0), UInt64(0))
        for (place, byte) in bytes.enumerated() {
            Self.append(UInt64(byte), bits: 8, place: place, to: &words)
        }
        self.init(words)
    }

    private init(_ words: (UInt64, UInt64, UInt64)) {
        first = words.0
        second = words.1
        third = UInt32(words.2)
    }

    /// Shifts a digit or byte into the word that it belongs to.
    private static func append(_ value: UInt64, bits: Int, place: Int, to words: inout (UInt64, UInt64, UInt64)) {
        switch place * bits / 64 {
        case 0: words.0 = words.0 << UInt64(bits) | value
        case 1: words.1 = words.1 << UInt64(bits) | value
        default: words.2 = words.2 << UInt64(bits) | value
        }
    }

    /// The 40 digits, in lower case.
    public var hex: String {
        String(unsafeUninitializedCapacity: 2 * Self.byteCount) { digits in
            for place in 0..<(2 * Self.byteCount) {
                let word = place < 16 ? first : place < 32 ? second : UInt64(third) << 32
                digits[place] = hexadecimalDigit(UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 15)
            }
            return 2 * Self.byteCount
        }
    }

    /// The first seven digits, for messages.
    public var short: String { String(hex.prefix(7)) }

    /// The 40 digits.
    public var description: String { hex }

    /// The first of the twenty bytes.
    var firstByte: UInt8 { UInt8(truncatingIfNeeded: first >> 56) }

    /// The twenty raw bytes.
    var bytes: [UInt8] {
        withUnsafeBytes(of: (first.bigEndian, second.bigEndian, third.bigEndian)) { Array($0.prefix(Self.byteCount)) }
    }

    /// Orders names as their digits are ordered.
    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }

    static let byteCount = 20
}

extension ObjectID {
    /// The name in libgit2's form.
    var oid: git_oid {
        var oid = git_oid()
        withUnsafeBytes(of: (first.bigEndian, second.bigEndian, third.bigEndian)) { words in
            withUnsafeMutableBytes(of: &oid) { $0.copyBytes(from: words.prefix(Self.byteCount)) }
        }
        return oid
    }

    /// Takes over a name in libgit2's form.
    init(_ oid: git_oid) {
        (first, second, third) = withUnsafeBytes(of: oid) { raw in
            (
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
            )
        }
    }
}

extension ObjectID {
    /// Reads the twenty raw bytes at a place.
    init(raw bytes: UnsafeRawBufferPointer, at place: Int) {
        self.init(bytes.loadUnaligned(fromByteOffset: place, as: git_oid.self))
    }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
