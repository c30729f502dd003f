/// What went wrong in a repository: a code to act on, and a sentence for people.
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public let code: Code
    /// What was being done, such as `read object 1a2b3c4`.
    public let operation: String
    /// What went wrong, as a sentence.
    public let message: String
    /// The process that holds the lock, where ``code`` is ``Code/locked`` and the holder is known.
    public let lockHolder: LockHolder?

    /// Creates an error.
    public init(_ code: Code, _ operation: String, _ message: String, lockHolder: LockHolder? = nil) {
        self.code = code
        self.operation = operation
        self.message = message
        self.lockHolder = lockHolder
    }

    /// The operation and the message in one line.
    public var description: String { "Cannot \(operation): \(message)" }

    /// The kind of a ``GitError``.
    ///
    /// An opaque value, so that kinds can be added.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String {
            case notFound, exists, notARepository, locked, stale, corrupt, wrongKind, tooLarge, invalid, unsupported
            case denied, full, io, failed
            case unreachable, unauthorised, untrusted, rejected
        }

        private let kind: Kind

        /// The name of the code.
        public var description: String { kind.rawValue }

        /// The object or reference is not there.
        public static let notFound = Code(kind: .notFound)
        /// There is something already where something was to be created.
        public static let exists = Code(kind: .exists)
        /// The path does not lead to a bare Git repository.
        public static let notARepository = Code(kind: .notARepository)
        /// Another process holds the lock, and held it for as long as we waited.
        public static let locked = Code(kind: .locked)
        /// The reference is no longer what the caller believed it to be.
        public static let stale = Code(kind: .stale)
        /// What is stored is not what was written: cut short, altered, or malformed.
        public static let corrupt = Code(kind: .corrupt)
        /// The object is of another kind than the one asked for.
        public static let wrongKind = Code(kind: .wrongKind)
        /// Something exceeds one of the ``Git/Limits``.
        public static let tooLarge = Code(kind: .tooLarge)
        /// The caller asked for something that is not allowed, such as a path with control characters.
        public static let invalid = Code(kind: .invalid)
        /// The repository uses a feature that this program does not have, such as SHA-256 object names.
        public static let unsupported = Code(kind: .unsupported)
        /// The system does not permit it: a read-only file system or directory, or a file of somebody else.
        public static let denied = Code(kind: .denied)
        /// The disk, or the quota on it, is full.
        public static let full = Code(kind: .full)
        /// Another failure of the system while reading or writing.
        public static let io = Code(kind: .io)
        /// The host of a remote cannot be reached, or the connection broke off.
        public static let unreachable = Code(kind: .unreachable)
        /// The host of a remote does not let us in.
        public static let unauthorised = Code(kind: .unauthorised)
        /// The host of a remote cannot prove that it is the one we mean.
        public static let untrusted = Code(kind: .untrusted)
        /// The remote refuses to move a reference.
        public static let rejected = Code(kind: .rejected)
        /// Another failure of libgit2.
        public static let failed = Code(kind: .failed)
    }
}
