internal import Article
public import Foundation

/// What a check of an archive found, as `stemma verify` presents it.
public struct Verification: Sendable, Hashable {
    /// The count of versions looked at.
    public var versions: Int
    /// The count of observations looked at.
    public var observations: Int
    /// What was checked and how often it was right, in the order of a report.
    public var checks: [Check]
    /// What is not as it was written.
    public var faults: [Fault]
    /// What is no fault but should be known, a sentence each.
    public var warnings: [String]
    /// What a proof proves if it holds, a sentence without a full stop; nil where an archive was checked.
    public var proven: String?
    /// What was withdrawn from the archive, oldest first.
    public var withdrawn: [Withdrawn]
    /// What was not checked because it was not asked for, a phrase each.
    public var notChecked: [String]

    /// Makes a verification.
    public init(
        versions: Int, observations: Int = 0, checks: [Check], faults: [Fault] = [], warnings: [String] = [],
        withdrawn: [Withdrawn] = [], notChecked: [String] = []
    ) {
        self.versions = versions
        self.observations = observations
        self.checks = checks
        self.faults = faults
        self.warnings = warnings
        self.withdrawn = withdrawn
        self.notChecked = notChecked
    }

    /// Versions whose text and page were taken out of the archive.
    public struct Withdrawn: Sendable, Hashable {
        /// The article's slug, or its id.
        public var place: String
        /// The numbers of the versions.
        public var versions: [Int]
        /// When.
        public var withdrawnAt: Date
        /// Why.
        public var reason: String

        /// Makes an entry.
        public init(place: String, versions: [Int], withdrawnAt: Date, reason: String) {
            self.place = place
            self.versions = versions
            self.withdrawnAt = withdrawnAt
            self.reason = reason
        }
    }

    /// Whether everything is as it was written.
    public var isIntact: Bool { faults.isEmpty }

    /// One kind of check, in figures.
    public struct Check: Sendable, Hashable {
        /// What is checked, a word: `texts`.
        public var name: String
        /// How often it was found right.
        public var passed: Int
        /// How often it was checked.
        public var total: Int

        /// Makes a check.
        public init(_ name: String, passed: Int, total: Int) {
            self.name = name
            self.passed = passed
            self.total = total
        }
    }

    /// Something that is not as it was written.
    public struct Fault: Sendable, Hashable {
        /// The check that found it.
        public var check: String
        /// What is wrong, a sentence without a full stop.
        public var message: String
        /// The slug of the article, or the site, that it touches; nil where that is not known.
        public var place: String?
        /// The number of the version.
        public var version: Int?
        /// The full id of the commit.
        public var commit: String?
        /// The path of the file in the commit.
        public var file: String?

        /// Makes a fault.
        public init(
            check: String, message: String, place: String?, version: Int? = nil, commit: String? = nil,
            file: String? = nil
        ) {
            self.check = check
            self.message = message
            self.place = place
            self.version = version
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
            let what = verification.notChecked.isEmpty ? "Everything recorded" : "What was checked"
            let sentence = verification.proven.map { "Proven: \($0)." } ?? "\(what) is as it was written."
            lines += StyledText(sentence, .good).wrapped(to: options.width)
        } else {
            lines += verification.faults.flatMap(faultLines)
        }
        let checks = verification.checks.filter { $0.total > 0 }
        let indent = 4 + (checks.map(\.name.count).max() ?? 0)
        for check in checks {
            let words = "\(check.passed.grouped) of \(check.total.grouped) \(Self.meaning(of: check.name))"
            lines += fact(
                check.name, StyledText(words, check.passed == check.total ? .plain : .error), indent: indent)
        }
        for phrase in verification.notChecked {
            lines += StyledText("not checked: \(phrase)").wrapped(to: options.width)
        }
        for entry in verification.withdrawn {
            let numbers = entry.versions.map { "v\($0)" }.joined(separator: ", ")
            let words = "\(entry.place) \(numbers), \(Moment.display(entry.withdrawnAt)): \(entry.reason)"
            lines += fact("withdrawn", StyledText(words), indent: indent)
        }
        for warning in verification.warnings {
            lines += (StyledText("warning: ", .warning) + StyledText(warning)).wrapped(to: options.width)
        }
        if !verification.isIntact, verification.proven == nil {
            lines += (StyledText("hint: ", .hint) + StyledText("do not run reindex; copy the archive first"))
                .wrapped(to: options.width)
        }
        return text(lines)
    }

    /// What it says of the things counted that they passed.
    private static func meaning(of check: String) -> String {
        switch check {
        case "objects": "whole, with the content their id names"
        case "packs": "files are what their checksum says"
        case "trees": "changes to a branch in the form they should have"
        case "records": "in the form they should have"
        case "pages", "texts": "match their SHA-256"
        case "chain": "versions follow from the one before"
        case "commits": "dates and trailers as they should be"
        case "observations": "of a version that is there"
        case "extraction": "pages extracted again give the text recorded"
        case "log": "tiles, entries and commits of the logs agree"
        case "checkpoint": "signed, and what the log began with"
        case "proof": "lead from what was recorded to the checkpoint"
        default: "right"
        }
    }

    private func faultLines(_ fault: Verification.Fault) -> [StyledText] {
        var place = [fault.place, fault.version.map { "v\($0)" }].compactMap(\.self).joined(separator: " ")
        if place.isEmpty { place = "the archive" }
        let line = StyledText("ALTERED ", .error) + StyledText("\(place): \(fault.message)")
        var lines = line.fitted(to: options.width)
        if let commit = fault.commit { lines += fact("commit", StyledText(commit)) }
        if let file = fault.file { lines += fact("file", StyledText(file)) }
        return lines
    }
}
