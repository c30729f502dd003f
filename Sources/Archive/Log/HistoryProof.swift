internal import Article
public import Foundation
internal import Transparency

/// That an entry is in a transparency log, with everything needed to check it away from the archive (`stemma.proof/1`).
public struct HistoryProof: Sendable, Hashable {
    /// The entry, byte for byte (`stemma.leaf/1`).
    public let entry: String
    /// Its place in the log, from 0.
    public let index: Int
    let path: [MerkleHash]
    let note: SignedNote
    let checkpoint: Checkpoint
    let key: VerifierKey
    let leaf: LogLeaf

    /// The name of the schema.
    public static let schema = "stemma.proof/1"
    /// The most bytes of a proof that is read.
    public static let longest = 1 << 20

    init(entry: Data, index: Int, path: [MerkleHash], note: SignedNote, key: VerifierKey) throws {
        self.entry = String(decoding: entry, as: UTF8.self)
        self.index = index
        self.path = path
        self.note = note
        self.key = key
        checkpoint = try Checkpoint(note.text)
        leaf = try LogLeaf(reading: entry)
    }

    /// Reads a proof.
    ///
    /// - Throws: ``ArchiveError/Code/invalidProof`` where the bytes are none. Whether it holds is another question.
    public init(reading content: Data) throws(ArchiveError) {
        do {
            guard content.count <= Self.longest else {
                throw ArchiveError(.invalidProof, "a proof has at most \(Self.longest) bytes")
            }
            let top = JSONReader(try JSONParser.parse(content))
            let schema = try top.string("schema")
            guard schema == Self.schema else {
                throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)")
            }
            var path: [MerkleHash] = []
            for text in try top.strings("path") {
                guard let hash = MerkleHash(base64: text) else {
                    throw FormatError("path", "'\(text.prefix(60))' is no hash")
                }
                path.append(hash)
            }
            try self.init(
                entry: Data(try top.string("leaf").utf8), index: try top.count("index"), path: path,
                note: try SignedNote(try top.string("checkpoint")),
                key: try VerifierKey(try top.string("verifier_key")))
        } catch let error as FormatError {
            throw ArchiveError(.invalidProof, "it is no proof: \(error)")
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The document: canonical JSON and a newline.
    public var content: Data {
        JSON.object([
            "schema": .string(Self.schema),
            "leaf": .string(entry),
            "index": .count(index),
            "path": .strings(path.map(\.base64)),
            "checkpoint": .string(note.description),
            "verifier_key": .string(key.description),
        ]).canonicalBytes + Data("\n".utf8)
    }
}

extension HistoryProof {
    /// Checks the proof, and what is at hand of what it is about; nothing else is needed.
    ///
    /// - Parameters:
    ///   - trusted: a checkpoint that was kept apart, which the proof must be against; nil trusts that of the proof as far as
    ///     its signature goes.
    ///   - key: the key that checkpoints must be signed with; nil takes the one in the proof, and warns of that.
    ///   - page: bytes that should be those of the page.
    ///   - text: the text that should be that of the version, with or without a newline at its end.
    public func check(
        against trusted: TrustedCheckpoint? = nil, key: LogVerifierKey? = nil, page: Data? = nil, text: Data? = nil
    ) -> VerificationReport {
        var report = VerificationReport()
        let signer = key?.key ?? self.key
        if key == nil {
            report.warnings.append(
                "the key was taken from the proof itself; who forged the one forged the other: compare it, or give --key: "
                    + "\(self.key)")
        }
        report.note(.checkpoint, checkpointFault(trusted, signer).map(place.checkpointFault))
        let isIncluded = Proof.isIncluded(
            .leaf(Data(entry.utf8)), at: index, by: path, in: checkpoint.size, root: checkpoint.root)
        report.note(
            .proof, isIncluded ? nil : place.fault(.proof, "the proof does not lead to the tree of the checkpoint"))
        if let page {
            let isRight = leaf.capture?.pageSHA256 == SHA256Hex.of(page)
            report.note(.pages, isRight ? nil : place.fault(.pages, "the page at hand is not the one that was logged"))
        }
        if let text {
            let bare = text.last == UInt8(ascii: "\n") ? text.dropLast() : text
            let isRight = [text, bare].contains { leaf.capture?.textSHA256 == SHA256Hex.of($0) }
            report.note(.texts, isRight ? nil : place.fault(.texts, "the text at hand is not the one that was logged"))
        }
        report.versionCount = leaf.capture == nil ? 0 : 1
        return report
    }

    private func checkpointFault(_ trusted: TrustedCheckpoint?, _ signer: VerifierKey) -> String? {
        guard note.isSigned(by: signer), checkpoint.origin == signer.name else {
            return "the checkpoint in the proof is not signed by the key \(signer)"
        }
        guard let trusted else { return nil }
        guard trusted.note.isSigned(by: signer), trusted.checkpoint.origin == signer.name else {
            return "the checkpoint is not signed by the key \(signer)"
        }
        guard trusted.checkpoint.size == checkpoint.size else {
            return "the proof is against a log of \(checkpoint.size) entries, the checkpoint is one of "
                + "\(trusted.checkpoint.size); 'stemma prove --checkpoint FILE' makes a proof against it"
        }
        return trusted.checkpoint.root == checkpoint.root
            ? nil : "the proof is against another log of \(checkpoint.size) entries than the checkpoint"
    }

    /// What the proof proves if it holds, as a sentence without a full stop.
    public var statement: String {
        let log = "entry \(index) of the log '\(checkpoint.origin)' at \(checkpoint.size) entries"
        guard let capture = leaf.capture else { return "\(leaf.path) of \(leaf.site) is \(log)" }
        return "v\(capture.version) of article \(capture.article) on \(leaf.site), captured "
            + "\(Moment.format(capture.capturedAt)), is \(log)"
    }

    private var place: FaultPlace { FaultPlace(of: leaf) }
}

/// A checkpoint that somebody kept, read from its file.
public struct TrustedCheckpoint: Sendable, Hashable {
    let note: SignedNote
    let checkpoint: Checkpoint

    /// Which log it is of.
    public var origin: String { checkpoint.origin }
    /// The count of entries that it vouches for.
    public var size: Int { checkpoint.size }

    /// Reads a signed checkpoint.
    ///
    /// - Throws: ``ArchiveError/Code/invalidProof`` where the bytes are none; signatures are checked where they are used.
    public init(reading content: Data) throws(ArchiveError) {
        do {
            note = try SignedNote(String(decoding: content, as: UTF8.self))
            checkpoint = try Checkpoint(note.text)
        } catch {
            throw ArchiveError(.invalidProof, "it is no checkpoint: \(error)")
        }
    }
}

/// The key that the checkpoints of a log are checked with, `name+hash+base64`.
public struct LogVerifierKey: Sendable, Hashable, CustomStringConvertible {
    let key: VerifierKey

    /// The key as programs for transparency logs take it.
    public var description: String { key.description }

    /// Reads a key.
    ///
    /// - Throws: ``ArchiveError/Code/invalidProof`` where the text is none.
    public init(_ text: String) throws(ArchiveError) {
        do {
            key = try VerifierKey(text)
        } catch {
            throw ArchiveError(.invalidProof, "it is no verifier key: \(error)")
        }
    }

    init(key: VerifierKey) {
        self.key = key
    }
}
