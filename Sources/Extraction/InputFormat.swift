/// What bytes are to be read as.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// Decided by the bytes.
    case auto
    /// A web page.
    case html
    /// Plain text of an article with its wrapper: a title line, paragraphs, single-line apparatus.
    case text
    /// Plain text in which every block between blank lines is one paragraph of the body.
    case blocks
}
