import Article
import Foundation
import TestSupport
import Testing

@testable import Archive

/// An archive in a temporary folder, and a way to put captures into it by hand.
struct Newsroom {
    let folder: TemporaryFolder
    var archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.create(
            at: folder.path(of: "newsroom.git"), name: "newsroom", now: Self.moment("2026-03-01"))
    }

    var path: String { folder.path(of: "newsroom.git") }
    var git: PlainGit { PlainGit(path: archive.path) }

    static let bridge = "https://kestrelcourier.example/2026/03/fenwick-bridge"

    static func moment(_ text: String) -> Date {
        Moment.parse(text) ?? .distantPast
    }

    static func article(_ title: String, _ paragraphs: String..., appeal: String = "Sign up to our letter.") -> Article
    {
        Article(
            title: title, authors: ["Orla Hathersage"], publisher: "Kestrel Bay Courier", language: "en",
            blocks: paragraphs.map { Block($0, range: 10..<20, rule: "container") } + [Block(appeal, role: .appeal)],
            extractor: Extractor(name: "stemma", version: "1", rules: "sha256:ab"))
    }

    static func capture(_ url: String? = bridge, at time: String, page: String? = nil, title: String = "") -> Capture {
        Capture(
            bytes: Data((page ?? "<html>\(title) \(time)</html>").utf8), format: .html, requestedURL: url,
            finalURL: url,
            capturedAt: moment(time), method: .file,
            charset: Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0))
    }

    static func context(_ now: String = "2026-03-06T09:00Z", keepPages: RecordingContext.KeepPages = .changed)
        -> RecordingContext
    {
        RecordingContext(
            now: moment(now), agent: "stemma/0.1.0", operatorName: "Coast desk <desk@courier.example>",
            tags: ["bridge"],
            keepPages: keepPages)
    }

    @discardableResult
    func record(
        _ article: Article, at time: String, url: String? = bridge, page: String? = nil,
        keepPages: RecordingContext.KeepPages = .changed
    ) throws -> Recording {
        try archive.record(
            article, Self.capture(url, at: time, page: page), context: Self.context(keepPages: keepPages))
    }

    /// Three versions of one article, captured in order.
    func recordBridge() throws {
        try record(
            Self.article("Bridge to close for six weeks", "Six weeks.", "Buses divert."), at: "2026-03-03T08:04Z")
        try record(
            Self.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert."), at: "2026-03-03T11:47Z")
        try record(
            Self.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert.", "A ferry runs."),
            at: "2026-03-05T16:02Z")
    }
}
