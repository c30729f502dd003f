/// Puts an XPath as a selector, where there is one that selects the same.
///
/// Understood are paths of `/` and `//` over names and `*`, conditions on attributes with `and` and `or`, and `|`. Conditions are `@a`,
/// `@a='v'`, `contains(@a, 'v')`, `starts-with(@a, 'v')`, and the usual idiom for one word of a class.
struct XPathSelector {
    var scanner: ScalarScanner
    /// Whether words are wanted: then `/@content` at the end and `[1]` behind the last name say what is done anyway.
    private let isClaim: Bool

    private init(_ xpath: String, isClaim: Bool) {
        scanner = ScalarScanner(xpath)
        self.isClaim = isClaim
    }

    typealias Fault = SelectorParser.Fault

    /// The most selectors that the `or`s of one XPath are multiplied out to.
    static let mostAlternatives = 64

    /// The selector for an XPath.
    static func translate(_ xpath: String, isClaim: Bool) throws(Fault) -> String {
        var parser = XPathSelector(xpath, isClaim: isClaim)
        var alternatives: [String] = []
        repeat {
            parser.skipSpace()
            alternatives += try parser.readPath()
            parser.skipSpace()
        } while parser.scanner.skip("|")
        if parser.scanner.peek != nil { throw parser.unknown }
        return alternatives.joined(separator: ", ")
    }

    /// The selectors of one path: several where a condition has an `or`.
    private mutating func readPath() throws(Fault) -> [String] {
        var selectors = [""]
        if scanner.peek == "." { scanner.advance() }
        guard scanner.peek == "/" else { throw Fault(message: "the path does not begin with '/'") }
        while scanner.skip("/") {
            let isAnywhere = scanner.skip("/")
            if scanner.peek == "@" {
                try readFinalAttribute(isAnywhere: isAnywhere)
                break
            }
            let isFirst = selectors == [""]
            let steps = try readStep()
            if isFirst, !isAnywhere, !steps.allSatisfy({ $0.hasPrefix("html") }) {
                throw Fault(message: "a path from the top of the page begins with '/html'")
            }
            let combinator = isFirst ? "" : isAnywhere ? " " : " > "
            selectors = selectors.flatMap { before in steps.map { before + combinator + $0 } }
            if selectors.count > Self.mostAlternatives { throw Fault(message: "its 'or's make too many selectors") }
        }
        return selectors
    }

    private mutating func readFinalAttribute(isAnywhere: Bool) throws(Fault) {
        scanner.advance()
        let name = scanner.take { $0.isBareKey }
        guard isClaim, !isAnywhere, name == "content" || name == "datetime" else {
            throw Fault(message: "the value of '@\(name)' cannot be selected")
        }
    }

    /// The element tests of a step: several where its conditions have an `or`.
    private mutating func readStep() throws(Fault) -> [String] {
        let name = try readElementName()
        var tests = [name]
        while scanner.skip("[") {
            skipSpace()
            let number = scanner.take { ("0"..."9").contains($0) }
            if !number.isEmpty {
                guard number == "1", isClaim, scanner.skip("]"), scanner.peek == nil || scanner.peek == "|" else {
                    throw Fault(message: "elements cannot be counted")
                }
                break
            }
            let conditions = try readAlternatives()
            guard scanner.skip("]") else { throw unknown }
            tests = tests.flatMap { test in conditions.map { test + $0 } }
        }
        return tests.map { $0.count > 1 && $0.hasPrefix("*") ? String($0.dropFirst()) : $0 }
    }

    private mutating func readElementName() throws(Fault) -> String {
        if scanner.skip("*") { return "*" }
        let name = scanner.take { $0.isBareKey }
        if scanner.peek == ":" {
            guard ["descendant", "child"].contains(name) else {
                throw Fault(message: "there is no counterpart for the axis '\(name)::'")
            }
            throw Fault(message: "write '\(name == "child" ? "/" : "//")' for '\(name)::'")
        }
        if scanner.peek == "(" { throw Fault(message: "'\(name)()' cannot be selected") }
        if name.isEmpty { throw unknown }
        return name.lowercased()
    }

    mutating func skipSpace() {
        _ = scanner.take { $0.properties.isWhitespace }
    }

    /// The fault that something stands where nothing is known.
    var unknown: Fault {
        guard let next = scanner.peek else { return Fault(message: "the XPath ends too early") }
        return Fault(
            message: "there is no counterpart for what begins with '\(next)' at character \(scanner.position.column)")
    }
}
