/// Compares the phrases of one heading in the two readings of a variant.
///
/// Phrases wholly in the shared context stand in both and cancel out; one that reaches across the variant's edge counts where
/// it is complete.
enum PhraseRule {
    /// The phrases that came, went or gave way to others, as labels.
    static func labels(
        _ kind: Collation.Label.Kind, _ heading: Lexicon.Heading, _ readings: Readings,
        where isMeant: (Lexicon.Match, Reading) -> Bool = { _, _ in true }
    ) -> [Collation.Label] {
        let from = readings.from.phrases.filter { $0.heading == heading && isMeant($0, readings.from) }
        let to = readings.to.phrases.filter { $0.heading == heading && isMeant($0, readings.to) }
        guard !from.isEmpty || !to.isEmpty else { return [] }
        return Pairing.differences(from: from.map(\.phrase), to: to.map(\.phrase)).map { pair in
            Collation.Label(
                kind, from: pair.from.map { readings.from.text(from[$0].words) },
                to: pair.to.map { readings.to.text(to[$0].words) })
        }
    }
}
