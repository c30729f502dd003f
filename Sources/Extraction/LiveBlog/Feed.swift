/// A row of entries, each an element of the same name with a time in it.
enum Feed {
    /// Whether an element is one of at least three such entries side by side.
    ///
    /// Linear in the size of the element around it.
    static func contains(_ entry: DOM.Node, _ dom: DOM, gains: SubtreeSums) -> Bool {
        guard let parent = dom.parent(entry) else { return false }
        var entries = 0
        var child = parent + 1
        while child < dom.ends[Int(parent)], entries < 3 {
            let end = dom.ends[Int(child)]
            if dom.tag(child) == dom.tag(entry), gains[child] > 5,
                (child..<end).contains(where: { dom.tag($0) == .time })
            {
                entries += 1
            }
            child = end
        }
        return entries >= 3
    }
}
