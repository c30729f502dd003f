import Article
import Collation

/// What of a collation a report shows.
struct Changes {
    let collation: Collation
    /// The fields to show where they differ; nil for all.
    var fieldsShown: Set<Collation.Field>?
    /// The right side's apparatus that is passed over, by its numbers.
    var hiddenApparatus: Set<Int> = []
    /// Whether units in which only the paragraph breaks changed are left out like unchanged ones.
    var foldsBreaks = false

    init(_ collation: Collation) {
        self.collation = collation
    }

    /// The fields that differ and are shown.
    var fields: [Collation.FieldChange] {
        collation.fields.filter { fieldsShown?.contains($0.field) ?? true }
    }

    /// The rows of the body.
    func body(context: Int) -> [DiffRow] {
        collation.bodyRows(context: context, foldingBreaks: foldsBreaks)
    }

    /// The units of the apparatus that changed and are shown.
    var apparatus: [Collation.Unit] {
        collation.units(in: .apparatus).filter { unit in
            !unit.isUntouched && !(unit.op == .added && unit.to.allSatisfy(hiddenApparatus.contains))
        }
    }

    /// The highest paragraph number on either side.
    var highestNumber: Int {
        max(collation.from.paragraphs, collation.from.apparatus, collation.to.paragraphs, collation.to.apparatus)
    }
}
