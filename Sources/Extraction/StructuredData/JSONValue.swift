/// A JSON value as a page holds it.
enum JSONValue: Sendable, Hashable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// A number, `true` or `false`, as it is written.
    case literal(String)
    case null

    /// One member of an object.
    ///
    /// Objects keep their order, so that the first of two equal names wins on every machine.
    struct Member: Sendable, Hashable {
        var name: String
        var value: JSONValue
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string or literal.
    var text: String? {
        switch self {
        case .string(let text), .literal(let text): text
        default: nil
        }
    }

    /// The elements of an array, or the value itself.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    var isObject: Bool {
        if case .object = self { true } else { false }
    }
}
