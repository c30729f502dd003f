import Archive
import Article
import Dispatch
import Foundation
import Synchronization

/// The way of files of `stemma.import/1` into an archive, batch by batch.
struct ImportRun {
    /// Where to; nil to read only.
    let archive: Archive?
    let context: RecordingContext
    let session: Session
    /// How many lines there were, how many of them failed, and what became of the others.
    private(set) var total = 0
    private(set) var failed = 0
    private var outcomes: [Recording.Outcome: Int] = [:]

    init(archive: Archive?, context: RecordingContext, session: Session) {
        self.archive = archive
        self.context = context
        self.session = session
    }

    /// How many captures were recorded, as versions or observations.
    var recorded: Int { outcomes.values.reduce(0, +) }

    /// How much is recorded together: enough that the disk is seldom waited for, and little enough for the memory.
    private static let (mostLines, mostBytes) = (1_000, 48 << 20)

    /// What became of it all, in a line.
    var summary: String {
        let read = "\(total - failed) of \(total) \(total == 1 ? "line" : "lines") read"
        guard archive != nil else { return read + "; nothing was written\n" }
        let counts = [(Recording.Outcome.new, "new"), (.changed, "changed"), (.unchanged, "unchanged")]
        return read + ": " + counts.map { "\(outcomes[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ") + "\n"
    }

    /// Imports a file.
    mutating func take(_ name: String) throws {
        let reader = try LineReader(name)
        let progress = ProgressLine("MB of \(name)", session)
        defer { progress.end() }
        let size = (try? FileManager.default.attributesOfItem(atPath: name)[.size] as? Int) ?? 0
        while true {
            let batch = try Self.batch(of: reader)
            if batch.isEmpty { return }
            try record(Self.prepared(batch, beside: name), of: name)
            progress.show(done: reader.bytesRead >> 20, total: max(size, reader.bytesRead) >> 20)
        }
    }

    private struct Line: Sendable {
        let number: Int
        let content: Data
    }

    private static func batch(of reader: LineReader) throws -> [Line] {
        var lines: [Line] = []
        var size = 0
        while lines.count < mostLines, size < mostBytes, let line = try reader.next() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            lines.append(Line(number: reader.number, content: line))
            size += line.count
        }
        return lines
    }

    private typealias Prepared = (line: Int, capture: Result<PreparedCapture, CommandError>)

    /// Reads the lines and hashes what is in them, on all cores.
    private static func prepared(_ lines: [Line], beside name: String) -> [Prepared] {
        let folder = name == "-" ? "" : URL(fileURLWithPath: name).deletingLastPathComponent().path + "/"
        let results = Mutex<[Int: Result<PreparedCapture, CommandError>]>([:])
        DispatchQueue.concurrentPerform(iterations: lines.count) { place in
            let result = Result { () throws(CommandError) in
                do {
                    let line = try ImportLine(reading: lines[place].content) { try page($0, in: folder) }
                    return try PreparedCapture(line.article, line.capture)
                } catch {
                    throw CommandError(error)
                }
            }
            results.withLock { $0[place] = result }
        }
        let found = results.withLock { $0 }
        return lines.enumerated().compactMap { place, line in found[place].map { (line.number, $0) } }
    }

    private static func page(_ name: String, in folder: String) throws -> Data {
        let path = name.hasPrefix("/") ? name : folder + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let file = FileHandle(forReadingAtPath: path), let bytes = try file.read(upToCount: PageInput.sizeLimit + 1)
        else { throw CommandError(code: "input.missing", message: "there is no page '\(name)'") }
        guard bytes.count <= PageInput.sizeLimit else {
            throw CommandError(code: "input.too_large", message: "the page '\(name)' is larger than any article")
        }
        return bytes
    }

    private mutating func record(_ batch: [Prepared], of name: String) throws {
        total += batch.count
        let captures = batch.compactMap { try? $0.capture.get() }
        var recordings = archive?.record(captures, context: context)[...]
        for (line, capture) in batch {
            do {
                _ = try capture.get()
                if let recording = recordings?.popFirst() { outcomes[try recording.get().outcome, default: 0] += 1 }
            } catch {
                failed += 1
                let label = name == "-" ? "standard input" : name
                session.complain(CommandError(error).withFact("\(label), line \(line)"), asJSON: false)
            }
        }
    }
}
