import Article

/// The days that a short line names, told apart by the words before them: `Published 3 March 2026, updated 5 March 2026`.
struct DatedLine: Sendable {
    private(set) var published: String?
    private(set) var changed: String?
    /// Whether a word says which of the two the first day is.
    private(set) var isLabelled = false

    static func read(_ text: String, order: DateOrder) -> DatedLine {
        var line = DatedLine()
        let bytes = Array(text.utf8)
        var start = 0
        for date in WrittenDate.all(in: text, order: order).prefix(3) {
            let before = String(decoding: bytes[start..<date.bytes.lowerBound], as: UTF8.self).lowercased()
            let isChange = changeWords.contains { before.contains($0) }
            line.isLabelled = line.isLabelled || isChange || publishWords.contains { before.contains($0) }
            if isChange {
                line.changed = line.changed ?? date.day
            } else {
                line.published = line.published ?? date.day
            }
            start = date.bytes.upperBound
        }
        return line
    }

    private static let changeWords = [
        "updat", "modified", "revised", "edited", "reviewed", "changed", "aktualisiert", "geändert", "bearbeitet",
        "überarbeitet", "mis à jour", "modifié",
        "mise à jour", "actualiz", "modificad", "aggiornat", "modificat", "atualiz", "bijgewerkt", "gewijzigd",
        "zaktualiz",
        "aktualizac", "обновл", "изменен", "изменён", "оновл", "تحديث", "تعديل", "更新", "修改",
    ]
    private static let publishWords = [
        "publish", "posted", "written", "created", "veröffentlicht", "erschienen", "erstellt", "publié", "posté",
        "publicad", "pubblicat",
        "geplaatst", "gepubliceerd", "opublikow", "dodano", "опубликован", "опубліков", "نشر", "发布", "發布", "公開", "掲載",
        "投稿", "stand", "datum",
    ]
}
