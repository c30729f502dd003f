import Article
import Collation

/// Whether a copy carries the corrections that the original has published since the copy was taken.
struct CorrectionCheck {
    /// The version that the copy was taken from.
    let source: Witness
    /// The versions after it, in order.
    let later: [Witness]
    let copy: Article

    var check: CopyComparison.Check {
        let corrections = corrections
        let own = Note.all(in: source.article).filter(Self.corrects)
        guard !corrections.isEmpty else { return checkOfSource(own) }
        let lacking = corrections.filter { !$0.isCarried }
        if lacking.isEmpty { return result(.ok, "carries " + Words.list(corrections.map { "\($0.version)’s note" })) }
        let details = lacking.map(\.shortfall)
        return result(lacking.contains { $0.isUncorrected } ? .missing : .changed, details.joined(separator: "; "))
    }

    /// Without later corrections: the notes that the source itself carried.
    private func checkOfSource(_ own: [Note]) -> CopyComparison.Check {
        guard !own.isEmpty else { return result(.ok, "the original has published none since") }
        let dropped = own.filter { !carries($0) }
        if dropped.isEmpty { return result(.ok, "carries the original’s " + Words.count(own.count, "note")) }
        return result(.changed, "the text is as corrected, but \(Words.count(dropped.count, "note")) was left out")
    }

    private func result(_ state: CopyComparison.Check.State, _ detail: String) -> CopyComparison.Check {
        CopyComparison.Check(name: .correction, state: state, detail: detail)
    }

    /// A correction published after the copy was taken.
    private struct Correction {
        /// The version it came with, `v5`.
        let version: String
        /// Whether the copy has the note.
        let hasNote: Bool
        /// The figures that came with it, and those of them that the copy does not have.
        let figures, missingFigures: [String]

        /// Whether the copy says that it was corrected, or says what the correction says.
        var isCarried: Bool { hasNote && missingFigures.isEmpty }
        /// Whether a reader of the copy is left with what was wrong, as far as figures tell; without figures, without the note.
        var isUncorrected: Bool { figures.isEmpty ? !hasNote : !missingFigures.isEmpty }

        var shortfall: String {
            let note = hasNote ? nil : "\(version)’s note"
            let count = missingFigures.count
            let missing = count == 0 ? nil : (hasNote ? "\(version)’s " : "its ") + Words.count(count, "figure")
            let parts = [note, missing].compactMap { $0 }
            let plural = parts.count > 1 || count > 1
            let lacks = Words.list(parts) + (plural ? " are missing" : " is missing")
            return !hasNote && !figures.isEmpty && count == 0 ? lacks + ", though its figures are there" : lacks
        }
    }

    private var corrections: [Correction] {
        let text = Set(copy.blocks(in: .body).flatMap { Figures.find(in: $0.text, language: copy.language) })
        return zip([source] + later, later).flatMap { before, after -> [Correction] in
            let notes = Note.new(in: after.article, since: before.article).filter(Self.corrects)
            if notes.isEmpty { return [] }
            let figures = Collation.collate(before.article, with: after.article).units(in: .body)
                .flatMap(\.labels).filter { $0.kind == .number }.compactMap(\.to)
                .flatMap { Figures.find(in: $0, language: after.article.language) }
            return notes.map { note in
                Correction(
                    version: after.version.map { "v\($0)" } ?? after.label, hasNote: carries(note), figures: figures,
                    missingFigures: figures.filter { !text.contains($0) })
            }
        }
    }

    /// Whether the copy has the note, in these words or nearly so.
    private func carries(_ note: Note) -> Bool {
        let wanted = Set(note.text.folded.lowercased().split(separator: " "))
        return Note.all(in: copy).contains { own in
            let words = Set(own.text.folded.lowercased().split(separator: " "))
            return Double(wanted.intersection(words).count) >= 0.6 * Double(wanted.count)
        }
    }

    private static func corrects(_ note: Note) -> Bool {
        switch note.sort {
        case .correction, .clarification, .retraction: true
        case .update, .editorsNote, .readerNote: false
        }
    }
}
