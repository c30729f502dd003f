/// Something in a change that is a reason to look: not a verdict.
public struct Finding: Sendable, Hashable {
    /// What changed.
    public var kind: Kind
    /// The words on the left, nil where there were none.
    public var from: String?
    /// The words on the right, nil where there are none.
    public var to: String?
    /// The number of the paragraph, on the right where it is still there, else on the left; nil for a field.
    public var paragraph: Int?

    /// Makes a finding.
    public init(kind: Kind, from: String?, to: String?, paragraph: Int?) {
        self.kind = kind
        self.from = from
        self.to = to
        self.paragraph = paragraph
    }

    /// The kinds, in the order of a report.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case headline, figure, quotation, attribution, name, negation
    }
}
