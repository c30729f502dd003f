internal import Article

/// What a page says of itself, as `capture.json` and `stemma.article/1` both hold it; only the names of the members differ.
extension JSONReader {
    /// The declared source of this name, nil where there is none.
    func declaredSource(_ key: String) throws(FormatError) -> DeclaredSource? {
        guard let source = try optional(key) else { return nil }
        return DeclaredSource(
            name: try source.optionalString("name"), url: try source.optionalString("url"),
            phrase: try source.optionalString("phrase"), evidence: try source.string("evidence"),
            strength: try source.number("strength"))
    }

    /// The lead picture of this name, nil where there is none.
    func leadImage(_ key: String) throws(FormatError) -> LeadImage? {
        guard let image = try optional(key) else { return nil }
        return LeadImage(url: try image.optionalString("url"), credit: try image.optionalString("credit"))
    }

    /// The notices of this name.
    func corrections(_ key: String) throws(FormatError) -> [CorrectionNote] {
        var notes: [CorrectionNote] = []
        for note in try elements(key) {
            notes.append(
                CorrectionNote(
                    sort: try note.parsed("sort", "sort of notice") { NoticeSort(rawValue: $0) },
                    date: try note.optionalString("date"), text: try note.string("text")))
        }
        return notes
    }

    /// The candidates of this name, by claim.
    func candidates(_ key: String) throws(FormatError) -> [String: [Candidate]] {
        let all = try self[key]
        var found: [String: [Candidate]] = [:]
        for (claim, _) in try all.members() {
            var candidates: [Candidate] = []
            for candidate in try all.elements(claim) {
                candidates.append(
                    Candidate(
                        value: try candidate.string("value"), from: try candidate.string("from"),
                        weight: try candidate.number("weight")))
            }
            found[claim] = candidates
        }
        return found
    }
}
