import Foundation
import TestSupport
import Testing

/// A JSON document, read with subscripts.
struct JSONDocument {
    private let value: Any?

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    private init(value: Any?) { self.value = value is NSNull ? nil : value }

    subscript(key: String) -> JSONDocument { JSONDocument(value: (value as? [String: Any])?[key]) }
    subscript(place: Int) -> JSONDocument {
        let list = elements
        return list.indices.contains(place) ? list[place] : JSONDocument(value: nil)
    }

    /// Whether it is `null` or missing.
    var isNull: Bool { value == nil }
    var string: String? { value as? String }
    var int: Int? { (value as? NSNumber)?.intValue }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var bool: Bool? { (value as? NSNumber)?.boolValue }
    var elements: [JSONDocument] { (value as? [Any] ?? []).map { JSONDocument(value: $0) } }
    var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
}

extension Outcome {
    /// Standard output as one JSON document.
    func document(sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONDocument {
        #expect(!text.isEmpty, "no document; on standard error: \(errors)", sourceLocation: sourceLocation)
        return try JSONDocument(text)
    }

    /// Standard output as a JSON document for each line.
    func documents() throws -> [JSONDocument] {
        try text.split(separator: "\n").map { try JSONDocument(String($0)) }
    }
}
