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

    /// Whether it is the same file, perhaps under another name.
    func isSame(as other: FileStatus?) -> Bool {
        status.st_dev == other?.status.st_dev && status.st_ino == other?.status.st_ino
    }

    /// How far the moment when the content was written is from now.
    ///
    /// It may lie ahead, where the clock has been set back since.
    var distance: Duration { .seconds(abs(Self.seconds(CLOCK_REALTIME) - status.st_mtim.tv_sec)) }

    /// Whether the content was written before the machine was started.
    var isFromBeforeBoot: Bool {
        status.st_mtim.tv_sec < Self.seconds(CLOCK_REALTIME) - Self.seconds(CLOCK_BOOTTIME)
    }

    private static func seconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec
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
