import Foundation
import TestSupport

/// What the writer of a family of fixtures knew: `truth.json`.
struct Truth: Decodable, Sendable {
    let pages: [String: Page]
    let diffs: [Diff]
    let copies: [Copy]

    struct Page: Decodable, Sendable {
        let url: String
        let capturedAt: String
    }

    struct Diff: Decodable, Sendable {
        let from: String
        let to: String
        let units: [Unit]
        let titleChanged: Bool
        let numbersChanged: [[String]]
    }

    struct Unit: Decodable, Hashable, Sendable, CustomStringConvertible {
        let op: String
        let moved: Bool
        let from: [Int]
        let to: [Int]

        var description: String { "\(op)\(moved ? " moved" : "") \(from)→\(to)" }
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

    static let families = ["fenwick", "ferry", "marsh", "qanat", "salinas"]

    static func of(_ family: String) throws -> Truth {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Truth.self, from: Data(contentsOf: fixture("\(family)/truth.json")))
    }
}
