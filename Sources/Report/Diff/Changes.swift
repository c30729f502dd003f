import Article
import Collation

/// What of a collation a report shows.
struct Changes {
    let collation: Collation
    /// Whether what stands around the article is shown: apparatus, dates, addresses, pictures.
    var showsSurroundings = true
    /// Whether units in which only the paragraph breaks changed are left out like unchanged ones.
    var foldsBreaks = false

    init(_ collation: Collation) {
        self.collation = collation
    }

    /// The fields above the text that differ: what a reader takes for part of it.
    var fields: [Collation.FieldChange] {
        collation.fields.filter { Self.textFields.contains($0.field) }
    }

    /// The other fields that differ, where the surroundings are shown.
    var facts: [Collation.FieldChange] {
        showsSurroundings ? collation.fields.filter { !Self.textFields.contains($0.field) } : []
    }

    /// Whether anything around the article differs and is shown.
    var hasSurroundings: Bool { !facts.isEmpty || !apparatus.isEmpty }

    private static let textFields: Set<Collation.Field> = [.title, .subtitle, .byline]

    /// The rows of the body.
    func body(context: Int) -> [DiffRow] {
        collation.bodyRows(context: context, foldingBreaks: foldsBreaks)
    }

    /// The units of the apparatus that changed, where the surroundings are shown.
    var apparatus: [Collation.Unit] {
        showsSurroundings ? collation.units(in: .apparatus).filter { !$0.isUntouched } : []
    }

    /// The highest paragraph number on either side.
    var highestNumber: Int {
        max(collation.from.paragraphs, collation.from.apparatus, collation.to.paragraphs, collation.to.apparatus)
    }
}
