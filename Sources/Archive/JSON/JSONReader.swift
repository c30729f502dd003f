/// A place in a JSON document from which typed values are read; errors name the place.
struct JSONReader {
    /// The value at this place.
    let value: JSON
    private let place: Place

    /// How a place is reached; spelled out only for an error, since documents have many places and few errors.
    private indirect enum Place {
        case top
        case member(Place, String)
        case element(Place, Int)

        var path: String {
            switch self {
            case .top: ""
            case .member(.top, let key): key
            case .member(let place, let key): "\(place.path).\(key)"
            case .element(let place, let number): "\(place.path)[\(number)]"
            }
        }
    }

    /// How the place is reached, `claims.corrections[2]`.
    var path: String { place.path }

    /// The top of a document.
    init(_ value: JSON) {
        self.init(value, .top)
    }

    private init(_ value: JSON, _ place: Place) {
        self.value = value
        self.place = place
    }

    /// The member of this name; null where it is missing.
    subscript(key: String) -> JSONReader {
        get throws(FormatError) {
            guard case .object(let members) = value else { throw FormatError(path, "it is no object") }
            return JSONReader(members[key] ?? .null, .member(place, key))
        }
    }

    /// The member of this name, nil where it is null or missing.
    func optional(_ key: String) throws(FormatError) -> JSONReader? {
        let member = try self[key]
        if case .null = member.value { return nil }
        return member
    }

    /// The elements of the array of this name.
    func elements(_ key: String) throws(FormatError) -> [JSONReader] {
        let member = try self[key]
        guard case .array(let elements) = member.value else { throw FormatError(member.path, "it is no array") }
        return elements.enumerated().map { JSONReader($0.element, .element(member.place, $0.offset)) }
    }

    /// The members of this object, by name.
    func members() throws(FormatError) -> [(key: String, value: JSONReader)] {
        guard case .object(let members) = value else { throw FormatError(path, "it is no object") }
        return members.map { ($0.key, JSONReader($0.value, .member(place, $0.key))) }
    }

    /// The string at this place.
    func string() throws(FormatError) -> String {
        guard case .string(let text) = value else { throw FormatError(path, "it is no string") }
        return text
    }

    /// The string of this name.
    func string(_ key: String) throws(FormatError) -> String { try self[key].string() }

    /// The string of this name, nil where it is null or missing.
    func optionalString(_ key: String) throws(FormatError) -> String? {
        guard let member = try optional(key) else { return nil }
        return try member.string()
    }

    /// The strings of the array of this name.
    func strings(_ key: String) throws(FormatError) -> [String] {
        var texts: [String] = []
        for element in try elements(key) { texts.append(try element.string()) }
        return texts
    }

    /// The number of this name.
    func number(_ key: String) throws(FormatError) -> Double {
        let member = try self[key]
        guard case .number(let number) = member.value else { throw FormatError(member.path, "it is no number") }
        return number
    }

    /// The whole number at this place, not negative.
    func count() throws(FormatError) -> Int {
        guard case .number(let number) = value, let count = Int(exactly: number), count >= 0 else {
            throw FormatError(path, "it is no whole number from 0")
        }
        return count
    }

    /// The whole number of this name, not negative.
    func count(_ key: String) throws(FormatError) -> Int { try self[key].count() }

    /// The truth value of this name.
    func bool(_ key: String) throws(FormatError) -> Bool {
        let member = try self[key]
        guard case .bool(let value) = member.value else {
            throw FormatError(member.path, "it is neither true nor false")
        }
        return value
    }

    /// The value of this name, made of its string by `make`; `what` says in an error what the string should have been.
    func parsed<Value>(_ key: String, _ what: String, _ make: (String) -> Value?) throws(FormatError) -> Value {
        let text = try string(key)
        guard let value = make(text) else {
            throw FormatError(Place.member(place, key).path, "'\(text.prefix(60))' is no \(what)")
        }
        return value
    }
}

/// What is wrong with a stored document, and where in it.
struct FormatError: Error, Hashable, CustomStringConvertible {
    /// The place, `claims.title`; empty for the whole document.
    let path: String
    /// What is wrong there, without a full stop.
    let problem: String

    init(_ path: String, _ problem: String) {
        self.path = path
        self.problem = problem
    }

    var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
}
