/// Compiles a selector.
struct SelectorParser {
    private var scanner: ScalarScanner
    private let source: String

    private init(_ source: String) {
        self.source = source
        scanner = ScalarScanner(source)
    }

    /// What is wrong with a selector, a sentence without a full stop.
    struct Fault: Error, Sendable, Hashable {
        var message: String
    }

    /// The selector that a text spells.
    static func parse(_ source: String) throws(Fault) -> Selector {
        var parser = SelectorParser(source)
        return Selector(source: source, alternatives: try parser.readList())
    }

    private mutating func readList() throws(Fault) -> [[Selector.Step]] {
        var alternatives: [[Selector.Step]] = []
        repeat { alternatives.append(try readSteps()) } while scanner.skip(",")
        guard scanner.peek == nil else { throw unknown }
        return alternatives
    }

    private mutating func readSteps() throws(Fault) -> [Selector.Step] {
        var steps: [Selector.Step] = []
        var combinator = Selector.Combinator.descendant
        skipSpace()
        while true {
            guard let element = try readElement() else { throw unknown }
            steps.append(Selector.Step(combinator: combinator, element: element))
            skipSpace()
            if scanner.skip(">") {
                combinator = .child
                skipSpace()
            } else if scanner.peek == nil || scanner.peek == "," {
                return steps
            } else {
                combinator = .descendant
            }
        }
    }

    /// One element's test; nil where none begins here.
    private mutating func readElement() throws(Fault) -> ElementTest? {
        var test = ElementTest()
        var isAny = scanner.skip("*")
        if !isAny, scanner.peek?.isNameCharacter == true {
            let name = scanner.take { $0.isNameCharacter }.lowercased()
            let hash = ByteHash.of(name)
            test.type = Tag.vocabulary[hash].map { .tag($0) } ?? .other(hash)
            isAny = true
        }
        while let next = scanner.peek {
            switch next {
            case "#": test.attributes.append(AttributeTest(name: .known(.id), condition: .equals(try readName())))
            case ".": test.attributes.append(AttributeTest(name: .known(.class), condition: .hasWord(try readName())))
            case "[": test.attributes.append(try readAttribute())
            default: return isAny || !test.attributes.isEmpty ? test : nil
            }
        }
        return isAny || !test.attributes.isEmpty ? test : nil
    }

    /// The name behind a `#` or `.`.
    private mutating func readName() throws(Fault) -> [UInt8] {
        let mark = scanner.peek.map(String.init) ?? ""
        scanner.advance()
        var name = ""
        while let next = scanner.peek, next.isNameCharacter || next == "\\" {
            scanner.advance()
            // A backslash takes its meaning from the character behind it, as in `.md\:flex`.
            if next == "\\", let escaped = scanner.peek {
                name.unicodeScalars.append(escaped)
                scanner.advance()
            } else {
                name.unicodeScalars.append(next)
            }
        }
        if name.isEmpty { throw Fault(message: "there is no name behind '\(mark)'") }
        return Array(name.utf8)
    }

    private mutating func readAttribute() throws(Fault) -> AttributeTest {
        scanner.advance()
        skipSpace()
        let spelling = scanner.take { $0.isNameCharacter || $0 == ":" }.lowercased()
        if spelling.isEmpty { throw Fault(message: "there is no attribute's name behind '['") }
        let hash = ByteHash.of(spelling)
        let name = AttributeName.vocabulary[hash].map { AttributeTest.Name.known($0) } ?? .other(hash)
        skipSpace()
        if scanner.skip("]") { return AttributeTest(name: name, condition: .exists) }
        let mark = scanner.take { "~^$*|=".unicodeScalars.contains($0) }
        skipSpace()
        let value = Array(try readValue().utf8)
        skipSpace()
        guard scanner.skip("]") else { throw Fault(message: "'[\(spelling)' is not closed with ']'") }
        return AttributeTest(name: name, condition: try condition(mark, value))
    }

    private func condition(_ mark: String, _ value: [UInt8]) throws(Fault) -> AttributeTest.Condition {
        if mark != "=", value.isEmpty { throw Fault(message: "a part of a value cannot be empty") }
        switch mark {
        case "=": return .equals(value)
        case "~=": return .hasWord(value)
        case "^=": return .begins(value)
        case "$=": return .ends(value)
        case "*=": return .contains(value)
        default: throw Fault(message: "an attribute's value stands behind =, ~=, ^=, $= or *=")
        }
    }

    private mutating func readValue() throws(Fault) -> String {
        guard let quote = scanner.peek, quote == "\"" || quote == "'" else {
            let word = scanner.take { $0.isNameCharacter }
            if word.isEmpty { throw Fault(message: "an attribute's value is missing, or not in quotation marks") }
            return word
        }
        scanner.advance()
        let value = scanner.take { $0 != quote }
        guard scanner.skip(quote) else { throw Fault(message: "the attribute's value is not closed with \(quote)") }
        return value
    }

    private mutating func skipSpace() {
        _ = scanner.take { $0.properties.isWhitespace }
    }

    /// The fault that something stands where an element should.
    private var unknown: Fault {
        guard let next = scanner.peek else { return Fault(message: "an element is missing at the end") }
        switch next {
        case ":": return Fault(message: "there are no pseudo-classes here")
        case "+", "~": return Fault(message: "there is no '\(next)' here, only a space and '>'")
        case ",": return Fault(message: "an element is missing before ','")
        default: return Fault(message: "'\(next)' cannot stand here")
        }
    }
}

extension Unicode.Scalar {
    /// Whether the character can stand in a name of CSS.
    fileprivate var isNameCharacter: Bool { isBareKey || value >= 0x80 }
}
