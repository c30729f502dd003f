internal import Foundation

extension GitError {
    /// The error for a failed system call.
    ///
    /// - Parameter number: the value of `errno` right after the call.
    static func system(_ number: Int32, _ operation: String) -> GitError {
        let reason = String(cString: strerror(number))
        return GitError(Code(errno: number), operation, "\(reason).")
    }
}

extension GitError.Code {
    /// The code for a value of `errno`.
    init(errno number: Int32) {
        switch number {
        case EACCES, EPERM, EROFS: self = .denied
        case ENOSPC, EDQUOT, EFBIG: self = .full
        case ENOENT, ENOTDIR: self = .notFound
        case EEXIST, ENOTEMPTY: self = .exists
        default: self = .io
        }
    }
}

extension GitError {
    /// The error for a failure that Foundation reports of the file system.
    static func foundation(_ error: any Error, _ operation: String) -> GitError {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        let number = underlying.domain == NSPOSIXErrorDomain ? Int32(truncatingIfNeeded: underlying.code) : EIO
        return .system(number, operation)
    }
}
