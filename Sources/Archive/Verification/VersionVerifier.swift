internal import Article
internal import Foundation
internal import Git

/// Checks one version: record, page, text and commit against each other.
struct VersionVerifier {
    /// The record as it was read.
    let record: CaptureRecord

    private let content: Data
    private let document: JSON
    private let folder: String
    private let entries: [TreeEntry]
    private let commit: Commit
    private let tombstones: Tombstones
    private let reader: CheckedReader

    /// Reads the record; throws where that cannot be done.
    init(
        _ blob: ObjectID, folder: String, entries: [TreeEntry], _ commit: Commit, _ tombstones: Tombstones,
        _ reader: CheckedReader
    ) throws {
        content = try reader.blob(blob)
        document = try JSONParser.parse(content)
        record = try CaptureRecord(reading: JSONReader(document))
        self.folder = folder
        self.entries = entries
        self.commit = commit
        self.tombstones = tombstones
        self.reader = reader
    }

    /// What is wrong with the record itself.
    func recordFaults(_ place: FaultPlace) -> [VerificationReport.Fault] {
        guard document.canonicalBytes + Data("\n".utf8) == content else {
            return [place.fault(.records, "the record is not canonical JSON (RFC 8785), so it was altered")]
        }
        return []
    }

    /// Checks page and text as far as they were not withdrawn, and extraction where it is asked for.
    func checkContents(
        _ place: FaultPlace, reextract: Archive.Reextraction?, into report: inout VerificationReport
    ) {
        var page: Data?
        do {
            let name = Layout.page(record.page.format)
            if !isWithdrawn(name) {
                page = try file(name)
                report.note(.pages, pageFault(page, place))
            }
        } catch {
            report.note(.pages, place.fault(.pages, "the page cannot be read: \(CommitVerifier.words(error))"))
        }
        if isWithdrawn(Layout.text) { return }
        let article: Article
        do {
            article = try record.article(reading: try file(Layout.text) ?? Data())
            report.note(.texts, textFaults(article, place))
        } catch {
            report.note(
                .texts, place.fault(.texts, CommitVerifier.words(error), file: "\(folder)/\(Layout.text)"))
            return
        }
        guard let page, let again = reextract?(page, record), again.extractor == record.claims.extractor else { return }
        let isSame = again.textForm == article.textForm && again.blocks.map(\.role) == article.blocks.map(\.role)
        report.note(
            .extraction,
            isSame ? nil : place.fault(.extraction, "the page, extracted again, does not give the recorded text"))
    }

    private func pageFault(_ page: Data?, _ place: FaultPlace) -> VerificationReport.Fault? {
        let path = "\(folder)/\(Layout.page(record.page.format))"
        guard let page else {
            return record.page.isKept ? place.fault(.pages, "the page is missing", file: path) : nil
        }
        guard record.page.isKept else { return place.fault(.pages, "there is a page that was not kept", file: path) }
        let digest = SHA256Hex.of(page)
        guard digest == record.page.sha256, page.count == record.page.byteCount else {
            return place.fault(
                .pages, "the page is \(digest.prefix(12))…, recorded as \(record.page.sha256.prefix(12))…", file: path)
        }
        return nil
    }

    private func textFaults(_ article: Article, _ place: FaultPlace) -> [VerificationReport.Fault] {
        var faults: [VerificationReport.Fault] = []
        let text = SHA256Hex.of(article.textForm)
        if text != record.text.sha256 {
            faults.append(
                place.fault(.texts, "the text is \(text.prefix(12))…, recorded as \(record.text.sha256.prefix(12))…"))
        }
        if ContentState(article: article).sha256 != record.text.contentSHA256 {
            faults.append(place.fault(.texts, "text and claims together are not the ones that were recorded"))
        }
        return faults
    }

    /// What in the commit does not say the same as the record.
    func commitFaults(_ place: FaultPlace) -> [VerificationReport.Fault] {
        let expected = CommitMessage(of: record, body: "")
        let trailers = CommitMessage.trailers(in: commit.message)
        var faults: [VerificationReport.Fault] = []
        for (key, value) in expected.trailers where trailers[key] != CommitMessage.oneLine(value) {
            faults.append(place.fault(.commits, "the trailer \(key) is not what the record says"))
        }
        if commit.message.prefix(while: { $0 != "\n" }) != expected.text.prefix(while: { $0 != "\n" }) {
            faults.append(place.fault(.commits, "the subject is not what the record says"))
        }
        if commit.authoredAt != record.capturedAt {
            faults.append(place.fault(.commits, "the author date is not the time of the capture"))
        }
        return faults
    }

    private func isWithdrawn(_ name: String) -> Bool {
        entries.contains { $0.name == name && tombstones.stand(at: "\(folder)/\(name)", $0.id) }
    }

    private func file(_ name: String) throws -> Data? {
        try entries.first { $0.name == name }.map { try reader.blob($0.id) }
    }
}
