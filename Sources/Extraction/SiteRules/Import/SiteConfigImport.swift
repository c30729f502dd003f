/// A site's configuration for Full-Text RSS (the public collection ftr-site-config), made into rules as far as it can be.
///
/// A configuration is lines such as `strip: //div[@class='promo']`. What is understood: `title`, `body`, `author`, `date` and `strip` with
/// an XPath that can be put as a selector, `strip_id_or_class`, and comments. Everything else is in ``omissions``, line by line.
public struct SiteConfigImport: Sendable, Hashable {
    /// What could be made into rules.
    public private(set) var rule: SiteRule
    /// The lines that could not, in the order of the file.
    public private(set) var omissions: [Omission] = []
    /// The lines with addresses of test pages, which stay as comments.
    private var tests: [String] = []

    /// A line that could not be made into a rule.
    public struct Omission: Sendable, Hashable {
        /// The number of the line, from 1.
        public var line: Int
        /// The line.
        public var text: String
        /// Why it could not, a sentence without a full stop.
        public var reason: String
    }

    /// Reads the configuration of a host.
    public init(_ text: String, host: String) {
        rule = SiteRule(host: host)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            do {
                try read(line)
            } catch {
                omissions.append(Omission(line: index + 1, text: line, reason: error.message))
            }
        }
    }

    /// The host that a file with a configuration is named after, `courier.example.txt` or `.courier.example.txt`; nil where it is not.
    public static func host(ofFile path: String) -> String? {
        var name = path.split(separator: "/").last.map(String.init) ?? ""
        guard name.hasSuffix(".txt") else { return nil }
        name.removeLast(4)
        return SiteRule.host(named: name.hasPrefix(".") ? String(name.dropFirst()) : name)
    }

    /// Whether anything could be made into rules.
    public var isEmpty: Bool { rule.numbered.isEmpty }

    /// The rules as text, with the test addresses as comments.
    public var toml: String { tests.map { "# \($0)\n" }.joined() + rule.toml }

    private mutating func read(_ line: String) throws(SelectorParser.Fault) {
        // `replace_string(a: b): c` has a colon in its name.
        let nameEnd = line.contains("(") ? line.firstRange(of: "):")?.lowerBound : nil
        guard let colon = line[(nameEnd ?? line.startIndex)...].firstIndex(of: ":") else {
            throw .init(message: "there is no ':'")
        }
        let name = line[..<colon].trimmed.lowercased()
        let value = line[line.index(after: colon)...].trimmed
        switch name {
        case "body": try add(value, to: .container)
        case "title", "author", "date", "strip":
            if let purpose = SiteRule.Purpose(rawValue: name) { try add(value, to: purpose) }
        case "strip_id_or_class":
            // A whole word, as today's readers of these files take it; the first ones took it for a part of a word.
            let word = value.filter { $0 != "'" && $0 != "\"" }
            if word.isEmpty { throw .init(message: "the value is missing") }
            if word.contains(where: \.isWhitespace) { throw .init(message: "'\(word)' is not one word") }
            rule[.strip].append(try SelectorParser.parse("[class~=\"\(word)\"], [id~=\"\(word)\"]"))
        case "test_url", "test_contains": tests.append(line)
        default: throw .init(message: "'\(name)' has no counterpart")
        }
    }

    private mutating func add(_ xpath: String, to purpose: SiteRule.Purpose) throws(SelectorParser.Fault) {
        let isClaim = [.title, .author, .date].contains(purpose)
        let selector = try XPathSelector.translate(xpath, isClaim: isClaim)
        rule[purpose].append(try SelectorParser.parse(selector))
    }
}
