import Archive
import Article
import Extraction
import Findings
import Foundation
import Git
import Report

/// Records inputs and says in a report's terms what came of each.
struct Recorder {
    let archive: Archive
    let context: RecordingContext

    /// Records one extracted page.
    ///
    /// - Parameters:
    ///   - url: the address it is from, where the page itself does not decide.
    ///   - moment: when it was captured.
    func record(_ page: ExtractedInput, url: String?, at moment: Date) throws -> RecordResult {
        let capture = Capture(
            bytes: page.input.bytes, format: page.page.format, requestedURL: url, finalURL: url, capturedAt: moment,
            method: page.input.method, charset: page.page.charset)
        let recording = try archive.record(page.page.article, capture, context: context)
        return RecordResult(input: page.input.name, outcome: try outcome(of: recording))
    }

    private func outcome(of recording: Recording) throws -> RecordResult.Outcome {
        guard let article = try archive.article(recording.id) else {
            throw CommandError(
                code: "internal", message: "internal error: \(recording.slug) was recorded and is not found")
        }
        let reader = ArchiveReader(archive: archive)
        let versions = try archive.versions(of: recording.id)
        guard let version = versions.first(where: { $0.number == recording.version }) else {
            throw CommandError(
                code: "internal",
                message: "internal error: \(recording.slug)@v\(recording.version) was recorded and is not found")
        }
        let recorded = RecordResult.Recorded(
            name: ArchiveReader.name(article), version: version.number, commit: version.commit.hex,
            capturedAt: recording.capturedAt, textSHA256: version.textSHA256, paragraphs: version.paragraphs,
            words: version.words, headline: version.headline)
        switch recording.outcome {
        case .new: return .new(recorded)
        case .unchanged: return .unchanged(recorded, checks: recording.checks)
        case .changed:
            guard let before = versions.first(where: { $0.number == recording.previous }) else {
                return .earliest(recorded)
            }
            let change = Change(
                from: try reader.witness(before, of: article).article, to: try archive.read(version).article)
            return .changed(recorded, change, since: before.number)
        }
    }
}
