import Article

/// Counts the items of nested lists in reading order.
struct ListNumbering {
    private var open: [(depth: Int, isOrdered: Bool, count: Int)] = []

    /// The number of the next block within its list; 0 for a block that is no list item, which ends every list.
    mutating func number(of block: Block) -> Int {
        guard block.kind == .listItem else {
            open = []
            return 0
        }
        let depth = block.depth ?? 1
        let isOrdered = block.ordered ?? false
        while let last = open.last, last.depth > depth || (last.depth == depth && last.isOrdered != isOrdered) {
            open.removeLast()
        }
        if open.last?.depth == depth {
            open[open.count - 1].count += 1
        } else {
            open.append((depth, isOrdered, 1))
        }
        return open[open.count - 1].count
    }
}
