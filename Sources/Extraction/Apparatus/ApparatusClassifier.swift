import Article

/// Recognises what publishers put around an article by its wording and its build.
///
/// Body text gets no verdict: the classifier would rather miss a wrapper line than take a paragraph from the article.
struct ApparatusClassifier: Sendable {
    /// The classifier with the phrases of all languages, compiled once.
    static let shared = ApparatusClassifier()

    /// The phrase files as they are, in the order of their languages; for the hash of the rules.
    var ruleData: [UInt8] { [] }

    /// What kind of apparatus the block is, or nil when nothing says that it is any.
    ///
    /// Linear in the length of the text.
    func classify(_ text: String, context: BlockContext) -> ApparatusVerdict? {
        SeparatorLine.matches(text) ? ApparatusVerdict(role: .separator, rule: "structure:separator") : nil
    }
}
