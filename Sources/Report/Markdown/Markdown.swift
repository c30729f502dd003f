/// Turns values into GitHub Flavored Markdown.
///
/// Every character of the text that Markdown would read as its own is escaped.
public enum Markdown {
    /// The text so that it reads as itself in the middle of a paragraph.
    ///
    /// Control and bidirectional characters are made visible as on a terminal.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.terminalSafe {
            if special.contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private static let special = Set("\\`*_[]<>~|&$#")

    /// A paragraph whose beginning is not read as a list, a heading or a rule.
    ///
    /// The rest of it is already escaped.
    static func paragraph(_ escaped: String) -> String {
        let text = escaped.drop { $0 == " " }
        guard let first = text.first else { return "" }
        if "+-=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
        return String(text)
    }

    /// A link, or its words alone where the target is no address of the web or of mail.
    ///
    /// - Parameter words: the words, already escaped.
    static func link(_ words: String, to url: String) -> String {
        guard let target = url.safeTarget else { return words }
        return "[\(words)](<\(target)>)"
    }
}

extension String {
    /// The address if it leads to the web or to a mailbox and can stand between angle brackets or quotes, else nil.
    var safeTarget: String? {
        let lowered = lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: lowered.hasPrefix) else { return nil }
        let isSafe = unicodeScalars.allSatisfy { !$0.isHostile && !"<>\"' `\\".unicodeScalars.contains($0) }
        return isSafe ? self : nil
    }
}
