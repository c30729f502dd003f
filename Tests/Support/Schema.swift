internal import Foundation

/// A JSON Schema of `docs/schemas/`, and enough of draft 2020-12 to check a document against it.
///
/// A keyword it does not know is an error, so that no rule of a schema is passed over in silence.
public struct Schema {
    private let root: [String: Any]

    private static let folder = fixture("").deletingLastPathComponent().appending(path: "docs/schemas")

    /// Reads a schema, `stemma.diff-1`.
    public init(_ name: String) throws {
        let data = try Data(contentsOf: Schema.folder.appending(path: "\(name).json"))
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw Fault.notASchema(name)
        }
        self.root = root
    }

    /// The names of all schema files.
    public static func all() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// What is wrong with a document, one line each.
    public func faults(in text: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        return try check(value, root, at: "$")
    }

    private func check(_ value: Any, _ schema: Any, at path: String) throws -> [String] {
        if let verdict = schema as? Bool { return verdict ? [] : ["\(path): not allowed"] }
        guard let schema = schema as? [String: Any] else { throw Fault.notASchema(path) }
        var faults: [String] = []
        for (keyword, rule) in schema {
            switch keyword {
            case "$schema", "$id", "$defs", "title", "description", "format", "examples": break
            case "$ref": faults += try check(value, definition(rule), at: path)
            case "type":
                let names = rule as? [String] ?? [rule as? String ?? ""]
                if !names.contains(where: { has(value, type: $0) }) {
                    faults.append("\(path): not \(names.joined(separator: " or "))")
                }
            case "const": if !equal(value, rule) { faults.append("\(path): not \(rule)") }
            case "enum":
                let allowed = rule as? [Any] ?? []
                if !allowed.contains(where: { equal(value, $0) }) {
                    faults.append("\(path): \(value) is not in the list")
                }
            case "anyOf":
                let branches = try (rule as? [Any] ?? []).map { try check(value, $0, at: path) }
                if !branches.contains([]) { faults += branches.min { $0.count < $1.count } ?? ["\(path): no branch"] }
            case "pattern":
                let pattern = try Regex(rule as? String ?? "")
                if let text = value as? String, text.firstMatch(of: pattern) == nil {
                    faults.append("\(path): \(text)")
                }
            case "minimum", "maximum":
                let (number, limit) = (value as? NSNumber, (rule as? NSNumber)?.doubleValue ?? 0)
                if let number, keyword == "minimum" ? number.doubleValue < limit : number.doubleValue > limit {
                    faults.append("\(path): \(number) breaks \(keyword) \(limit)")
                }
            case "minItems", "maxItems":
                let (count, limit) = ((value as? [Any])?.count, (rule as? NSNumber)?.intValue ?? 0)
                if let count, keyword == "minItems" ? count < limit : count > limit {
                    faults.append("\(path): \(count) items")
                }
            case "items":
                for (index, element) in (value as? [Any] ?? []).enumerated() {
                    faults += try check(element, rule, at: "\(path)[\(index)]")
                }
            case "properties":
                for (key, rule) in rule as? [String: Any] ?? [:] {
                    guard let member = (value as? [String: Any])?[key] else { continue }
                    faults += try check(member, rule, at: "\(path).\(key)")
                }
            case "required":
                for key in rule as? [String] ?? [] where (value as? [String: Any])?.keys.contains(key) == false {
                    faults.append("\(path): \(key) is missing")
                }
            case "additionalProperties":
                let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
                for (key, member) in value as? [String: Any] ?? [:] where !known.contains(key) {
                    faults += try check(member, rule, at: "\(path).\(key)")
                }
            default: throw Fault.unknownKeyword(keyword, path)
            }
        }
        return faults.sorted()
    }

    /// A definition of this file, `#/$defs/span`, or the whole of another, `stemma.diff-1.json`.
    private func definition(_ reference: Any) throws -> Any {
        let name = reference as? String ?? ""
        if name.hasPrefix("#/$defs/"), let found = (root["$defs"] as? [String: Any])?[String(name.dropFirst(8))] {
            return found
        }
        throw Fault.unknownReference(name)
    }

    private func has(_ value: Any, type: String) -> Bool {
        let number = value as? NSNumber
        let isFlag = number.map { String(cString: $0.objCType) == "c" } ?? false
        return switch type {
        case "null": value is NSNull
        case "boolean": isFlag
        case "integer": !isFlag && number.map { $0.doubleValue == $0.doubleValue.rounded() } == true
        case "number": !isFlag && number != nil
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private func equal(_ left: Any, _ right: Any) -> Bool {
        (left as? NSObject)?.isEqual(right as? NSObject) ?? false
    }

    enum Fault: Error {
        case notASchema(String), unknownKeyword(String, String), unknownReference(String)
    }
}
