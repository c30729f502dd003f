// The strings of TOML: basic ones between double quotation marks, with escapes, and literal ones between single.
extension TOMLReader {
    mutating func readString() throws(TOMLError) -> String {
        let start = scanner.position
        guard let quote = scanner.peek else { throw fault("a string is missing", at: start) }
        scanner.advance()
        if scanner.peek == quote {
            scanner.advance()
            if scanner.peek == quote { throw fault("strings over several lines are not read here", at: start) }
            return ""
        }
        var text = String.UnicodeScalarView()
        while let next = scanner.peek, next != "\n", next != "\r" {
            if next == quote {
                scanner.advance()
                return String(text)
            }
            if next == "\\", quote == "\"" {
                text.append(try readEscape())
                continue
            }
            if next.isForbiddenControl { throw fault("a control character stands in the string", at: scanner.position) }
            text.append(next)
            scanner.advance()
        }
        throw fault("the string is not closed on its line", at: start)
    }

    private mutating func readEscape() throws(TOMLError) -> Unicode.Scalar {
        let position = scanner.position
        scanner.advance()
        let letter = scanner.peek
        scanner.advance()
        switch letter {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "\"": return "\""
        case "\\": return "\\"
        case "u": return try readCodePoint(digits: 4, position)
        case "U": return try readCodePoint(digits: 8, position)
        default:
            throw fault("a string has no such escape; write '\\\\' for a backslash", at: position)
        }
    }

    private mutating func readCodePoint(digits: Int, _ position: TextPosition) throws(TOMLError) -> Unicode.Scalar {
        var word = ""
        while word.count < digits, let next = scanner.peek, next.properties.isASCIIHexDigit {
            word.unicodeScalars.append(next)
            scanner.advance()
        }
        guard word.count == digits, let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw fault("the escape names no character", at: position)
        }
        return scalar
    }
}
