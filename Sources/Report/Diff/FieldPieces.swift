import Article
import Collation

extension Collation.FieldChange {
    /// The words to show in one running text.
    var pieces: [Piece] {
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

    /// The mark in column 1 with its colour, and the style of the whole text where the field came or went.
    func mark(_ glyphs: Glyphs) -> (glyph: String, style: Style, whole: Style?) {
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
}
