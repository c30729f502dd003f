/// A JSON value as the archive's documents hold it.
enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// A whole number.
    static func count(_ number: Int) -> JSON { .number(Double(number)) }

    /// A number; what is not finite, which JSON cannot say, is 0.
    static func finite(_ number: Double) -> JSON { .number(number.isFinite ? number : 0) }

    /// A string, or null where there is none.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// An array of strings.
    static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

    /// An object without the keys whose value is null.
    static func objectWithoutNulls(_ members: [String: JSON]) -> JSON {
        .object(members.filter { $0.value != .null })
    }
}
