internal import Article
internal import Git
internal import Transparency

/// Why the archive could not do something: a code to act on, a sentence for people, and what helps to go on.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public let code: Code
    /// What is wrong, as a sentence without a capital and a full stop.
    public let message: String
    /// Facts that a person needs to see, one a line.
    public let facts: [String]
    /// What may have been meant, nearest first: slugs, or articles that a name fits.
    public let suggestions: [String]
    /// The articles that an ambiguous name fits.
    public let matches: [ArticleSummary]

    /// Makes an error.
    init(
        _ code: Code, _ message: String, facts: [String] = [], suggestions: [String] = [],
        matches: [ArticleSummary] = []
    ) {
        self.code = code
        self.message = message
        self.facts = facts
        self.suggestions = suggestions
        self.matches = matches
    }

    /// The message.
    public var description: String { message }

    /// The kind of an ``ArchiveError``.
    ///
    /// An opaque value, so that kinds can be added.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private let name: String

        /// The name of the code as machines read it, `article.unknown`.
        public var description: String { name }

        /// There is nothing at the path, or something that is no archive.
        public static let notAnArchive = Code(name: "archive.not_an_archive")
        /// A later version of the program made the archive.
        public static let newerFormat = Code(name: "archive.newer_format")
        /// There is an archive already.
        public static let alreadyAnArchive = Code(name: "archive.exists")
        /// There is something else already.
        public static let notEmpty = Code(name: "archive.not_empty")
        /// Another process writes, and did so for as long as we waited.
        public static let locked = Code(name: "archive.locked")
        /// What is stored is not what was written.
        public static let damaged = Code(name: "archive.damaged")
        /// The system does not permit it.
        public static let denied = Code(name: "archive.denied")
        /// The disk is full.
        public static let full = Code(name: "archive.full")
        /// There is no Git repository at the address of a remote.
        public static let remoteMissing = Code(name: "remote.missing")
        /// The host of a remote cannot be reached, or does not answer.
        public static let remoteUnreachable = Code(name: "remote.unreachable")
        /// The host of a remote does not let us in.
        public static let remoteUnauthorised = Code(name: "remote.unauthorised")
        /// The host of a remote cannot prove that it is the one we mean.
        public static let remoteUntrusted = Code(name: "remote.untrusted")
        /// The remote refuses what is sent.
        public static let remoteRejected = Code(name: "remote.rejected")
        /// What a remote holds cannot be taken over.
        public static let remoteInvalid = Code(name: "remote.invalid")
        /// The repository at the address of a remote is no archive.
        public static let remoteNotAnArchive = Code(name: "remote.not_an_archive")
        /// The remote is an archive that was begun independently of this one.
        public static let remoteOther = Code(name: "remote.other_archive")
        /// A log was continued in two different ways.
        public static let remoteParted = Code(name: "remote.parted")
        /// Joining two histories could bring back what was withdrawn from one of them.
        public static let remoteWithdrawn = Code(name: "remote.withdrawn")
        /// Another failure to read or write.
        public static let io = Code(name: "archive.io")
        /// No article fits the name.
        public static let unknownArticle = Code(name: "article.unknown")
        /// Several articles fit the name.
        public static let ambiguousArticle = Code(name: "article.ambiguous")
        /// The article has no such version.
        public static let unknownVersion = Code(name: "version.unknown")
        /// Several versions fit.
        public static let ambiguousVersion = Code(name: "version.ambiguous")
        /// The text is no reference.
        public static let invalidReference = Code(name: "reference.invalid")
        /// The address that was given cannot be that of an article.
        public static let invalidAddress = Code(name: "address.invalid")
        /// Nobody says what the article's address is.
        public static let noAddress = Code(name: "address.missing")
        /// The text and page of the version were taken out of the archive.
        public static let withdrawn = Code(name: "version.withdrawn")
        /// What was to be taken out of the archive is still in it.
        public static let notWithdrawn = Code(name: "version.not_withdrawn")
        /// The bytes of the page are not in the archive.
        public static let noPage = Code(name: "page.not_kept")
        /// The transparency log does not agree with itself.
        public static let damagedLog = Code(name: "log.damaged")
        /// There is no transparency log yet, or not the one that was asked for.
        public static let noLog = Code(name: "log.none")
        /// The version is in no transparency log yet.
        public static let notLogged = Code(name: "log.not_logged")
        /// The file with the key of the log holds none.
        public static let invalidKey = Code(name: "log.key_invalid")
        /// The document is no proof or checkpoint.
        public static let invalidProof = Code(name: "proof.invalid")
        /// The capture cannot be recorded as it is.
        public static let invalidCapture = Code(name: "capture.invalid")
    }
}

extension ArchiveError {
    /// What an error of the modules below means for the archive.
    init(_ error: any Error) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as GitError: self.init(error)
        case let error as AddressError: self.init(error)
        case let error as FormatError: self.init(.damaged, "a stored document cannot be read: \(error)")
        case let error as IndexFault: self.init(error.code, error.message)
        case let error as NoteError: self.init(.invalidProof, error.description)
        default: self.init(.io, "\(error)")
        }
    }

    private init(_ error: GitError) {
        let code: Code =
            switch error.code {
            case .locked: .locked
            case .corrupt, .wrongKind, .notFound: .damaged
            case .denied: .denied
            case .full: .full
            case .notARepository: .remoteMissing
            case .unreachable: .remoteUnreachable
            case .unauthorised: .remoteUnauthorised
            case .untrusted: .remoteUntrusted
            case .rejected, .stale: .remoteRejected
            case .tooLarge, .invalid: .invalidCapture
            default: .io
            }
        if code == .locked {
            let holder = error.lockHolder.map { "\($0)" } ?? "another program"
            self.init(code, "\(holder) is writing to the archive", facts: [error.message])
        } else {
            self.init(code, "cannot \(error.operation)", facts: [error.message])
        }
    }

    private init(_ error: AddressError) {
        switch error {
        case .unknown, .conflicting: self.init(.noAddress, error.description)
        default: self.init(.invalidAddress, error.description)
        }
    }
}
