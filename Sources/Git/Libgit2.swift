internal import CLibgit2
internal import Foundation

/// Calls libgit2 and turns a failure into a ``GitError``.
///
/// libgit2 keeps one message per thread, and it may be an old one: it is cleared before the call, and read right after
/// it on the same thread. Everything in this module is synchronous, so no suspension can come in between.
///
/// - Returns: the status, which is not negative.
@discardableResult
func libgit2(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) -> Int32 {
    git_error_clear()
    let status = call()
    guard status < 0 else { return status }
    throw GitError(status: status, operation: operation())
}

/// Calls a function of libgit2 that makes an object, which the caller must free.
func obtain(
    _ operation: @autoclosure () -> String, _ call: (inout OpaquePointer?) -> Int32
) throws(GitError) -> OpaquePointer {
    var object: OpaquePointer?
    try libgit2(operation()) { call(&object) }
    guard let object else { throw GitError(.failed, operation(), "libgit2 returned nothing.") }
    return object
}

extension GitError {
    /// The error for a negative status that libgit2 has just returned on this thread.
    init(status: Int32, operation: String) {
        var message = "libgit2 gave no reason (status \(status))."
        var category = git_error_t(0)
        if let last = git_error_last(), let text = last.pointee.message {
            message = String(cString: text)
            category = git_error_t(numericCast(last.pointee.klass))
            if !message.hasSuffix(".") { message += "." }
        }
        git_error_clear()

        if message.contains("unsupported extension name extensions.objectformat") {
            self.init(.unsupported, operation, "The repository names its objects by SHA-256; only SHA-1 is supported.")
        } else {
            self.init(Code(status: status, category: category, message: message), operation, message)
        }
    }
}

extension GitError.Code {
    fileprivate init(status: Int32, category: git_error_t, message: String) {
        switch status {
        case GIT_ENOTFOUND.rawValue: self = .notFound
        case GIT_EEXISTS.rawValue: self = .exists
        case GIT_ELOCKED.rawValue: self = .locked
        case GIT_EMODIFIED.rawValue: self = .stale
        case GIT_EMISMATCH.rawValue: self = .corrupt
        case GIT_EINVALIDSPEC.rawValue, GIT_EINVALID.rawValue: self = .invalid
        case _ where category == GIT_ERROR_OS: self = Self(systemMessage: message)
        case _ where message.hasPrefix("unsupported "): self = .unsupported
        case _ where Self.categoriesOfDamage.contains(category): self = .corrupt
        default: self = .failed
        }
    }

    /// Failures in these categories that have no status of their own are failures to make sense of what is stored.
    private static let categoriesOfDamage = [
        GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_REFERENCE, GIT_ERROR_CONFIG,
    ]

    /// The code for a message to which libgit2 has appended the system's reason; it does not hand on `errno`.
    private init(systemMessage message: String) {
        let numbers = [EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EFBIG]
        let number = numbers.first { message.hasSuffix(String(cString: strerror($0)) + ".") }
        self.init(errno: number ?? EIO)
    }
}
