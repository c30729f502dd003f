/// Tells tables of data from tables that arrange a page.
struct TableLayout {
    private var dataRows: Set<DOM.Node> = []

    /// Looks at every table of a tree.
    ///
    /// Linear.
    init(_ dom: DOM) {
        var open: [Shape] = []
        for node in 0..<dom.count {
            while let last = open.last, node >= dom.ends[Int(last.table)] {
                finish(last)
                open.removeLast()
            }
            let tag = dom.tag(node)
            if tag == .table {
                for outer in open.indices { open[outer].hasNested = true }
                let role = dom.attribute(.role, of: node)
                open.append(Shape(table: node, isPresentation: role == "presentation" || role == "none"))
                // Tables in tables arrange a page; what is deeper than this does not change that.
                if open.count > 8 { open.removeFirst() }
            } else if let last = open.indices.last {
                open[last].count(tag, node, dom)
            }
        }
        for shape in open { finish(shape) }
    }

    func isData(row: DOM.Node) -> Bool { dataRows.contains(row) }

    private mutating func finish(_ shape: Shape) {
        if shape.isData { dataRows.formUnion(shape.rows) }
    }

    private struct Shape {
        var table: DOM.Node
        var isPresentation: Bool
        var hasNested = false
        var hasHeader = false
        var hasBlocks = false
        var rows: [DOM.Node] = []
        var cells = 0
        var bytes = 0

        init(table: DOM.Node, isPresentation: Bool) {
            self.table = table
            self.isPresentation = isPresentation
        }

        mutating func count(_ tag: Tag, _ node: DOM.Node, _ dom: DOM) {
            switch tag {
            case .tr: rows.append(node)
            case .td: cells += 1
            case .th:
                cells += 1
                hasHeader = true
            case .caption, .thead: hasHeader = true
            case .h1, .h2, .h3, .blockquote, .article, .section, .form, .figure, .ul, .ol: hasBlocks = true
            case .text: bytes += dom.text(of: node).count
            default: break
            }
        }

        /// Several rows of several short cells.
        var isData: Bool {
            guard !isPresentation, !hasNested, !hasBlocks, rows.count > 1, cells >= 2 * rows.count - 1 else {
                return false
            }
            return hasHeader ? bytes < 400 * cells : bytes < 100 * cells
        }
    }
}
