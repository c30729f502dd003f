import Article

/// The fields of an article, from what the page says of itself and from its blocks.
enum ArticleFields {
    /// An article without blocks.
    static func article(_ metadata: PageMetadata, _ decisions: [BlockDecision], _ trace: [TracedBlock]) -> Article {
        var article = Article(
            title: metadata.title, authors: metadata.authors, publisher: metadata.publisher, section: metadata.section,
            language: metadata.language, published: metadata.published, modified: metadata.modified,
            displayedDate: metadata.displayedDate, canonicalURL: metadata.canonicalURL, licence: metadata.licence,
            copyrightHolder: metadata.copyrightHolder, candidates: metadata.candidates)
        article.subtitle = zip(decisions, trace).first { $0.0.fate == .subtitle }?.1.block.text
        article.declaredSource = DeclaredSourceChoice.choose(
            metadata.sources, verdicts: decisions.compactMap(\.verdict))
        article.corrections = zip(decisions, trace).compactMap { decision, traced in
            // A word to the readers says nothing of the article.
            guard let sort = decision.sort, sort != .readerNote, !decision.isLabel else { return nil }
            return CorrectionNote(sort: sort, date: decision.verdict?.date, text: traced.block.text)
        }
        for note in metadata.corrections where !article.corrections.contains(where: { $0.text.contains(note.text) }) {
            article.corrections.append(note)
        }
        let credit =
            metadata.leadImageCredit
            ?? zip(decisions, trace).first { $0.0.role == .imageCredit }
            .map { $0.0.verdict?.names.first ?? $0.1.block.text }
        if metadata.leadImage != nil || credit != nil {
            article.leadImage = LeadImage(url: metadata.leadImage, credit: credit)
        }
        return article
    }
}
