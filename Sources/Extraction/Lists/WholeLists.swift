import Article

// Lists and tables are in the text or not, they are not cut in two.
extension RoleAssignment {
    /// A span of the text with the first and the last lines of the lists and tables that it begins and ends in.
    func withWholeLists(_ span: Range<Int>) -> Range<Int> {
        guard !span.isEmpty else { return span }
        var (start, end) = (span.lowerBound, span.upperBound)
        while start > inside.lowerBound, isOneList(start - 1, start) { start -= 1 }
        while end < inside.upperBound, isOneList(end - 1, end) { end += 1 }
        return start..<end
    }

    private func isOneList(_ first: Int, _ second: Int) -> Bool {
        let (first, second) = (reading.text.blocks[first], reading.text.blocks[second])
        guard first.kind == second.kind else { return false }
        switch first.kind {
        case .tableRow: return true
        case .listItem: return reading.dom.parent(first.element) == reading.dom.parent(second.element)
        default: return false
        }
    }
}
