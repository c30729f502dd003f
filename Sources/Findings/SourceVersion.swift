import Article
import Collation
import Foundation

/// The version of an original that a copy was taken from.
struct SourceVersion {
    /// Its place in the list of versions.
    let index: Int
    /// That version against the copy.
    let collation: Collation
    /// How many words nearer it is than the next best version; nil when there is no other.
    let margin: Int?

    /// Chooses the version that the copy differs least from.
    ///
    /// The distance is the count of words removed and added in the body, and those of the headline at half weight: desks
    /// rewrite headlines. Versions at the same distance are told apart by time: the newest one captured before the copy, since a
    /// desk takes what is there, else the first. Collates every version with the copy: linear in the count of versions.
    static func choose(among versions: [Witness], for copy: Witness) -> SourceVersion? {
        let trials = versions.indices.map { index in
            let collation = Collation.collate(versions[index].article, with: copy.article)
            return (index: index, collation: collation, distance: distance(collation))
        }
        guard let least = trials.map(\.distance).min() else { return nil }
        let nearest = trials.filter { $0.distance == least }
        let before = nearest.last { trial in
            guard let captured = versions[trial.index].capturedAt, let copied = copy.capturedAt else { return false }
            return captured <= copied
        }
        guard let best = before ?? nearest.first else { return nil }
        let others = trials.filter { $0.index != best.index }.map(\.distance).min()
        return SourceVersion(
            index: best.index, collation: best.collation,
            margin: others.map { Int(($0 - least).rounded()) })
    }

    private static func distance(_ collation: Collation) -> Double {
        let title = collation.fields.first { $0.field == .title }
        let headline = title.map { change in
            change.spans.reduce(0) { sum, span in
                switch span.op {
                case .removed, .movedOut: sum + (span.from ?? "").wordCount
                case .added, .movedIn: sum + (span.to ?? "").wordCount
                case .same, .typographic: sum
                }
            }
        }
        return Double(collation.summary.wordsRemoved + collation.summary.wordsAdded) + Double(headline ?? 0) / 2
    }
}
