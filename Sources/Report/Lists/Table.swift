/// A table with a headed column for every fact, set two columns apart, no wider than the terminal.
struct Table {
    var columns: [Column]
    private var rows: [[StyledText]] = []

    struct Column {
        var title: String
        var alignment: Alignment
        /// Whether the column gives way where the line is too long.
        var isFlexible: Bool

        init(_ title: String, alignment: Alignment = .left, isFlexible: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    enum Alignment { case left, right }

    private static let gap = 2
    /// What a flexible column keeps where there is any room.
    private static let narrowest = 8

    init(columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row with a cell for every column.
    mutating func add(_ cells: [StyledText]) {
        rows.append(cells)
    }

    /// The headings and the rows, two spaces in.
    func lines(width: Int, ellipsis: String) -> [StyledText] {
        let widths = widths(within: width)
        let header = columns.map { StyledText($0.title, .dim) }
        return ([header] + rows).map { cells in
            var line = StyledText(String(repeating: " ", count: Table.gap))
            for (index, cell) in cells.enumerated() where index < columns.count && widths[index] > 0 {
                if index > 0 { line.append(String(repeating: " ", count: Table.gap)) }
                var cell = cell.truncated(to: widths[index], ellipsis: ellipsis)
                let missing = widths[index] - cell.width
                if columns[index].alignment == .right {
                    cell = StyledText(String(repeating: " ", count: max(0, missing))) + cell
                } else {
                    cell.pad(to: widths[index])
                }
                line.append(cell)
            }
            return line.truncated(to: width, ellipsis: ellipsis)
        }
    }

    /// The natural widths, the flexible columns narrowed, the widest first, until the line fits.
    private func widths(within width: Int) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(columns[index].title.terminalWidth) { max($0, index < $1.count ? $1[index].width : 0) }
        }
        var excess = widths.reduce(0, +) + columns.count * Table.gap - width
        while excess > 0 {
            let candidates = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Table.narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let others = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? Table.narrowest
            let cut = min(excess, max(1, widths[widest] - max(others, Table.narrowest)))
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }
}

/// Rows for a pipe: cells between tabs, nothing cut, no heading, and no character in a cell that could break the form.
enum TabSeparated {
    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(\.terminalSafe).joined(separator: "\t") + "\n" }.joined()
    }
}
