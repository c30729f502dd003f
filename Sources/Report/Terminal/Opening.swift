extension String {
    /// The text, or as many of its first words as fit into `width` columns with an ellipsis after them.
    func opening(within width: Int, ellipsis: String) -> String {
        let whole = StyledText(self)
        let lines = whole.wrapped(to: width)
        guard lines.count > 1 else { return lines.first?.plain ?? "" }
        var line = whole.wrapped(to: max(width - ellipsis.terminalWidth - 1, 2))[0].plain
        while let last = line.last, ",;:–—-".contains(last) || last == " " { line.removeLast() }
        return line + " " + ellipsis
    }
}
