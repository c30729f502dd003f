import Foundation

@testable import Extraction

/// One case of the html5lib suite: markup, and the tree that it is, both in the terms of `DOM`.
///
/// The suite's trees have more than extraction reads. Comments, document types and templates are dropped from them, attributes and
/// elements that extraction has no name for are left nameless, and all elements of drawings are one.
struct TreeCase {
    var markup: String
    var tree: [String]

    /// The whole documents of a `.dat` file that are parsed without scripts; its fragments are none.
    static func cases(of file: String) -> [TreeCase] {
        file.components(separatedBy: "\n#data\n").compactMap { part in
            let text = part.hasPrefix("#data\n") ? String(part.dropFirst(6)) : part
            guard !text.contains("\n#document-fragment\n"), !text.contains("\n#script-on\n"),
                let errors = text.range(of: "\n#errors\n") ?? text.range(of: "#errors\n"),
                let document = text.range(of: "\n#document\n", range: errors.upperBound..<text.endIndex)
                    ?? text.range(of: "#document\n", range: errors.upperBound..<text.endIndex)
            else { return nil }
            return TreeCase(
                markup: String(text[..<errors.lowerBound]), tree: reduced(String(text[document.upperBound...])))
        }
    }

    /// The lines of a tree as the suite writes it, with what extraction keeps of them.
    private static func reduced(_ tree: String) -> [String] {
        var lines: [String] = []
        var droppedDepth: Int?
        for line in nodes(tree) {
            let depth = line.prefix { $0 == " " }.count
            if let dropped = droppedDepth, depth > dropped { continue }
            droppedDepth = nil
            let text = line.dropFirst(depth)
            let indent = String(repeating: " ", count: depth)
            if text.hasPrefix("<template>") {
                droppedDepth = depth
            } else if text.hasPrefix("<!--") || text.hasPrefix("<!DOCTYPE") || text.hasPrefix("<?") {
                continue
            } else if text.hasPrefix("<") {
                lines.append("\(indent)<\(name(text.dropFirst().dropLast()))>")
            } else if text.hasPrefix("\"") {
                lines.append(indent + text)
            } else if let equals = text.firstIndex(of: "="), let name = text[..<equals].split(separator: " ").last,
                AttributeName(rawValue: String(name)) != nil
            {
                lines.append("\(indent)\(name)\(text[equals...])")
            }
        }
        return sorted(lines)
    }

    /// The nodes of a tree, each with its line breaks, without what marks a line.
    private static func nodes(_ tree: String) -> [String] {
        var nodes: [String] = []
        for line in tree.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| ") {
                nodes.append(String(line.dropFirst(2)))
            } else if !nodes.isEmpty {
                nodes[nodes.count - 1] += "\n" + line
            }
        }
        // The empty line between two cases belongs to neither.
        while let last = nodes.last, last.hasSuffix("\n") { nodes[nodes.count - 1] = String(last.dropLast()) }
        return nodes
    }

    private static func name(_ element: Substring) -> String {
        if element.hasPrefix("svg ") { return Tag.svg.rawValue }
        let name = element.split(separator: " ").last.map(String.init) ?? ""
        return (Tag(rawValue: name) ?? .unknown).rawValue
    }

    /// With the attributes of each element in alphabetical order.
    private static func sorted(_ lines: [String]) -> [String] {
        var result: [String] = []
        var attributes: [String] = []
        for line in lines {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("<") || text.hasPrefix("\"") {
                result += attributes.sorted()
                attributes = []
                result.append(line)
            } else {
                attributes.append(line)
            }
        }
        return result + attributes.sorted()
    }

    /// The tree of a page in the same writing.
    static func lines(_ dom: DOM) -> [String] {
        var lines: [String] = []
        var depths = [Int](repeating: 0, count: Int(dom.count))
        for node in 0..<dom.count {
            let depth = dom.parent(node).map { depths[Int($0)] + 2 } ?? 0
            depths[Int(node)] = depth
            let indent = String(repeating: " ", count: depth)
            if dom.tag(node) == .text {
                lines.append("\(indent)\"\(String(decoding: dom.text(of: node), as: UTF8.self))\"")
                continue
            }
            lines.append("\(indent)<\(dom.tag(node).rawValue)>")
            for name in AttributeName.allCases {
                if let value = dom.attribute(name, of: node) {
                    lines.append("\(indent)  \(name.rawValue)=\"\(value)\"")
                }
            }
        }
        return sorted(lines)
    }
}
