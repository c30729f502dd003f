/// A TOML file as far as Stemma reads TOML: tables with strings, arrays of strings, integers and booleans.
struct TOMLDocument: Sendable, Hashable {
    /// The tables in the order of the file; keys before the first header are in a table with an empty path.
    var tables: [Table] = []

    /// A table and what stands in it.
    struct Table: Sendable, Hashable {
        /// The parts of its header, `["publisher", "courier.example"]`.
        var path: [String]
        /// Where its header begins.
        var position: TextPosition
        /// Its keys in the order of the file.
        var entries: [Entry] = []
    }

    /// A key and its value.
    struct Entry: Sendable, Hashable {
        var key: String
        var position: TextPosition
        var value: Value
        var valuePosition: TextPosition
    }

    /// A value.
    enum Value: Sendable, Hashable {
        case string(String)
        case strings([Element])
        case integer(Int)
        case boolean(Bool)
    }

    /// A string in an array, and where it begins.
    struct Element: Sendable, Hashable {
        var text: String
        var position: TextPosition
    }
}

/// What is wrong in a TOML file, and where.
struct TOMLError: Error, Sendable, Hashable {
    var position: TextPosition
    /// A sentence without a full stop.
    var message: String
}
