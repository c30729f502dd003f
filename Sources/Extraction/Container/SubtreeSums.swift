/// A figure for every element of a page: the sum over all blocks inside it.
///
/// Linear to make.
struct SubtreeSums {
    private var sums: [Double]

    /// Sums `value` over the blocks inside each element.
    init(_ dom: DOM, blocks: [PageBlock], value: (Int, PageBlock) -> Double) {
        sums = [Double](repeating: 0, count: max(1, Int(dom.count)))
        for (index, block) in blocks.enumerated() { sums[Int(block.element)] += value(index, block) }
        // Parents come before their children in the numbering.
        for node in stride(from: Int(dom.count) - 1, to: 0, by: -1) where dom.parents[node] >= 0 {
            sums[Int(dom.parents[node])] += sums[node]
        }
    }

    subscript(node: DOM.Node) -> Double { sums[Int(node)] }
}
