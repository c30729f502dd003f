import Article
import Extraction
import Findings
import Foundation
import TestSupport

/// One family of the fixtures with what its writer knows about the copies.
struct Family: Sendable {
    let name: String
    let truth: Truth

    init(_ name: String) throws {
        self.name = name
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        truth = try decoder.decode(Truth.self, from: Data(contentsOf: fixture("\(name)/truth.json")))
    }

    /// The versions of an original, first capture first; pages that only repeat one are left out.
    func versions(of original: String) throws -> [Witness] {
        let pages = truth.pages.keys.filter {
            $0.wholeMatch(of: /[a-z]+-v\d+\.html/) != nil && $0.hasPrefix(original + "-")
        }
        return try pages.sorted().enumerated().map { place, page in try witness(page, version: place + 1) }
    }

    /// A page as a witness.
    func witness(_ page: String, version: Int? = nil) throws -> Witness {
        guard let known = truth.pages[page] else { throw CocoaError(.fileNoSuchFile) }
        let bytes = try Data(contentsOf: fixture("\(name)/\(page)"))
        let extracted = try PageExtractor().extract(bytes, as: .auto, url: known.url)
        return Witness(
            label: page, version: version, capturedAt: Moment.parse(known.capturedAt), url: known.url,
            canLink: extracted.format == .html, article: extracted.article)
    }

    /// What `truth.json` says, as far as copies go.
    struct Truth: Decodable, Sendable {
        let pages: [String: Page]
        let copies: [Copy]

        struct Page: Decodable, Sendable {
            let url: String
            let capturedAt: String
        }

        struct Copy: Decodable, Sendable {
            let original: String
            let copy: String
            let sourceVersion: Int
            let verdict: String
            let missingCorrections: Int
            let headline: String
            let credit: String
        }
    }
}
