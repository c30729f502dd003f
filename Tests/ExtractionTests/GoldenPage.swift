import Article
import Foundation
import Testing

@testable import Extraction

/// An invented page or text in `Fixtures/extraction`, as the tables of its README say what it is about.
struct GoldenPage: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is not yet as it should be.
    let flaw: String?

    static let folder = FixtureTests.folder.appending(path: "extraction")

    /// Every case of the README's tables.
    static let all: [GoldenPage] = {
        let readme = (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)) ?? ""
        return readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            return GoldenPage(name: cells[0], flaw: cells[2].isEmpty ? nil : cells[2])
        }
    }()

    var testDescription: String { name }
    var folder: URL { Self.folder.appending(path: name) }
    var report: URL { folder.appending(path: "expected.txt") }

    /// The page, or the text, and whether it is one.
    var input: URL {
        let page = folder.appending(path: "page.html")
        return FileManager.default.fileExists(atPath: page.path) ? page : folder.appending(path: "page.txt")
    }

    var isPage: Bool { input.pathExtension == "html" }

    /// The article as it is agreed to be.
    func agreed() throws -> String { try String(contentsOf: report, encoding: .utf8) }

    func extracted() throws -> ExtractedPage {
        // The first line of the golden file is the page's own address.
        let address = try agreed().prefix { $0 != "\n" }
        return try PageExtractor().extract(Data(contentsOf: input), as: isPage ? .html : .text, url: String(address))
    }

    /// The article as a person reads it: what is known of it, then a line a block.
    func report(of page: ExtractedPage) throws -> String {
        let address = try agreed().prefix { $0 != "\n" }
        let lines = [String(address)] + fields(of: page.article, charset: page.charset) + [""]
        return (lines + page.article.blocks.flatMap(block)).joined(separator: "\n") + "\n"
    }

    private func fields(of article: Article, charset: Charset) -> [String] {
        let source = article.declaredSource.map { source in
            [source.name, source.url.map { "<\($0)>" }, "(\(source.evidence))"].compactMap { $0 }.joined(separator: " ")
        }
        let fields: [(String, String?)] = [
            ("title", article.title), ("subtitle", article.subtitle),
            ("authors", article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")),
            ("publisher", article.publisher), ("section", article.section), ("language", article.language),
            ("published", article.published), ("modified", article.modified), ("displayed", article.displayedDate),
            ("canonical", article.canonicalURL), ("source", source), ("licence", article.licence),
            ("picture", article.leadImage.map { [$0.url, $0.credit].compactMap { $0 }.joined(separator: " · ") }),
            ("charset", charset.name == "utf-8" ? nil : charset.name),
        ]
        return fields.compactMap { name, value in value.map { "\(name): \($0)" } }
            + article.corrections.map { note in
                "\(note.sort.rawValue): \([note.date, note.text].compactMap { $0 }.joined(separator: " · "))"
            }
            + article.warnings.map { "warning: \($0)" }
    }

    private func block(_ block: Block) -> [String] {
        let tag = [
            block.role.rawValue, block.sort?.rawValue, block.kind == .paragraph ? nil : block.kind.rawValue,
            block.level.map(String.init), block.depth.map(String.init),
            block.ordered == true ? "ordered" : nil,
        ]
        let links = block.links.map { "    \($0.text) -> \($0.url)" }
        return ["[\(tag.compactMap { $0 }.joined(separator: " "))] \(block.text)"] + links
    }
}
