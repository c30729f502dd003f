internal import Foundation

/// What the file system says of a path.
struct FileStatus {
    private let status: stat

    /// Looks at what stands at the path itself: a symbolic link is one.
    init?(unfollowed path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.status = status
    }

    /// Looks at what the path leads to, through symbolic links; `nil` when there is nothing, or it cannot be reached.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.status = status
    }

    var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }
    var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

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
