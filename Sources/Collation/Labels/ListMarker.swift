import Article

/// What a list item of plain text begins with, `3. `, `2) ` or `(a) `.
///
/// HTML's lists number themselves; in plain text an item that was put in above gives every item below it another number.
struct ListMarker: Equatable {
    /// The number or letter.
    let sign: String
    /// The sign with what stands around it and the space behind it.
    let text: String

    private let value: Int
    private let isNumber: Bool

    /// Reads the marker at the beginning of a text.
    ///
    /// Up to three digits or a small letter; a capital before a full stop is an initial.
    init?(_ text: String) {
        // Nearly every paragraph begins with a capital or a letter beyond ASCII, and is told at once.
        guard let start = text.utf8.first, start < 0x7B, start < 0x3A || start > 0x60 else { return nil }
        let opening = text.hasPrefix("(") ? 1 : 0
        let rest = text.dropFirst(opening)
        let digits = rest.prefix(4).prefix { $0.isASCII && $0.isNumber }
        let letter = rest.prefix(1).filter { $0.isASCII && $0.isLowercase }
        let sign = digits.isEmpty ? letter : String(digits)
        guard (1...3).contains(sign.utf8.count), let first = sign.utf8.first else { return nil }
        let ending = rest.dropFirst(sign.count)
        guard ending.hasPrefix(") ") || opening == 0 && ending.hasPrefix(". ") else { return nil }
        self.sign = sign
        self.text = String(text.prefix(opening + sign.count + 2))
        isNumber = !digits.isEmpty
        value = Int(digits) ?? Int(first)
    }

    /// Whether the marker is the next one after another in the same list.
    func follows(_ other: ListMarker) -> Bool {
        isNumber == other.isNumber && value == other.value + 1 && around == other.around
    }

    private var around: String { text.replacing(sign, with: "") }

    /// The label that the change into another marker gets for a figure; nil for letters.
    fileprivate func label(to other: ListMarker) -> Collation.Label? {
        isNumber ? Collation.Label(.number, from: sign, to: other.sign) : nil
    }
}

extension Article {
    /// The marker of the list item at a place; nil where no item of the same list stands beside it.
    func listMarker(at place: Int) -> ListMarker? {
        func read(_ place: Int) -> ListMarker? { blocks.indices.contains(place) ? ListMarker(blocks[place].text) : nil }
        guard let marker = read(place) else { return nil }
        let followsOne = read(place - 1).map(marker.follows) ?? false
        let leadsOne = read(place + 1)?.follows(marker) ?? false
        return followsOne || leadsOne ? marker : nil
    }
}

/// A list item that got another number or letter.
struct Renumbering {
    private let from: ListMarker
    private let to: ListMarker

    /// Nil where one of the two is no list item, or the marker is the same.
    init?(_ from: ListMarker?, _ to: ListMarker?) {
        guard let from, let to, from != to else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// Whether the labels take the marker's number for a figure by itself; with a month behind it, it is a date (`3. Mai`).
    fileprivate func isFigure(among labels: [Collation.Label]) -> Bool {
        from.label(to: to).map(labels.contains) ?? true
    }

    /// The spans of the two texts without their markers, nil where a span of the same words holds one marker in part.
    fileprivate func spansBehindMarkers(_ spans: [Collation.Span]) -> [Collation.Span]? {
        var (left, right) = (from.text.count, to.text.count)
        var result: [Collation.Span] = []
        for span in spans {
            let (leftRest, rightRest) = (span.from?.dropFirst(left), span.to?.dropFirst(right))
            left -= (span.from?.count ?? 0) - (leftRest?.count ?? 0)
            right -= (span.to?.count ?? 0) - (rightRest?.count ?? 0)
            if (leftRest ?? "").isEmpty, (rightRest ?? "").isEmpty { continue }
            guard span.from == nil || span.to == nil || leftRest == rightRest else { return nil }
            result.append(
                Collation.Span(
                    span.op, from: leftRest.map(String.init), to: rightRest.map(String.init), link: span.link))
        }
        return result
    }
}

extension Labeller {
    /// Labels a unit anew as if the markers were not there: a list item's number is no figure, and its change is minor.
    func discount(
        _ renumbering: Renumbering, in unit: inout Collation.Unit, linksFrom: [Link], linksTo: [Link]
    ) {
        guard renumbering.isFigure(among: unit.labels), let spans = renumbering.spansBehindMarkers(unit.spans) else {
            return
        }
        let (one, other) = (spans.compactMap(\.from).joined(), spans.compactMap(\.to).joined())
        let found = assess(spans: spans, from: one, to: other, linksFrom: linksFrom, linksTo: linksTo)
        unit.labels = found.labels
        unit.significance = max(.minor, found.significance)
    }
}
