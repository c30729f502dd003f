import Article

/// The days that a short line names, told apart by the words before them: `Published 3 March 2026, updated 5 March 2026`.
struct DatedLine: Sendable {
    private(set) var published: String?
    private(set) var changed: String?
    /// Whether a word says which of the two the first day is.
    private(set) var isLabelled = false
    /// The dates as they are written, from the first one or the word before it on; nil in a line that says more than when.
    private(set) var shown: String?

    static func read(_ text: String, order: DateOrder, language: String?) -> DatedLine {
        var line = DatedLine()
        let bytes = Array(text.utf8)
        var start = 0
        for date in WrittenDate.all(in: text, order: order, language: language).prefix(3) {
            let before = String(decoding: bytes[start..<date.bytes.lowerBound], as: UTF8.self).lowercased()
            let isChange = changeWords.stand(in: before)
            line.isLabelled = line.isLabelled || isChange || publishWords.stand(in: before)
            if isChange {
                line.changed = line.changed ?? date.day
            } else {
                line.published = line.published ?? date.day
            }
            if line.shown == nil {
                let from = line.isLabelled ? 0 : date.bytes.lowerBound
                line.shown = String(decoding: bytes[from...], as: UTF8.self).trimmed
            }
            start = date.bytes.upperBound
        }
        let rest = String(decoding: bytes[start...], as: UTF8.self)
        if rest.wordCount > mostWordsAfter { line.shown = nil }
        return line
    }

    /// The words that may follow a date that is shown: a time, the place, how long it takes to read.
    private static let mostWordsAfter = 8

    private static let changeWords = Separators([
        "updat", "modified", "revised", "edited", "reviewed", "changed", "aktualisiert", "geändert", "bearbeitet",
        "überarbeitet", "mis à jour", "modifié",
        "mise à jour", "actualiz", "modificad", "aggiornat", "modificat", "atualiz", "bijgewerkt", "gewijzigd",
        "zaktualiz",
        "aktualizac", "обновл", "изменен", "изменён", "оновл", "تحديث", "تعديل", "更新", "修改",
    ])
    private static let publishWords = Separators([
        "publish", "posted", "written", "created", "veröffentlicht", "erschienen", "erstellt", "publié", "posté",
        "publicad", "pubblicat",
        "geplaatst", "gepubliceerd", "opublikow", "dodano", "опубликован", "опубліков", "نشر", "发布", "發布", "公開", "掲載",
        "投稿", "stand", "datum",
    ])
}
