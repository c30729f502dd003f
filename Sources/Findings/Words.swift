/// Small pieces of English for the details of findings.
enum Words {
    /// `“a”, “b” and “c”`.
    static func quoted(_ parts: [String]) -> String { list(parts.map { "“\($0)”" }) }

    /// `a, b and c`.
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `1 figure`, `3 figures`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
