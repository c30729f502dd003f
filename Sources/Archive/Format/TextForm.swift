public import Article

extension Article {
    /// The text that `Text-SHA256` is of: the title, where there is one, then the body's blocks, with a blank line
    /// between, in UTF-8 and without a newline at the end.
    ///
    /// Apparatus is no part of it.
    public var textForm: String {
        ((title.map { [$0] } ?? []) + blocks(in: .body).map(\.text)).joined(separator: "\n\n")
    }

    /// The count of words in the body.
    var wordCount: Int {
        blocks.reduce(0) { $0 + ($1.scope == .body ? $1.text.wordCount : 0) }
    }
}
