/// What a check of an archive found, as `stemma verify` presents it.
public struct Verification: Sendable, Hashable {
    /// The count of versions looked at.
    public var versions: Int
    /// The count of versions whose text matches the hash recorded for it.
    public var textsMatching: Int
    /// The count of commits that follow from the one recorded before them.
    public var commitsChained: Int
    /// What is not as it was written.
    public var faults: [Fault]

    /// Makes a verification.
    public init(versions: Int, textsMatching: Int, commitsChained: Int, faults: [Fault]) {
        self.versions = versions
        self.textsMatching = textsMatching
        self.commitsChained = commitsChained
        self.faults = faults
    }

    /// Whether everything is as it was written.
    public var isIntact: Bool { faults.isEmpty }

    /// Something that is not as it was written.
    public struct Fault: Sendable, Hashable {
        /// The slug of the article, nil where the fault is not in an article.
        public var slug: String?
        /// The number of the version.
        public var version: Int?
        /// What is wrong: `text`, `page`, `commit`, `index`.
        public var kind: String
        /// What it is now, a hash or a few words; nil where it is gone.
        public var found: String?
        /// What was recorded.
        public var recorded: String?
        /// The full id of the commit.
        public var commit: String?
        /// The path of the file in the commit.
        public var file: String?

        /// Makes a fault.
        public init(
            slug: String?, version: Int?, kind: String, found: String?, recorded: String?, commit: String? = nil,
            file: String? = nil
        ) {
            self.slug = slug
            self.version = version
            self.kind = kind
            self.found = found
            self.recorded = recorded
            self.commit = commit
            self.file = file
        }
    }
}

extension Terminal {
    /// One sentence and the counts; where something was altered, every fault with its commit and file, and what to do first.
    public func verification(_ verification: Verification) -> String {
        var lines: [StyledText] = []
        if verification.isIntact {
            lines += StyledText("Everything recorded is as it was written.", .good).wrapped(to: options.width)
        } else {
            lines += verification.faults.flatMap(faultLines)
        }
        let total = verification.versions.grouped
        lines += fact(
            "texts", StyledText("\(verification.textsMatching.grouped) of \(total) match their SHA-256"), indent: 15)
        lines += fact("commits", StyledText("\(verification.commitsChained.grouped) of \(total) chained"), indent: 15)
        if !verification.isIntact {
            lines += (StyledText("hint: ", .hint) + StyledText("do not run reindex; copy the archive first"))
                .wrapped(to: options.width)
        }
        return text(lines)
    }

    private func faultLines(_ fault: Verification.Fault) -> [StyledText] {
        var place = [fault.slug, fault.version.map { "v\($0)" }].compactMap(\.self).joined(separator: " ")
        if place.isEmpty { place = "the archive" }
        let found = fault.found.map { "is \(shortened($0))" } ?? "is missing"
        let recorded = fault.recorded.map { ", recorded as \(shortened($0))" } ?? ""
        let line = StyledText("ALTERED ", .error) + StyledText("\(place): \(fault.kind) \(found)\(recorded)")
        var lines = line.fitted(to: options.width)
        if let commit = fault.commit { lines += fact("commit", StyledText(commit)) }
        if let file = fault.file { lines += fact("file", StyledText(file)) }
        return lines
    }

    /// The beginning of a hash; other words as they are.
    private func shortened(_ text: String) -> String {
        let isHash = text.count >= 40 && text.allSatisfy(\.isHexDigit)
        return isHash ? text.prefix(7) + glyphs.ellipsis : text
    }
}
