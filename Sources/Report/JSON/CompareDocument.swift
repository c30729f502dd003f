import Article
import Collation
public import Findings

extension JSON {
    /// The document `stemma.compare/1`: what a copy is to its original.
    ///
    /// - Parameters:
    ///   - copyVersions: how many versions of the copy are recorded; nil for a file outside an archive.
    ///   - allowance: what the reader has agreed to overlook, for `faithful`.
    public static func compare(
        _ comparison: CopyComparison, copyVersions: Int? = nil, allowing allowance: CopyComparison.Allowance = .init()
    ) -> JSON {
        [
            "schema": "stemma.compare/1",
            "original": witness(
                comparison.original, versions: comparison.original.version == nil ? nil : comparison.originalVersions),
            "copy": witness(comparison.copy, versions: copyVersions),
            "source_version": optional(comparison.original.version),
            "latest_version": optional(comparison.latestVersion),
            "behind": .int(comparison.behind),
            "margin": optional(comparison.margin),
            "kept": share(comparison.kept),
            "added_words": .int(comparison.collation.summary.wordsAdded),
            "wrapper": .array(comparison.wrapper.map(wrapper)),
            "checks": .array(comparison.checks.map(check)),
            "verdict": .string(comparison.verdict.rawValue),
            "faithful": .bool(comparison.isFaithful(allowing: allowance)),
            "diff": diff(comparison.collation, from: comparison.original.label, to: comparison.copy.label),
        ]
    }

    private static func witness(_ witness: Witness, versions: Int?) -> JSON {
        [
            "label": .string(witness.label),
            "publisher": optional(witness.article.publisher),
            "title": optional(witness.article.title),
            "url": optional(witness.url),
            "version": optional(witness.version),
            "versions": optional(versions),
            "captured_at": optional(witness.capturedAt.map(Moment.format)),
        ]
    }

    private static func wrapper(_ block: CopyComparison.WrapperBlock) -> JSON {
        [
            "kind": .string(block.kind.rawValue),
            "n": .int(block.number),
            "role": .string(block.role.rawValue),
            "text": .string(block.text),
        ]
    }

    private static func check(_ check: CopyComparison.Check) -> JSON {
        [
            "name": .string(check.name.rawValue),
            "state": .string(check.state.rawValue),
            "detail": .string(check.detail),
        ]
    }
}
