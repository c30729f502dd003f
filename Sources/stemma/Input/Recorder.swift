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
    /// The rules for single sites that pages are read by.
    let rules: SiteRules
    let context: RecordingContext
    /// Whether what recurs on a page's site is taken for furniture.
    let usesSiteMemory: Bool

    /// Records one extracted page; says what became of it, and what a reader of the article should know.
    ///
    /// - Parameters:
    ///   - url: the address it is from, where the page itself does not decide.
    ///   - moment: when it was captured.
    func record(
        _ input: ExtractedInput, url: String?, at moment: Date
    ) throws -> (result: RecordResult, warnings: [String]) {
        var input = input
        var inForce: VersionReadAnew?
        if let address = input.address(url: url, at: moment) {
            let neighbour = try archive.version(near: moment, of: ArticleID(hashing: address))
            if usesSiteMemory {
                input = try SiteMemoryReading(archive: archive, rules: rules).read(
                    input, at: address, like: neighbour)
            }
            if let before = neighbour, before.summary.capturedAt <= moment {
                inForce = try versionReadAnew(before, before: input.page.article)
                input.page.article.warnings += Self.collapse(of: input.page.article, since: before.article)
            }
        }
        let article = input.page.article
        let recording = try archive.record(
            article, input.capture(url: url, at: moment), inForce: inForce, context: context)
        let outcome = try outcome(of: recording, inForce: inForce)
        return (RecordResult(input: input.input.name, outcome: outcome), article.warnings)
    }

    /// The version in force before an article as the article's extractor reads it, where it was recorded by another.
    private func versionReadAnew(_ version: StoredVersion, before article: Article) throws -> VersionReadAnew? {
        if version.article.isReadLike(article) { return nil }
        do {
            let page = try PageRereading(archive: archive, rules: rules).page(
                of: version, memory: article.extractor.memory)
            return page.map { VersionReadAnew(version: version.summary.number, article: $0.article) }
        } catch is ExtractionError {
            // A page that today's extractor makes nothing of says nothing about the change.
            return nil
        }
    }

    /// A warning where so little is left of a body that extraction may have missed it.
    private static func collapse(of article: Article, since earlier: Article) -> [String] {
        let (old, new) = (earlier.blocks(in: .body).count, article.blocks(in: .body).count)
        guard old >= 6, new * 4 <= old else { return [] }
        return ["suspect: body collapsed from \(old) to \(new) block\(new == 1 ? "" : "s")"]
    }

    private func outcome(of recording: Recording, inForce: VersionReadAnew?) throws -> RecordResult.Outcome {
        guard let article = try archive.article(recording.id) else {
            throw CommandError(
                code: "internal", message: "internal error: \(recording.slug) was recorded and is not found")
        }
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
            guard archive.isReadable(before) else { return .incomparable(recorded) }
            if version.cause == .extractor { return .reread(recorded, since: before.number) }
            let earlier = inForce.flatMap { $0.version == before.number ? $0.article : nil }
            let change = Change(
                from: try earlier ?? archive.read(before).article, to: try archive.read(version).article)
            return .changed(recorded, change, since: before.number)
        }
    }
}
