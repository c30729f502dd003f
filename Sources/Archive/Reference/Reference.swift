public import Article

/// An article, and which of its versions, as people name them: `fenwick-bridge@v2..v5`.
///
/// Parsing looks at nothing but the text; ``Archive/resolve(_:)`` finds what it stands for.
public struct Reference: Sendable, Hashable {
    /// The article.
    public var article: Name
    /// The versions.
    public var versions: Versions

    /// Makes a reference.
    public init(_ article: Name, _ versions: Versions = .unspecified) {
        self.article = article
        self.versions = versions
    }

    /// How an article is named.
    public enum Name: Sendable, Hashable {
        /// A slug or the beginning of one, an id or the beginning of one.
        case word(String)
        /// `publisher/slug`.
        case publisher(String, slug: String)
        /// An address.
        case address(NormalizedURL)
    }

    /// Which versions are named.
    public enum Versions: Sendable, Hashable {
        /// None: what the command takes by itself.
        case unspecified
        /// One.
        case one(VersionSelector)
        /// From one to another, `v2..v5`; `v2..` is up to the latest, `..v5` from the first.
        case range(VersionSelector, VersionSelector)
    }

    /// Reads `ARTICLE` or `ARTICLE@VERSION`.
    ///
    /// A trailing `@…` counts only if it can be a version or a range, so addresses with an `@` are safe.
    ///
    /// - Throws: ``ArchiveError/Code/invalidReference`` and ``ArchiveError/Code/invalidAddress``.
    public init(_ text: String) throws(ArchiveError) {
        var name = text[...]
        var versions = Versions.unspecified
        if let at = text.lastIndex(of: "@"), let parsed = Versions(text[text.index(after: at)...]) {
            name = text[..<at]
            versions = parsed
        }
        self.init(try Self.name(String(name), in: text), versions)
    }

    private static func name(_ name: String, in text: String) throws(ArchiveError) -> Name {
        if name.contains("://") {
            do {
                return .address(try NormalizedURL(name))
            } catch {
                throw ArchiveError(error)
            }
        }
        if name.contains("@") {
            throw ArchiveError(
                .invalidReference, "'\(shown(text))' names no version that can be read",
                facts: ["a version is v3, latest, first, a moment, a commit, or a range such as v2..v5"])
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: \.isEmpty), (1...2).contains(parts.count),
            !name.unicodeScalars.contains(where: \.isControlOrBidi)
        else { throw ArchiveError(.invalidReference, "'\(shown(text))' is no article") }
        return parts.count == 2 ? .publisher(String(parts[0]), slug: String(parts[1])) : .word(name)
    }

    /// What an error shows of a text that somebody typed.
    static func shown(_ text: String) -> String {
        let line = CommitMessage.oneLine(text)
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}

extension Reference.Versions {
    /// Reads a selector or a range; nil where the text is neither.
    public init?(_ text: some StringProtocol) {
        guard let dots = text.firstRange(of: "..") else {
            guard let selector = VersionSelector(text) else { return nil }
            self = .one(selector)
            return
        }
        let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
        guard !left.isEmpty || !right.isEmpty, let from = left.isEmpty ? .init(.first) : VersionSelector(left),
            let to = right.isEmpty ? .init(.latest) : VersionSelector(right)
        else { return nil }
        self = .range(from, to)
    }
}
