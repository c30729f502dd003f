import Archive
import ArgumentParser
import Foundation

/// Where the key of the log is.
struct LogOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file with the key that signs the log (default: stemma/log.key in the archive).", valueName: "file"),
        completion: .file())
    var logKey: String?
}

extension ArchiveLocation {
    /// Opens the archive with the key of its log from where it was said to be.
    func open(_ log: LogOption) throws -> Archive {
        let archive = try open()
        if let file = log.logKey { archive.logKey = file }
        return archive
    }
}

extension Archive {
    /// Ends a run that recorded: logs what it did, and packs the archive where it lies about in many pieces.
    ///
    /// What is recorded stays so when the log cannot be extended: that is a warning, and the next run catches up.
    func endRecording(_ session: Session) {
        defer { compactIfScattered(threads: ProcessInfo.processInfo.activeProcessorCount) }
        do {
            try updateLog(now: session.now)
        } catch {
            let reason = ([error.message] + error.facts).joined(separator: ": ")
            session.console.complain("warning: what was recorded is not in the log yet: \(reason)\n")
        }
    }
}

extension TrustedCheckpoint {
    /// Reads the checkpoint in a file.
    init(file: String, _ session: Session) throws {
        do {
            try self.init(reading: try PageInput.read(file, session).bytes)
        } catch let error as ArchiveError {
            throw CommandError(
                code: error.code.description, message: "'\(file)' is no checkpoint", facts: [error.message])
        }
    }
}

extension HistoryProof {
    /// Reads the proof in a file.
    init(file: String, _ session: Session) throws {
        do {
            try self.init(reading: try PageInput.read(file, session).bytes)
        } catch let error as ArchiveError {
            throw CommandError(
                code: error.code.description, message: "'\(file)' is no proof", facts: [error.message])
        }
    }
}
