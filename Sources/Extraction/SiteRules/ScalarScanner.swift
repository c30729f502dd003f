/// A text read character by character, with the place of the next one.
struct ScalarScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// Where the next character stands.
    private(set) var position = TextPosition(line: 1, column: 1)

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        // A byte order mark is no part of the text.
        if scalars.first == "\u{FEFF}" { index = 1 }
    }

    /// The next character, nil at the end.
    var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// Goes past the next character.
    mutating func advance() {
        guard index < scalars.count else { return }
        if scalars[index] == "\n" {
            position = TextPosition(line: position.line + 1, column: 1)
        } else {
            position.column += 1
        }
        index += 1
    }

    /// Goes past a character if it is the next one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        advance()
        return true
    }

    /// Goes past spaces and tabs.
    mutating func skipSpaces() {
        while peek == " " || peek == "\t" { advance() }
    }

    /// The characters from here on that a test matches.
    mutating func take(while matches: (Unicode.Scalar) -> Bool) -> String {
        var result = String.UnicodeScalarView()
        while let next = peek, matches(next) {
            result.append(next)
            advance()
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether the character can stand in a key without quotation marks.
    var isBareKey: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    /// Whether TOML forbids the character to stand for itself.
    var isForbiddenControl: Bool { value < 0x20 && self != "\t" || value == 0x7F }
}

/// A place in a file, line and column from 1; the column counts characters as Unicode numbers them.
struct TextPosition: Sendable, Hashable {
    var line: Int
    var column: Int
}
