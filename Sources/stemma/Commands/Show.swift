import Archive
import ArgumentParser
import Article
import Foundation
import Git
import Report

/// `stemma show`: one version with its provenance.
struct Show: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one version: its provenance, its text, or its page.",
        discussion: "REF is an article (its latest version) or a version, 'fenwick-bridge@v3'.")

    @Argument(help: "The version.")
    var ref: String

    @Flag(help: "Print only the article's text: wrapped on a terminal, one paragraph a line into a pipe.")
    var text = false

    @Flag(help: "Print the page as it was captured, byte for byte.")
    var raw = false

    @Flag(help: "Print the provenance record, capture.json.")
    var provenance = false

    @OptionGroup var output: OutputOption
    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if [text, raw, provenance, json.json].count(where: { $0 }) > 1 {
            throw ValidationError("'--text', '--raw', '--provenance' and '--json' exclude each other.")
        }
    }

    /// A stored document in which what could steer a terminal is spelled as JSON spells it, so that it reads as the same value.
    private static func escapedJSON(_ document: Data) -> String {
        var text = ""
        for scalar in String(decoding: document, as: UTF8.self).unicodeScalars {
            if scalar.isControlOrBidi, scalar != "\n" {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let (article, version) = try archive.version(named: ref)
        if raw {
            guard let page = try archive.page(of: version) else {
                throw CommandError(
                    code: "page.not_kept", message: "the page of \(article.slug)@v\(version.number) was not kept")
            }
            try session.deliver(page, to: output.output)
            return .done
        }
        let stored = try archive.read(version)
        let terminal = session.messages(display)
        if provenance {
            try session.deliver(Self.escapedJSON(stored.record.fileContent), to: output.output, paged: !display.noPager)
        } else if text {
            let isWrapped = session.console.outputIsTerminal
            try session.deliver(
                terminal.article(stored.article, isWrapped: isWrapped), to: output.output, paged: !display.noPager)
        } else {
            let sheet = VersionSheet(stored, of: article)
            try session.deliver(
                json.json ? JSON.show(sheet).pretty : terminal.show(sheet), to: output.output, paged: !display.noPager)
        }
        return .done
    }
}

extension VersionSheet {
    /// The sheet of a stored version.
    init(_ stored: StoredVersion, of article: ArticleSummary) {
        let record = stored.record
        self.init(
            name: ArchiveReader.name(article), article: stored.article, version: stored.summary.number,
            versions: article.versionCount, capturedAt: stored.summary.capturedAt,
            capturedBy: record.source.operatorName,
            method: record.source.method, httpStatus: nil, byteCount: record.page.byteCount,
            textSHA256: stored.summary.textSHA256, words: stored.summary.words, commit: stored.summary.commit.hex,
            note: record.source.note, tags: record.source.tags, isReread: record.cause == .extractor)
    }
}
