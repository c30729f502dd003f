/// A JSON value whose objects keep the order of their keys, so that a document reads as it is specified.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    /// Not a number and the infinities are written as null.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A key with its value.
    public struct Member: Sendable, Hashable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSON

        /// Makes a member.
        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// A string, or null for nil.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// An integer, or null for nil.
    static func optional(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

    /// An array of strings.
    static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

    /// An array of integers.
    static func ints(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.int)) }

    /// A share or a weight to four decimals, so that documents stay the same where arithmetic differs in the last bits.
    ///
    /// Less than all is never rounded to 1, nor more than nothing to 0.
    static func share(_ value: Double) -> JSON {
        let rounded = (value * 10_000).rounded() / 10_000
        if value < 1, rounded == 1 { return .number(0.9999) }
        if value > 0, rounded == 0 { return .number(0.0001) }
        return .number(rounded)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral {
    /// Makes a string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Makes an object with its keys in the order written.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
