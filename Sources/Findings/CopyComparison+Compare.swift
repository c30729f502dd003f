import Article
import Collation

extension CopyComparison {
    /// Which version of the original a copy is set against.
    public enum Reference: Sendable, Hashable {
        /// The version it was taken from, as far as the text tells.
        case source
        /// The newest version.
        case latest
        /// The version with this number.
        case version(Int)
    }

    /// Sets a copy against its original.
    ///
    /// - Parameters:
    ///   - copy: one version of the copy.
    ///   - versions: the original's versions in the order of their capture, at least one.
    ///   - reference: which of them to set it against.
    /// - Returns: nil if there is no such version.
    public static func compare(
        _ copy: Witness, with versions: [Witness], against reference: Reference = .source
    ) -> CopyComparison? {
        guard let source = SourceVersion.choose(among: versions, for: copy) else { return nil }
        let index: Int? =
            switch reference {
            case .source: source.index
            case .latest: versions.indices.last
            case .version(let number): versions.firstIndex { $0.version == number }
            }
        guard let index else { return nil }
        let original = versions[index]
        let collation =
            index == source.index ? source.collation : Collation.collate(original.article, with: copy.article)
        let later = Array(versions[(source.index + 1)...])
        return CopyComparison(
            original: original,
            copy: copy,
            originalVersions: versions.count,
            latestVersion: versions.compactMap(\.version).max(),
            behind: later.count,
            margin: source.margin,
            wrapper: wrapper(of: copy.article, in: collation),
            checks: [
                CorrectionCheck(source: versions[source.index], later: later, copy: copy.article).check,
                HeadlineCheck(original: original.article, copy: copy.article, collation: collation).check,
                CreditCheck(original: original, copy: copy).check,
                QuotationCheck(original: original.article, copy: copy.article).check,
                FigureCheck(original: original, copy: copy.article, collation: collation).check,
            ],
            verdict: Verdict(collation),
            collation: collation)
    }

    /// The copy's apparatus that stands in no unit with apparatus of the original.
    private static func wrapper(of copy: Article, in collation: Collation) -> [WrapperBlock] {
        let own = Set(collation.units(in: .apparatus).filter { $0.from.isEmpty }.flatMap(\.to))
        return copy.blocks(in: .apparatus).enumerated().compactMap { place, block in
            guard own.contains(place + 1) else { return nil }
            return WrapperBlock(
                kind: WrapperBlock.Kind(block.role), number: place + 1, role: block.role, text: block.text)
        }
    }
}
