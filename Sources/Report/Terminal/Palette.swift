/// Which ANSI colours the roles take.
///
/// Only the 16 colours of the user's own theme are used.
public enum Palette: String, Sendable, Hashable, CaseIterable {
    /// Red and green, as diff tools have it.
    case terminal
    /// Blue for added and yellow for removed, which readers without red-green vision can tell apart.
    case blueOrange = "blue-orange"

    /// The parameters of the SGR sequence for a role, nil for plain text.
    func parameters(for style: Style) -> String? {
        switch style {
        case .plain: nil
        case .removed: "\(removed);9"
        case .removedParagraph: "\(removed)"
        case .added: "\(added);4"
        case .addedParagraph: "\(added)"
        case .moved: "35"
        case .regrouped: "36"
        case .edited: "33"
        case .heading: "1"
        case .dim: "2"
        case .error: "1;31"
        case .warning: "1;33"
        case .hint: "36"
        case .good: "32"
        }
    }

    private var removed: Int { self == .terminal ? 31 : 33 }
    private var added: Int { self == .terminal ? 32 : 34 }
}

/// The role of a run of text on screen, which a ``Palette`` turns into a colour.
public enum Style: Sendable, Hashable, CaseIterable {
    case plain
    /// Words that are gone: struck.
    case removed
    /// A whole paragraph that is gone: coloured but not struck, so that it can be read.
    case removedParagraph
    /// Words that are new: underlined.
    case added
    /// A whole new paragraph.
    case addedParagraph
    case moved
    /// Split, merged and regrouped paragraphs.
    case regrouped
    case edited, heading, dim, error, warning, hint
    /// A check that was passed.
    case good
}
