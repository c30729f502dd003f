/// The residue of a reading: what is left without punctuation and white space.
///
/// Letters, digits and symbols stay, emoji and
/// mathematics among them.
struct Residue: Equatable {
    /// The scalars as they stand.
    private(set) var scalars: [UInt32] = []
    /// The scalars in lower case.
    private(set) var folded: [UInt32] = []

    init(of bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = bytes.scalar(at: index)
            index += length
            switch ScalarClass(value) {
            case .space, .punctuation: continue
            default:
                scalars.append(value)
                folded.append(Lowercase.of(value))
            }
        }
    }
}

/// Rule `punctuation`: the readings are equal without punctuation and white space, case aside.
enum PunctuationRule {
    static func label(_ variant: Variant, in comparison: Comparison, _ from: Residue, _ to: Residue) -> Collation.Label?
    {
        guard from.folded == to.folded else { return nil }
        let left = marks(comparison.from, variant.from), right = marks(comparison.to, variant.to)
        guard left != right || from.scalars == to.scalars else { return nil }
        return Evidence.label(.punctuation, variant, in: comparison)
    }

    /// The punctuation and white space of a range, other than white space at its ends.
    private static func marks(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
        var marks: [UInt32] = []
        let range = bytes.trimmed(range)
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = bytes.scalar(at: index)
            index += length
            let kind = ScalarClass(value)
            if kind == .punctuation || kind == .space { marks.append(value) }
        }
        return marks
    }
}

/// Rule `case`: the readings are equal but for capitals, punctuation aside.
enum CaseRule {
    static func label(_ variant: Variant, in comparison: Comparison, _ from: Residue, _ to: Residue) -> Collation.Label?
    {
        guard from.folded == to.folded, from.scalars != to.scalars else { return nil }
        return Evidence.label(.case, variant, in: comparison)
    }
}

/// The changed text of both sides as evidence.
enum Evidence {
    static func label(_ kind: Collation.Label.Kind, _ variant: Variant, in comparison: Comparison) -> Collation.Label {
        let left = comparison.from.trimmed(variant.from), right = comparison.to.trimmed(variant.to)
        return Collation.Label(
            kind, from: left.isEmpty ? nil : comparison.from.text(left),
            to: right.isEmpty ? nil : comparison.to.text(right))
    }
}
