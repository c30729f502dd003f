internal import Foundation

/// A file that is written beside its place and moved there when it is complete.
///
/// Its writer holds a lock of the kernel on it. So whoever finds such a file without a lock, and not just made, knows
/// that its writer died, in whatever process or container that was, and may remove it.
final class TemporaryFile {
    let path: String
    private let descriptor: Int32
    private let operation: String
    private var isMoved = false

    /// How the names of these files begin; `git prune` knows `tmp_` as well.
    static let prefix = "tmp_stemma_"

    init(in folder: String, _ operation: String) throws(GitError) {
        self.operation = operation
        path = "\(folder)/\(Self.prefix)\(UUID().uuidString.lowercased())"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o444)
        guard descriptor >= 0 else { throw .system(errno, operation) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .system(errno, operation) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        if !isMoved { unlink(path) }
        close(descriptor)
    }

    /// Appends bytes.
    func write(_ bytes: Data) throws(GitError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(errno, operation) }
            rest = rest.dropFirst(count)
        }
    }

    /// Returns when the disk has the content.
    func synchronise() throws(GitError) {
        guard fsync(descriptor) == 0 else { throw .system(errno, operation) }
    }

    /// Hands what is in the file to a body, piece by piece.
    func read(_ body: (Data) -> Void) throws(GitError) {
        var buffer = Data(count: 1 << 20)
        var position = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(position)) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno, operation) }
            if count == 0 { return }
            body(buffer.prefix(count))
            position += count
        }
    }

    /// Removes a file that a dead writer left behind; leaves it where a writer lives.
    static func removeAbandoned(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }

    /// Moves the file to its place, over whatever is there.
    ///
    /// The lock on it stays as long as this object.
    func move(to place: String) throws(GitError) {
        guard rename(path, place) == 0 else { throw .system(errno, operation) }
        isMoved = true
    }
}
