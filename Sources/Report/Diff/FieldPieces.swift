import Article
import Collation

extension Collation.FieldChange {
    /// The words to show in one running text.
    var pieces: [Piece] {
        if isDeparture || isArrival { return [Piece(mark: .same, text: from ?? to ?? "")] }
        if spans.isEmpty {
            return [from.map { Piece(mark: .removed, text: $0) }, to.map { Piece(mark: .added, text: $0) }].compactMap(
                \.self)
        }
        return unit.pieces(.both, sentences: MovedSentences([])).flatMap(\.self)
    }

    /// The words of one side.
    func pieces(_ showing: Showing) -> [Piece] {
        switch showing {
        case .both: pieces
        case .left where spans.isEmpty: from.map { [Piece(mark: to == nil ? .same : .removed, text: $0)] } ?? []
        case .right where spans.isEmpty: to.map { [Piece(mark: from == nil ? .same : .added, text: $0)] } ?? []
        case .left, .right: unit.pieces(showing, sentences: MovedSentences([])).flatMap(\.self)
        }
    }

    /// Whether the field's text went into the body and nothing took its place.
    var isDeparture: Bool { to == nil && movedTo != nil }

    /// Whether the field's text came out of the body and took no other's place.
    var isArrival: Bool { from == nil && movedFrom != nil }

    /// The mark in column 1 with its colour, and the style of the whole text where the field came or went.
    func mark(_ glyphs: Glyphs) -> (glyph: String, style: Style, whole: Style?) {
        if isArrival { return (glyphs.arrived, .moved, .plain) }
        if isDeparture { return (glyphs.away, .moved, .plain) }
        if from == nil { return (glyphs.added, .added, .addedParagraph) }
        if to == nil { return (glyphs.removed, .removed, .removedParagraph) }
        return (glyphs.edited, .edited, nil)
    }

    /// The field's words as if they were a paragraph.
    private var unit: Collation.Unit {
        Collation.Unit(op: .edited, scope: .body, role: .body, from: [1], to: [1], similarity: 0, spans: spans)
    }
}

extension Collation.Field {
    /// How the field reads on screen.
    var words: String { rawValue.replacing("_", with: " ") }

    /// How it reads as a place that text moves to or from.
    var place: String { self == .title ? "headline" : words }
}

extension Glyphs {
    /// Where the text of a field went to or came from: `moved down to ¶2`, `moved here from ¶1`.
    func place(of change: Collation.FieldChange) -> StyledText {
        let words = [
            change.movedTo.map { "\(change.to == nil ? "" : "the old one ")moved down to \(paragraph)\($0)" },
            change.movedFrom.map { "\(change.movedTo == nil ? "" : "the new one ")moved here from \(paragraph)\($0)" },
        ]
        return StyledText(words.compactMap(\.self).joined(separator: ", "), .moved)
    }

    /// A field in one line, for forms with headings: `subtitle · removed`, `subtitle · moved down to ¶2`.
    func title(of change: Collation.FieldChange) -> String {
        let place = place(of: change).plain
        let word = change.from == nil ? "added" : change.to == nil ? "removed" : "edited"
        let isWhole = change.isDeparture || change.isArrival
        let words = place.isEmpty ? word : isWhole ? place : "\(word), \(place)"
        return "\(change.field.words) \(dot) \(words)"
    }
}
