import Article
import Foundation
import Testing

@testable import Extraction

/// Every fixture page against what its writer knows of it.
struct FixtureTests {
    struct Page: Sendable, CustomTestStringConvertible {
        var family: String
        var name: String
        var truth: Truth
        var testDescription: String { "\(family)/\(name)" }
    }

    struct Truth: Decodable, Sendable {
        var url: String
        var title: String
        var subtitle: String?
        var authors: [String]
        var publisher: String?
        var language: String?
        var published: String?
        var modified: String?
        var declaredSource: Source?
        var blocks: [Part]

        struct Source: Decodable, Sendable {
            var name: String?
            var url: String?
        }

        struct Part: Decodable, Sendable {
            var role: Role
            var kind: Block.Kind?
            var sort: NoticeSort?
            var level: Int?
            var depth: Int?
            var ordered: Bool?
            var text: String
            var optional: Bool?
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    static let pages: [Page] = {
        struct File: Decodable { var pages: [String: Truth] }
        let families = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return families.sorted().flatMap { family -> [Page] in
            guard let data = try? Data(contentsOf: folder.appending(path: "\(family)/truth.json")) else { return [] }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            guard let file = try? decoder.decode(File.self, from: data) else { return [] }
            return file.pages.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(".html") }
                .map { Page(family: family, name: $0.key, truth: $0.value) }
        }
    }()

    @Test("there are fixture pages and all of them can be read")
    func fixturesAreThere() {
        #expect(Self.pages.count >= 20)
    }

    @Test("blocks, roles and kinds are those of the truth", arguments: pages)
    func blocks(page: Page) throws {
        let result = try extracted(page)
        let optional = Set(page.truth.blocks.filter { $0.optional == true }.map(\.text.folded))
        let headerRoles: Set<Role> = [.byline, .dateline]
        let found = result.article.blocks.filter {
            !optional.contains($0.text.folded) && !headerRoles.contains($0.role)
        }
        .map(Self.line)
        let expected = page.truth.blocks.filter { $0.optional != true }.map(Self.line)
        let difference = expected.difference(from: found)
        let report = difference.map { change in
            switch change {
            case .insert(_, let element, _): "missing: \(element)"
            case .remove(_, let element, _): "extra:   \(element)"
            }
        }
        #expect(report.isEmpty, "\(report.joined(separator: "\n"))")
    }

    @Test("title, dek, authors, publisher, dates and source are those of the truth", arguments: pages)
    func fields(page: Page) throws {
        let article = try extracted(page).article
        let truth = page.truth
        #expect(article.title?.folded == truth.title.folded)
        #expect(article.subtitle?.folded == truth.subtitle?.folded)
        #expect(article.authors == truth.authors)
        #expect(article.publisher == truth.publisher)
        #expect(article.language?.prefix(2).description == truth.language)
        #expect(article.published.flatMap(Moment.parse) == truth.published.flatMap(Moment.parse))
        #expect(article.modified.flatMap(Moment.parse) == truth.modified.flatMap(Moment.parse))
        #expect(article.declaredSource?.name == truth.declaredSource?.name)
        if let url = truth.declaredSource?.url { #expect(article.declaredSource?.url == url) }
    }

    @Test("the byte range of every block holds its first word", arguments: pages)
    func ranges(page: Page) throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(page.family)/\(page.name)"))
        for block in try extracted(page).article.blocks {
            let range = try #require(block.range)
            let source = String(decoding: bytes[range], as: UTF8.self).replacing("&nbsp;", with: " ").replacing(
                "&shy;", with: "")
            // The first word of plain letters: markup and character references may stand inside others.
            let words = block.text.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
            if let word = words.dropFirst().first { #expect(source.contains(word), "\(word) in \(source)") }
        }
    }

    private func extracted(_ page: Page) throws -> ExtractedPage {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(page.family)/\(page.name)"))
        return try PageExtractor().extract(data, as: .auto, url: page.truth.url)
    }

    private static func line(_ block: Block) -> String {
        line(block.role, block.kind, block.sort, block.level, block.depth, block.ordered, block.text)
    }

    private static func line(_ part: Truth.Part) -> String {
        line(part.role, part.kind ?? .paragraph, part.sort, part.level, part.depth, part.ordered, part.text)
    }

    private static func line(
        _ role: Role, _ kind: Block.Kind, _ sort: NoticeSort?, _ level: Int?, _ depth: Int?, _ ordered: Bool?,
        _ text: String
    ) -> String {
        let details = [
            sort?.rawValue, level.map { "level \($0)" }, depth.map { "depth \($0)" }, ordered.map { "ordered \($0)" },
        ]
        return ([role.rawValue, kind.rawValue] + details.compactMap { $0 }).joined(separator: " ") + ": " + text.folded
    }
}
