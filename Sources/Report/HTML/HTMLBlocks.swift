import Article

/// Sets blocks one after the other in HTML, items in their lists and rows in their tables.
struct HTMLBlocks {
    private var lines: [String] = []
    /// The lists that are open, the outermost first.
    private var lists: [(isOrdered: Bool, depth: Int)] = []
    private var isInTable = false

    /// Adds the next block.
    mutating func add(_ block: Block) {
        let role = Self.attributes(of: block)
        let content = Self.linked(block)
        if block.kind != .listItem || !role.isEmpty { closeLists(below: 0) }
        if block.kind != .tableRow || !role.isEmpty { closeTable() }
        switch block.kind {
        case .listItem where role.isEmpty: addItem(block, content)
        case .tableRow where role.isEmpty: addRow(block)
        case .heading:
            // The headline has the first level to itself.
            let level = max(2, min(block.level ?? 2, 6))
            lines.append("<h\(level)\(role)>\(content)</h\(level)>")
        case .quotation: lines.append("<blockquote\(role)><p>\(content)</p></blockquote>")
        case .caption: lines.append("<figure\(role)><figcaption>\(content)</figcaption></figure>")
        case .preformatted: lines.append("<pre\(role)>\(HTML.escaped(lines: block.text))</pre>")
        case .paragraph, .listItem, .tableRow: lines.append("<p\(role)>\(content)</p>")
        }
    }

    /// The lines of all blocks, with everything closed.
    mutating func finished() -> [String] {
        closeLists(below: 0)
        closeTable()
        return lines
    }

    private mutating func addItem(_ block: Block, _ content: String) {
        let depth = max(1, min(block.depth ?? 1, 32))
        let isOrdered = block.ordered ?? false
        closeLists(below: depth)
        if let last = lists.last, last.depth == depth, last.isOrdered != isOrdered { closeLists(below: depth - 1) }
        if lists.last?.depth == depth {
            lines.append("</li>")
        } else {
            lines.append(isOrdered ? "<ol>" : "<ul>")
            lists.append((isOrdered, depth))
        }
        // An item stays open: what follows deeper is inside it.
        lines.append("<li>\(content)")
    }

    /// Closes all lists deeper than `depth`.
    private mutating func closeLists(below depth: Int) {
        while let last = lists.last, last.depth > depth {
            lines.append("</li>")
            lines.append(last.isOrdered ? "</ol>" : "</ul>")
            lists.removeLast()
        }
    }

    private mutating func addRow(_ block: Block) {
        if !isInTable { lines.append("<table>") }
        isInTable = true
        let cells = block.text.split(separator: " | ", omittingEmptySubsequences: false)
        lines.append("<tr>\(cells.map { "<td>\(HTML.escaped(String($0)))</td>" }.joined())</tr>")
    }

    private mutating func closeTable() {
        if isInTable { lines.append("</table>") }
        isInTable = false
    }

    /// The attributes that say what apparatus is; empty for body text.
    private static func attributes(of block: Block) -> String {
        guard block.scope == .apparatus else { return "" }
        return " data-role=\"\(block.role.rawValue)\"" + (block.sort.map { " data-sort=\"\($0.rawValue)\"" } ?? "")
    }

    /// The text of a block with its links set where their words stand, each searched after the one before.
    private static func linked(_ block: Block) -> String {
        let text = block.text
        var result = ""
        var position = text.startIndex
        for link in block.links where !link.text.isEmpty {
            guard let found = text[position...].firstRange(of: link.text) else { continue }
            result += HTML.escaped(String(text[position..<found.lowerBound]))
            result += HTML.link(HTML.escaped(link.text), to: link.url)
            position = found.upperBound
        }
        return result + HTML.escaped(String(text[position...]))
    }
}

extension HTML {
    /// Text of several lines as character data, its line ends and tabs kept.
    fileprivate static func escaped(lines text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).map { escaped(String($0)) }
                    .joined(separator: "\t")
            }
            .joined(separator: "\n")
    }
}
