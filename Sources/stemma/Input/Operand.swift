import Foundation

/// What a FROM, TO, ORIGINAL or COPY on the command line is.
enum Operand: Hashable {
    /// A file, or standard input (`-`).
    case file(String)
    /// The name of an article or a version in the archive.
    case reference(String)

    /// Tells the two apart.
    ///
    /// Whatever exists as a file is a file; what begins or ends like a path is meant as one. The rest names an article.
    init(_ text: String) {
        let isFile = text == "-" || FileManager.default.fileExists(atPath: text)
        self = isFile || Self.looksLikePath(text) ? .file(text) : .reference(text)
    }

    /// The second of two operands: `@v3` and `v3` behind `fenwick-bridge@v2` are versions of the same article.
    init(_ text: String, beside first: String) {
        let operand = Operand(text)
        guard case .reference = operand, case .reference(let first) = Operand(first) else {
            self = operand
            return
        }
        let article = first.prefix { $0 != "@" }
        let isVersion = text.wholeMatch(of: /@.+|v\d+\^*|latest|first/) != nil
        self = isVersion ? .reference("\(article)@\(text.drop { $0 == "@" })") : operand
    }

    private static func looksLikePath(_ text: String) -> Bool {
        if text.contains("://") { return false }
        let lower = text.lowercased()
        return text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
            || [".html", ".htm", ".xhtml", ".txt", ".md"].contains { lower.hasSuffix($0) }
    }
}
