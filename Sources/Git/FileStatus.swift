internal import Foundation

/// What the file system says of a path.
struct FileStatus {
    private let status: stat

    /// Looks at what is at a path; `nil` when there is nothing, or the path is one at which nothing can be.
    ///
    /// - Parameter followed: whether a symbolic link stands for what it leads to.
    static func of(_ path: String, followed: Bool = true, _ operation: String) throws(GitError) -> FileStatus? {
        var status = stat()
        if (followed ? stat(path, &status) : lstat(path, &status)) == 0 { return FileStatus(status: status) }
        let number = errno
        guard [ENOENT, ENOTDIR, ENAMETOOLONG].contains(number) else { throw .system(number, operation) }
        return nil
    }

    var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }
    var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

    /// The size of the file, in bytes.
    var size: Int { Int(status.st_size) }

    /// How long ago the content was written.
    var age: Duration {
        .seconds(Int64(Date().timeIntervalSince1970) - Int64(status.st_mtim.tv_sec))
    }
}

/// Makes what a file or folder holds durable: returns when the disk has it.
func synchronise(_ path: String) throws(GitError) {
    let operation = "make “\(path)” durable"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno, operation) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(errno, operation) }
}
