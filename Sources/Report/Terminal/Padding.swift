extension String {
    /// The text with spaces before it up to a width.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - terminalWidth)) + self
    }

    /// The text with spaces after it up to a width.
    func rightPadded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - terminalWidth))
    }
}
