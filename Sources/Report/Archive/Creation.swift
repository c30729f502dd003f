/// A new archive, as `stemma init` presents it.
public struct Creation: Sendable, Hashable {
    /// Where it is.
    public var path: String
    /// Its name.
    public var name: String
    /// Whether versions are signed.
    public var isSigning: Bool
    /// Whether it was there before, and healthy.
    public var existed: Bool

    /// Makes a creation.
    public init(path: String, name: String, isSigning: Bool = false, existed: Bool = false) {
        self.path = path
        self.name = name
        self.isSigning = isSigning
        self.existed = existed
    }
}

extension Terminal {
    /// What was created and what to do next.
    public func creation(_ creation: Creation) -> String {
        if creation.existed {
            return text(StyledText("already an archive: \(creation.path)").fitted(to: options.width))
        }
        let signing = creation.isSigning ? "on" : "off"
        let first = StyledText(
            "Created an archive in \(creation.path) (git, SHA-256 of every text, signing \(signing))")
        let next = StyledText("Next: ", .hint) + StyledText("stemma record --url https://\(glyphs.ellipsis) page.html")
        return text(first.fitted(to: options.width) + next.fitted(to: options.width))
    }
}
