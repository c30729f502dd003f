internal import Article
internal import Crypto
internal import Foundation
internal import Git
internal import Transparency

/// The key that signs the checkpoints of this recorder's log, in a file that nobody else can read.
enum LogKey {
    /// Where it is in an archive's folder; a clone made by Git does not have it.
    static let defaultFile = "stemma/log.key"

    /// Reads the key, and makes one where there is none.
    ///
    /// - Throws: ``ArchiveError/Code/invalidKey`` where the file holds no key; no part of it is in the message.
    static func obtain(at path: String, archive name: String) throws -> NoteSigner {
        if let signer = try read(at: path) { return signer }
        let signer = try NoteSigner { "\(place(of: name))/\(id(of: $0))" }
        try write(signer, to: path)
        // Another process may have made one at the same moment: the first that has the name counts.
        return try read(at: path) ?? signer
    }

    /// Reads the key; nil where there is none.
    static func read(at path: String) throws -> NoteSigner? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            throw ArchiveError(.invalidKey, "the key of the log at '\(path)' cannot be read")
        }
        do {
            return try NoteSigner(secretText: String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines))
        } catch {
            throw ArchiveError(.invalidKey, "'\(path)' holds no key of a log", facts: ["\(error)"])
        }
    }

    /// Whether somebody else may read the file.
    static func isExposed(at path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// The name of a log's branch, made of its key.
    static func id(of key: VerifierKey) -> String { id(of: key.publicKey) }

    /// The first 16 digits of the SHA-256 of a public key.
    private static func id(of publicKey: Data) -> String {
        String(SHA256Hex.of(publicKey).prefix(16))
    }

    /// What stands for an archive's name in the name of its key, which has no spaces.
    private static func place(of name: String) -> String {
        let bare = name.hasSuffix(".git") ? String(name.dropLast(4)) : name
        return Slug(words: bare)?.text ?? "archive"
    }

    /// Writes the file beside its place and links it there, so that it is whole from the beginning and replaces no other.
    private static func write(_ signer: NoteSigner, to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let draft = "\(path).\(getpid()).new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        defer {
            close(descriptor)
            unlink(draft)
        }
        let line = Array((signer.secretText + "\n").utf8)
        guard Glibc.write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            throw failure(path)
        }
        guard link(draft, path) == 0 || errno == EEXIST else { throw failure(path) }
        let parent = open(folder, O_RDONLY | O_CLOEXEC)
        guard parent >= 0 else { throw failure(path) }
        defer { close(parent) }
        guard fsync(parent) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> ArchiveError {
        let reason = String(cString: strerror(errno))
        return ArchiveError(
            errno == ENOSPC || errno == EDQUOT ? .full : .io, "the key of the log cannot be written to '\(path)'",
            facts: [reason])
    }
}
