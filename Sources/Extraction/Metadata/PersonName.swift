import Article

/// Names of authors as pages write them.
enum PersonName {
    /// The names in a line such as `By Jane Roe and John Doe, transport reporter`.
    static func names(_ line: String) -> [String] {
        var text = HTMLEntities.plainText(line)
        for prefix in prefixes where text.lowercased().hasPrefix(prefix) {
            text = text.dropFirst(prefix.count).trimmed
            break
        }
        var names: [String] = []
        for part in split(text) {
            let name = cleaned(part)
            if isName(name), !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
        }
        return names
    }

    /// One name without what stands around it; empty where there is none.
    static func cleaned(_ text: String) -> String {
        var name = text.folded
        for prefix in prefixes where name.lowercased().hasPrefix(prefix) {
            name = name.dropFirst(prefix.count).trimmed
            break
        }
        if let bracket = name.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "|" }) {
            name = name[..<bracket].trimmed
        }
        if let mail = name.split(separator: " ").first(where: { $0.contains("@") }) {
            name = name.replacing(mail, with: "").trimmed
        }
        return name.trimmingEdges {
            $0.isPunctuation && $0 != "." && $0 != "'" && $0 != "’" || $0.isWhitespace || $0 == "|"
        }
    }

    /// Whether text can be a name: one to six words without figures, an address or the words of a page's furniture.
    static func isName(_ text: String) -> Bool {
        guard !text.isEmpty, text.count <= 60, text.contains(where: \.isLetter) else { return false }
        let words = text.split(separator: " ")
        guard words.count <= 6, !text.contains("/"), !text.contains("@"), !text.contains(where: \.isNumber) else {
            return false
        }
        let lowered = text.lowercased()
        return !noNames.contains(lowered) && !words.contains { neverInNames.contains($0.lowercased()) }
    }

    private static func split(_ text: String) -> [String] {
        var parts = [text]
        for separator in [";", " and ", " und ", " et ", " y ", " & ", " e ", " i ", "|", ",", "、", "，", " • ", " · "] {
            parts = parts.flatMap { part in part.split(separator: separator).map(\.trimmed) }
        }
        return parts
    }

    private static let prefixes = [
        "written by ", "posted by ", "published by ", "story by ", "words by ", "text by ", "reported by ",
        "article by ",
        "by: ", "by ", "von: ", "von ", "par ", "por ", "di ", "door ", "autor: ", "autor ", "author: ", "author ",
        "text: ",
        "av ", "af ", "автор: ", "текст: ",
    ]
    private static let noNames: Set<String> = [
        "admin", "administrator", "editor", "staff", "redaktion", "author", "guest", "webmaster", "editorial", "news",
        "redaction", "anonymous", "unknown", "user", "null", "none", "share", "comments", "follow", "subscribe", "more",
    ]
    private static let neverInNames: Set<String> = [
        "http:", "https:", "www", "updated", "published", "posted", "comments", "comment", "share", "follow", "read",
        "view",
        "am", "pm", "uhr", "minutes", "ago", "reporter", "correspondent", "editor", "writer", "columnist",
    ]
}

extension StringProtocol {
    /// Without the characters at both ends that a test matches.
    func trimmingEdges(_ matches: (Character) -> Bool) -> String {
        var slice = self[startIndex...]
        while let first = slice.first, matches(first) { slice = slice.dropFirst() }
        while let last = slice.last, matches(last) { slice = slice.dropLast() }
        return String(slice)
    }
}
