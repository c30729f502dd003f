@testable import Article
@testable import Collation

/// Makes word-level spans out of two texts, so that a test can be written as a sentence before and after.
enum Edit {
    /// The labels and the significance of changing one text into another.
    static func assess(
        _ from: String, _ to: String, _ language: String? = "en", linksFrom: [Link] = [], linksTo: [Link] = []
    ) -> (labels: [Collation.Label], significance: Collation.Significance) {
        Labeller(language: language).assess(
            spans: spans(from, to), from: from, to: to, linksFrom: linksFrom, linksTo: linksTo)
    }

    /// The kinds of labels that changing one text into another gets.
    static func kinds(_ from: String, _ to: String, _ language: String? = "en") -> Set<Collation.Label.Kind> {
        Set(assess(from, to, language).labels.map(\.kind))
    }

    /// The spans between two texts, cut at every word, mark and space.
    static func spans(_ from: String, _ to: String) -> [Collation.Span] {
        let (left, right) = (tokens(from), tokens(to))
        var spans: [Collation.Span] = []
        var row = 0
        var (removed, added) = ("", "")
        func flush() {
            if !removed.isEmpty { spans.append(Collation.Span(.removed, from: removed, to: nil)) }
            if !added.isEmpty { spans.append(Collation.Span(.added, from: nil, to: added)) }
            (removed, added) = ("", "")
        }
        var column = 0
        func share(upTo end: Int) {
            guard row < end else { return }
            flush()
            let text = left[row..<end].joined()
            spans.append(Collation.Span(.same, from: text, to: text))
            column += end - row
            row = end
        }
        for pair in Pairing.differences(from: left, to: right) {
            share(upTo: pair.from ?? (row + (pair.to ?? column) - column))
            if let index = pair.from {
                removed += left[index]
                row = index + 1
            }
            if let index = pair.to {
                added += right[index]
                column = index + 1
            }
        }
        share(upTo: left.count)
        flush()
        return spans
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var isOpen = false
        for character in text {
            let scalar = character.unicodeScalars.first?.value ?? 0
            let kind = ScalarClass(scalar)
            let isInner = kind == .letter || kind == .digit
            if isInner && isOpen {
                tokens[tokens.count - 1].append(character)
            } else {
                tokens.append(String(character))
            }
            isOpen = isInner
        }
        return tokens
    }
}
