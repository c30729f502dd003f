internal import Foundation

/// Which names may be written into trees.
///
/// Names that are already in a tree are kept whatever they are.
enum EntryName {
    /// Says why a name may not be written, or `nil` when it may.
    ///
    /// Refused is what Git refuses (`fsck --strict`), what other systems take for `.git`, and what cannot be seen:
    /// control and formatting characters such as bidirectional overrides.
    static func objection(to name: String) -> String? {
        if name.isEmpty { return "A name is empty." }
        if name.utf8.count > Git.Limits.longestName {
            return "A name has more than \(Git.Limits.longestName) bytes."
        }
        for scalar in name.unicodeScalars where scalar == "/" || scalar == "\\" || !scalar.isVisible {
            return "A name contains the character U+\(scalar.hexadecimal)."
        }
        if name == "." || name == ".." { return "A name is “\(name)”." }
        // Windows drops dots and spaces at the end of names, and ends them at a colon; `git~1` is its short form.
        let folded = name.lowercased()
        let stem = folded.prefix { $0 != ":" }
        let bare = stem.prefix(stem.count - stem.reversed().prefix { $0 == "." || $0 == " " }.count)
        if bare == ".git" || bare.hasPrefix("git~") { return "A name is taken for “.git” by some systems." }
        return nil
    }

    /// Splits a path inside a tree into its names.
    ///
    /// - Throws: ``GitError/Code/invalid`` when one of them may not be written, or there are too many.
    static func components(of path: String) throws(GitError) -> [String] {
        let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.count <= Git.Limits.deepestPath else {
            throw GitError(.invalid, "use a path", "It has more than \(Git.Limits.deepestPath) components.")
        }
        var components: [String] = []
        for bytes in names {
            let name = String(decoding: bytes, as: UTF8.self)
            if let objection = objection(to: name) { throw GitError(.invalid, "use a path", objection) }
            components.append(name)
        }
        return components
    }
}

extension Unicode.Scalar {
    /// Whether the character leaves a mark or a plain space: not a control or formatting character, not a line
    /// separator, not private or unassigned.
    var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }

    /// The code point as it is written after `U+`.
    var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
