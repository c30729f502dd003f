import Article
import Collation

/// A run of words as one paragraph of a report shows it.
struct Piece: Sendable, Hashable {
    var mark: Mark
    var text: String

    enum Mark: Sendable, Hashable {
        case same, removed, added
        /// A sentence that left, and the number of the paragraph it went to.
        case departed(Int?)
        /// A sentence that came, and the number of the paragraph it came from.
        case arrived(Int?)
    }
}

/// Which words of a unit a column of the report shows.
enum Showing {
    /// What was removed and what was added, in the paragraphs of the right side.
    case both
    /// The left side's words alone, in its own paragraphs.
    case left
    /// The right side's words alone, in its own paragraphs.
    case right
}

extension Collation.Unit {
    /// The words to show, one list for every paragraph.
    ///
    /// - Parameter sentences: where moved sentences came from and went.
    func pieces(_ showing: Showing, sentences: MovedSentences) -> [[Piece]] {
        if let text, spans.isEmpty { return [[Piece(mark: wholeMark, text: text)]] }
        let count = max(1, showing == .left ? from.count : to.count)
        var paragraphs = Paragraphs(count: count)
        for span in spans {
            switch (span.op, showing) {
            case (.same, .left), (.typographic, .left): paragraphs.add(span.from ?? span.to ?? "", .same)
            case (.same, _), (.typographic, _): paragraphs.add(span.to ?? span.from ?? "", .same)
            case (.removed, .left): paragraphs.add(span.from ?? "", .removed)
            case (.removed, .both): paragraphs.addWithinParagraph(span.from ?? "", .removed)
            case (.added, .both), (.added, .right): paragraphs.add(span.to ?? "", .added)
            case (.movedOut, .left): paragraphs.add(span.from ?? "", .departed(sentences.destination(of: span.link)))
            case (.movedOut, .both):
                paragraphs.addWithinParagraph(span.from ?? "", .departed(sentences.destination(of: span.link)))
            case (.movedIn, .both), (.movedIn, .right):
                paragraphs.add(span.to ?? "", .arrived(sentences.origin(of: span.link)))
            case (.removed, .right), (.movedOut, .right), (.added, .left), (.movedIn, .left): break
            }
        }
        return paragraphs.pieces
    }

    private var wholeMark: Piece.Mark {
        switch op {
        case .added where field == nil: .added
        case .removed where field == nil: .removed
        default: .same
        }
    }
}

/// Deals spans out to paragraphs: a newline in a span's text ends a paragraph, as long as the unit has another.
private struct Paragraphs {
    var pieces: [[Piece]] = [[]]
    let count: Int

    init(count: Int) {
        self.count = count
    }

    mutating func add(_ text: String, _ mark: Piece.Mark) {
        var rest = Substring(text)
        while pieces.count < count, let end = rest.firstIndex(of: "\n") {
            addWithinParagraph(String(rest[..<end]), mark)
            pieces.append([])
            rest = rest[rest.index(after: end)...]
        }
        addWithinParagraph(String(rest), mark)
    }

    mutating func addWithinParagraph(_ text: String, _ mark: Piece.Mark) {
        if !text.isEmpty { pieces[pieces.count - 1].append(Piece(mark: mark, text: text)) }
    }
}

/// Where each moved sentence came from and where it went, by the number its two ends share.
struct MovedSentences: Sendable {
    private var origins: [Int: Int] = [:]
    private var destinations: [Int: Int] = [:]

    /// Reads the ends of every moved sentence.
    ///
    /// Linear in the spans.
    init(_ units: [Collation.Unit]) {
        for unit in units {
            var left = 0
            var right = 0
            for span in unit.spans {
                if let link = span.link {
                    if span.op == .movedOut, left < unit.from.count { origins[link] = unit.from[left] }
                    if span.op == .movedIn, right < unit.to.count { destinations[link] = unit.to[right] }
                }
                left = min(left + newlines(in: span.from), max(unit.from.count - 1, 0))
                right = min(right + newlines(in: span.to), max(unit.to.count - 1, 0))
            }
        }
    }

    /// The left number of the paragraph that the sentence left.
    func origin(of link: Int?) -> Int? { link.flatMap { origins[$0] } }

    /// The right number of the paragraph that the sentence went to.
    func destination(of link: Int?) -> Int? { link.flatMap { destinations[$0] } }

    private func newlines(in text: String?) -> Int {
        text?.utf8.count { $0 == UInt8(ascii: "\n") } ?? 0
    }
}
