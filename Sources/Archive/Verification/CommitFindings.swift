internal import Article
internal import Foundation
internal import Git

/// What can be said of one commit without knowing the others: what was checked in it, and what it adds to the history.
struct CommitFindings: Sendable {
    /// What was counted, and the faults.
    var tally = VerificationReport()
    /// The versions it records.
    var versions: [Version] = []
    /// The observations it records, with the file they are in.
    var observations: [(file: String, observation: Seen)] = []
    /// The objects in it that could not be read, each with what it belongs to.
    var damaged: [(object: ObjectID, place: FaultPlace)] = []

    /// A version as its record states it.
    struct Version: Sendable {
        let folder: String
        let commit: ObjectID
        let number: Int
        /// Nil where the record cannot be read, and the number is what the trailers say.
        let record: Record?
        /// Why the record cannot be read.
        let fault: String?
    }

    /// What of a record later commits are compared with.
    struct Record: Sendable {
        let id: ArticleID
        let slug: Slug
        let previous: ObjectID?
        let contentSHA256: String
    }

    /// What of an observation is compared with its version.
    struct Seen: Sendable {
        let id: ArticleID
        let version: Int
        let contentSHA256: String
    }
}
