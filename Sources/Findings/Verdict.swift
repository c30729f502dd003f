import Collation

extension CopyComparison.Verdict {
    /// Where one verdict ends and the next begins, as shares of words.
    ///
    /// `kept` is the share of the original's words that survive, `shared` the share of the copy's words that came from it.
    enum Threshold {
        /// Below this neither side has enough of the other to be the same article.
        static let related = 0.05
        /// An excerpt keeps less than this of the original.
        static let excerpt = 0.40
        /// An excerpt consists of the original to at least this share.
        static let excerptShared = 0.75
        /// A close copy keeps, and consists of, at least this share.
        static let close = 0.90
        /// A trimmed copy is made of the original to at least this share; what it lacks was left out, not replaced.
        static let trimmedShared = 0.90
        /// Below this share on either side it is a rewriting.
        static let rewritten = 0.50
    }

    /// The judgement on a collation of an original with its copy.
    init(_ collation: Collation) {
        let summary = collation.summary
        let title = collation.fields.first { $0.field == .title }
        switch (summary.kept, summary.shared) {
        case (..<Threshold.related, ..<Threshold.excerptShared): self = .unrelated
        case (..<Threshold.excerpt, Threshold.excerptShared...): self = .excerpt
        case (..<Threshold.rewritten, _) where summary.shared < Threshold.trimmedShared,
            (_, ..<Threshold.rewritten):
            self = .rewritten
        case (Threshold.close..., Threshold.close...):
            let changed = summary.wordsRemoved + summary.wordsAdded > 0
            self = changed || (title.map { $0.significance > .none } ?? false) ? .close : .identical
        case (_, Threshold.trimmedShared...): self = .trimmed
        default: self = .edited
        }
    }
}
