/// What a page says to readers whose browser runs no scripts.
enum NoScriptText {
    /// The texts of the first few `noscript` elements; pictures in them are none.
    ///
    /// Linear.
    static func texts(_ dom: DOM) -> [String] {
        (0..<dom.count).lazy.filter { dom.tag($0) == .noscript }.prefix(8).map { dom.foldedText(of: $0) }
            .filter { !$0.isEmpty }
    }
}
