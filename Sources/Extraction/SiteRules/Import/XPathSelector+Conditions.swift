// What stands between the brackets of an XPath.
extension XPathSelector {
    /// The conditions, each put as attribute selectors side by side; an `or` makes several.
    mutating func readAlternatives() throws(Fault) -> [String] {
        var alternatives: [String] = []
        repeat { alternatives += try readConjunction() } while skip(word: "or")
        return alternatives
    }

    private mutating func readConjunction() throws(Fault) -> [String] {
        var result = [""]
        repeat {
            let conditions = try readCondition()
            result = result.flatMap { before in conditions.map { before + $0 } }
            if result.count > Self.mostAlternatives { throw Fault(message: "its 'or's make too many selectors") }
        } while skip(word: "and")
        return result
    }

    private mutating func readCondition() throws(Fault) -> [String] {
        skipSpace()
        if scanner.skip("(") {
            let conditions = try readAlternatives()
            try expect(")")
            return conditions
        }
        if scanner.peek == "@" { return [try readAttributeCondition()] }
        let name = scanner.take { $0.isBareKey }
        guard scanner.peek == "(" else { throw name.isEmpty ? unknown : noCounterpart(name) }
        scanner.advance()
        skipSpace()
        switch name {
        case "contains": return [try readContains()]
        case "starts-with", "ends-with":
            let attribute = try readAttribute()
            try expect(",")
            let value = try readLiteral()
            try expect(")")
            return ["[\(attribute)\(name == "ends-with" ? "$" : "^")=\(try Self.quoted(value))]"]
        default: throw noCounterpart(name + "()")
        }
    }

    private mutating func readAttributeCondition() throws(Fault) -> String {
        let attribute = try readAttribute()
        guard scanner.skip("=") else {
            if scanner.peek == "!" { throw noCounterpart("!=") }
            return "[\(attribute)]"
        }
        return "[\(attribute)=\(try Self.quoted(try readLiteral()))]"
    }

    /// What follows `contains(`: a part of a value, or a word of it.
    private mutating func readContains() throws(Fault) -> String {
        if scanner.peek == "@" {
            let attribute = try readAttribute()
            try expect(",")
            let part = try readLiteral()
            try expect(")")
            return "[\(attribute)*=\(try Self.quoted(part))]"
        }
        // contains(concat(' ', normalize-space(@class), ' '), ' word ')
        guard scanner.take(while: { $0.isBareKey }) == "concat" else {
            throw noCounterpart("contains() of something else")
        }
        try expect("(")
        guard try readLiteral() == " " else { throw noCounterpart("concat()") }
        try expect(",")
        let isNormalized = skip(word: "normalize-space")
        if isNormalized { try expect("(") }
        let attribute = try readAttribute()
        if isNormalized { try expect(")") }
        try expect(",")
        guard try readLiteral() == " " else { throw noCounterpart("concat()") }
        try expect(")")
        try expect(",")
        let literal = try readLiteral()
        try expect(")")
        let word = literal.trimmed
        guard literal == " \(word) ", !word.isEmpty, !word.contains(where: \.isWhitespace) else {
            throw Fault(message: "'\(literal)' is not one word between spaces")
        }
        return "[\(attribute)~=\(try Self.quoted(word))]"
    }

    // MARK: Parts

    private mutating func readAttribute() throws(Fault) -> String {
        skipSpace()
        guard scanner.skip("@") else { throw unknown }
        let name = scanner.take { $0.isBareKey || $0 == ":" }
        if name.isEmpty { throw unknown }
        skipSpace()
        return name.lowercased()
    }

    private mutating func readLiteral() throws(Fault) -> String {
        skipSpace()
        guard let quote = scanner.peek, quote == "'" || quote == "\"" else { throw unknown }
        scanner.advance()
        let text = scanner.take { $0 != quote }
        guard scanner.skip(quote) else { throw Fault(message: "a string is not closed") }
        skipSpace()
        return text
    }

    private mutating func expect(_ mark: Unicode.Scalar) throws(Fault) {
        skipSpace()
        guard scanner.skip(mark) else { throw unknown }
        skipSpace()
    }

    /// Goes past a word if it is the next one.
    private mutating func skip(word: String) -> Bool {
        skipSpace()
        var ahead = scanner
        guard ahead.take(while: { $0.isBareKey }) == word else { return false }
        scanner = ahead
        return true
    }

    private func noCounterpart(_ name: String) -> Fault {
        Fault(message: "there is no counterpart for '\(name)'")
    }

    /// A value between quotation marks that it does not hold.
    static func quoted(_ value: String) throws(Fault) -> String {
        if !value.contains("\"") { return "\"\(value)\"" }
        if !value.contains("'") { return "'\(value)'" }
        throw Fault(message: "a value cannot hold both kinds of quotation marks")
    }
}
