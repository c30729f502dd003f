public import Collation
public import Foundation

/// The versions of one article in the order of their capture, with what each changed.
public struct VersionHistory: Sendable, Hashable {
    /// The versions, first capture first.
    public var entries: [Entry]
    /// How often the page was looked at in all, versions and unchanged observations together.
    public var checks: Int
    /// The last time it was looked at.
    public var lastChecked: Date?

    /// Makes a history.
    public init(entries: [Entry], checks: Int, lastChecked: Date?) {
        self.entries = entries
        self.checks = checks
        self.lastChecked = lastChecked
    }

    /// One version and what it changed.
    public struct Entry: Sendable, Hashable {
        /// The version.
        public var witness: Witness
        /// The full id of its commit.
        public var commit: String
        /// What the publisher changed against the version in force before it; nil for the first, where the publisher changed
        /// nothing because another extractor is the cause, and where one of the two was withdrawn and there is none before it.
        public var change: Change?
        /// The count of words of its body.
        public var words: Int
        /// Why it exists.
        public var cause: Cause

        /// Makes an entry; without a cause, one of the publisher.
        public init(witness: Witness, commit: String, change: Change?, words: Int, cause: Cause? = nil) {
            self.witness = witness
            self.commit = commit
            self.change = change
            self.words = words
            self.cause = cause ?? (change == nil ? .first : .change)
        }
    }

    /// Why a version exists.
    public enum Cause: String, Sendable, Hashable {
        /// It is the first.
        case first
        /// The publisher changed something.
        case change
        /// Another extractor read the same.
        case extractor
        /// Why it exists is not known any more, for its text and page were withdrawn.
        case withdrawn
    }
}

/// What one version changed against the one before, and whether the page says so.
public struct Change: Sendable, Hashable {
    /// The collation of the two.
    public var collation: Collation
    /// What a reader may want to look at.
    public var findings: [Finding]
    /// The notices that came with this version or changed in it.
    public var notes: [Note]

    /// Makes a change out of its parts.
    public init(collation: Collation, findings: [Finding], notes: [Note]) {
        self.collation = collation
        self.findings = findings
        self.notes = notes
    }

    /// Whether there is something to look at and no notice speaks of a change.
    public var isUnmarked: Bool { !findings.isEmpty && notes.isEmpty }
}
