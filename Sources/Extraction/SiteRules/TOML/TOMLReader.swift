/// Reads the subset of TOML 1.0 that rules are written in, and refuses the rest of TOML by name.
///
/// Tables with bare and quoted keys, basic and literal strings on one line, arrays of strings, decimal integers, booleans and comments.
/// Linear.
struct TOMLReader {
    var scanner: ScalarScanner
    private var document = TOMLDocument()
    private var paths: Set<[String]> = []
    private var keys: Set<String> = []

    private init(_ text: String) {
        scanner = ScalarScanner(text)
    }

    /// The document in a text.
    static func read(_ text: String) throws(TOMLError) -> TOMLDocument {
        var reader = TOMLReader(text)
        try reader.readAll()
        return reader.document
    }

    private mutating func readAll() throws(TOMLError) {
        while true {
            try skipEmptyLines()
            guard let first = scanner.peek else { return }
            if first == "[" { try readHeader() } else { try readEntry() }
            try endLine()
        }
    }

    // MARK: Tables and keys

    private mutating func readHeader() throws(TOMLError) {
        let position = scanner.position
        scanner.advance()
        if scanner.peek == "[" { throw fault("arrays of tables ('[[…]]') are not read here", at: position) }
        var path: [String] = []
        repeat {
            scanner.skipSpaces()
            path.append(try readKey())
            scanner.skipSpaces()
        } while scanner.skip(".")
        guard scanner.skip("]") else { throw fault("the table's name is not closed with ']'", at: position) }
        guard paths.insert(path).inserted else {
            throw fault("the table [\(Self.spelled(path))] is there a second time", at: position)
        }
        keys = []
        document.tables.append(TOMLDocument.Table(path: path, position: position))
    }

    private mutating func readEntry() throws(TOMLError) {
        let position = scanner.position
        let key = try readKey()
        scanner.skipSpaces()
        if scanner.peek == "." { throw fault("dotted keys are not read here; write a table", at: position) }
        guard scanner.skip("=") else { throw fault("there is no '=' behind the key '\(key)'", at: scanner.position) }
        guard keys.insert(key).inserted else { throw fault("the key '\(key)' is there a second time", at: position) }
        scanner.skipSpaces()
        let valuePosition = scanner.position
        let value = try readValue()
        if document.tables.isEmpty { document.tables.append(TOMLDocument.Table(path: [], position: position)) }
        document.tables[document.tables.count - 1].entries.append(
            TOMLDocument.Entry(key: key, position: position, value: value, valuePosition: valuePosition))
    }

    private mutating func readKey() throws(TOMLError) -> String {
        if scanner.peek == "\"" || scanner.peek == "'" { return try readString() }
        let key = scanner.take { $0.isBareKey }
        if key.isEmpty { throw fault("a key is missing", at: scanner.position) }
        return key
    }

    // MARK: Values

    private mutating func readValue() throws(TOMLError) -> TOMLDocument.Value {
        let position = scanner.position
        switch scanner.peek {
        case "\"", "'": return .string(try readString())
        case "[": return .strings(try readArray())
        case "{": throw fault("inline tables ('{…}') are not read here", at: position)
        case nil, "\n", "\r", "#": throw fault("the value is missing", at: position)
        default: break
        }
        let word = scanner.take { !$0.properties.isWhitespace && $0 != "#" && $0 != "," && $0 != "]" }
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default:
            if let number = Int(word) { return .integer(number) }
            throw fault("'\(word)' is no value that is read here: strings stand in quotation marks", at: position)
        }
    }

    private mutating func readArray() throws(TOMLError) -> [TOMLDocument.Element] {
        let start = scanner.position
        scanner.advance()
        var elements: [TOMLDocument.Element] = []
        while true {
            try skipEmptyLines()
            if scanner.skip("]") { return elements }
            let position = scanner.position
            guard let first = scanner.peek else { throw fault("the array is not closed with ']'", at: start) }
            guard first == "\"" || first == "'" else {
                throw fault("an array holds strings in quotation marks and nothing else", at: position)
            }
            elements.append(TOMLDocument.Element(text: try readString(), position: position))
            try skipEmptyLines()
            if scanner.skip(",") { continue }
            if scanner.peek == nil { throw fault("the array is not closed with ']'", at: start) }
            if scanner.peek != "]" { throw fault("there is no ',' between two strings", at: scanner.position) }
        }
    }

    // MARK: Lines

    /// Skips white space, line ends and comments.
    private mutating func skipEmptyLines() throws(TOMLError) {
        while let next = scanner.peek {
            if next == "#" {
                try skipComment()
            } else if next == " " || next == "\t" || next == "\n" || next == "\r" {
                scanner.advance()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(TOMLError) {
        while let next = scanner.peek, next != "\n" {
            if next.isForbiddenControl, next != "\r" {
                throw fault("a control character stands in the comment", at: scanner.position)
            }
            scanner.advance()
        }
    }

    private mutating func endLine() throws(TOMLError) {
        scanner.skipSpaces()
        if scanner.peek == "#" { try skipComment() }
        if scanner.peek == "\r" { scanner.advance() }
        guard scanner.peek == nil || scanner.skip("\n") else {
            throw fault("something follows on the same line", at: scanner.position)
        }
    }

    func fault(_ message: String, at position: TextPosition) -> TOMLError {
        TOMLError(position: position, message: message)
    }

    /// A table's name as it is written in a header.
    static func spelled(_ path: [String]) -> String {
        path.map { $0.unicodeScalars.allSatisfy(\.isBareKey) && !$0.isEmpty ? $0 : TOMLWriter.quoted($0) }
            .joined(separator: ".")
    }
}
