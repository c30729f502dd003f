public import Article

/// What ``Archive/verify(_:threads:progress:reextract:)`` checked, and what it found.
public struct VerificationReport: Sendable, Hashable {
    /// The checks in the order in which they are made, with their counts.
    public internal(set) var checks: [Check] = Check.Name.allCases.map { Check(name: $0) }
    /// What is not as it was recorded.
    public internal(set) var faults: [Fault] = []
    /// What was withdrawn, and so could not be checked.
    public internal(set) var withdrawals: [Withdrawal] = []
    /// What should be looked at but alters nothing that is stored.
    public internal(set) var warnings: [String] = []
    /// What was not checked because it was not asked for, one sentence each without a capital and a full stop.
    public internal(set) var notChecked: [String] = []
    /// The count of versions.
    public internal(set) var versionCount = 0
    /// The count of observations.
    public internal(set) var observationCount = 0

    /// Whether everything recorded is as it was written.
    public var isIntact: Bool { faults.isEmpty }

    /// The check of this name.
    public func check(_ name: Check.Name) -> Check {
        checks.first { $0.name == name } ?? Check(name: name)
    }

    /// One kind of check, in figures.
    public struct Check: Sendable, Hashable {
        /// What is checked.
        public let name: Name
        /// How often it was checked.
        public internal(set) var total = 0
        /// How often it was found right.
        public internal(set) var passed = 0

        /// What is checked.
        public enum Name: String, Sendable, Hashable, CaseIterable {
            /// The hash of every object, and the shape of trees and commits.
            case objects
            /// Packs and their indexes against the checksums at their ends.
            case packs
            /// That each commit changes what its kind may change, and nothing else.
            case trees
            /// `capture.json` against its schema and its canonical form.
            case records
            /// The page's bytes against their SHA-256.
            case pages
            /// The text, each block and what makes a version against their SHA-256.
            case texts
            /// That the numbers of an article's versions are without gap or repetition and each names the one before.
            case chain
            /// The trailers, subject and dates of each commit against `capture.json`.
            case commits
            /// The lines of the files of observations against the versions they name.
            case observations
            /// That the stored page, extracted again, gives the stored text.
            case extraction
            /// The transparency logs: tiles, signatures, and entries against the branches.
            case log
            /// A checkpoint that was kept apart.
            case checkpoint
            /// A proof that was made by the archive.
            case proof
        }
    }

    /// Something that is not as it was recorded.
    public struct Fault: Sendable, Hashable {
        /// The check that found it.
        public let check: Check.Name
        /// The site whose branch it is on, nil where it is on none.
        public let site: Site?
        /// The article's id, where one is known.
        public let article: ArticleID?
        /// The article's slug, where one is known.
        public let slug: Slug?
        /// The number of the version, where one is known.
        public let version: Int?
        /// The commit, 40 hexadecimal digits.
        public let commit: String?
        /// The file, or the object, where it is one.
        public let file: String?
        /// What is wrong, as a sentence without a capital and a full stop.
        public let message: String
    }
}
