import Foundation

/// What a FROM, TO, ORIGINAL or COPY on the command line is.
enum Operand: Hashable {
    /// A file, or standard input (`-`).
    case file(String)
    /// The name of an article or a version in the archive.
    case reference(String)

    /// Whatever exists as a file is a file; a path that cannot be an article's name is meant as one, and so is every operand that
    /// ends like a page. The rest names an article.
    init(_ text: String) {
        let isFile = text == "-" || FileManager.default.fileExists(atPath: text)
        self = isFile || Self.looksLikePath(text) ? .file(text) : .reference(text)
    }

    private static func looksLikePath(_ text: String) -> Bool {
        if text.contains("://") { return false }
        let lower = text.lowercased()
        return text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
            || [".html", ".htm", ".xhtml", ".txt", ".md"].contains { lower.hasSuffix($0) }
    }
}
