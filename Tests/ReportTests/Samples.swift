import Article
import Collation
import Foundation
import Report

/// Builds collations by hand, in a notation close to what the terminal shows.
///
/// A text holds `[-removed-]`, `{+added+}`, `~old|new~` for a typographic difference, `[>1 sentence<]` and `{>1 sentence<}` for
/// the two ends of moved sentence 1, `/` alone for a paragraph break on the right and `\` alone for one on the left.
enum Sample {
    static func spans(_ text: String) -> [Collation.Span] {
        let pattern = /\[-(.*?)-\]|\{\+(.*?)\+\}|~(.*?)\|(.*?)~|\[>(\d+) (.*?)<\]|\{>(\d+) (.*?)<\}/
            .dotMatchesNewlines()
        var spans: [Collation.Span] = []
        var rest = Substring(text)
        func left(_ part: Substring) -> String {
            String(part).replacing(" \\ ", with: "\n").replacing(" / ", with: " ")
        }
        func right(_ part: Substring) -> String {
            String(part).replacing(" / ", with: "\n").replacing(" \\ ", with: " ")
        }
        func same(_ part: Substring) {
            if !part.isEmpty { spans.append(.init(.same, from: left(part), to: right(part))) }
        }
        while let match = rest.firstMatch(of: pattern) {
            same(rest[..<match.range.lowerBound])
            let found = match.output
            if let removed = found.1 { spans.append(.init(.removed, from: left(removed), to: nil)) }
            if let added = found.2 { spans.append(.init(.added, from: nil, to: right(added))) }
            if let old = found.3, let new = found.4 {
                spans.append(.init(.typographic, from: String(old), to: String(new)))
            }
            if let link = found.5, let out = found.6 {
                spans.append(.init(.movedOut, from: left(out), to: nil, link: Int(link)))
            }
            if let link = found.7, let come = found.8 {
                spans.append(.init(.movedIn, from: nil, to: right(come), link: Int(link)))
            }
            rest = rest[match.range.upperBound...]
        }
        same(rest)
        return spans
    }

    static func unit(
        _ op: Collation.Operation, _ from: [Int], _ to: [Int], _ text: String, moved: Bool = false,
        scope: Scope = .body, role: Role = .body, labels: [Collation.Label] = [],
        significance: Collation.Significance = .substantive, repeats: Int? = nil, field: Collation.Field? = nil
    ) -> Collation.Unit {
        let isWhole = op == .same || op == .added || op == .removed
        return Collation.Unit(
            op: op, scope: scope, role: role, from: from, to: to, moved: moved,
            similarity: op == .same ? 1 : isWhole ? 0 : 0.85, spans: isWhole ? [] : spans(text),
            text: isWhole ? text : nil, labels: labels, significance: op == .same && !moved ? .none : significance,
            repeats: repeats, field: field)
    }

    static func field(
        _ field: Collation.Field, _ text: String, movedFrom: Int? = nil, movedTo: Int? = nil
    ) -> Collation.FieldChange {
        let spans = spans(text)
        let from = spans.compactMap(\.from).joined()
        let to = spans.compactMap(\.to).joined()
        return Collation.FieldChange(
            field: field, from: from.isEmpty ? nil : from, to: to.isEmpty ? nil : to,
            spans: from.isEmpty || to.isEmpty ? [] : spans, movedFrom: movedFrom, movedTo: movedTo)
    }

    /// A collation of units, its summary counted from them.
    static func collation(
        title: (from: String?, to: String?) = (nil, nil), fields: [Collation.FieldChange] = [],
        units: [Collation.Unit], language: String? = "en"
    ) -> Collation {
        let body = units.filter { $0.scope == .body }
        func words(_ texts: [String?]) -> Int {
            texts.compactMap(\.self).reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
        }
        func spans(_ op: Collation.Span.Operation) -> [Collation.Span] { body.flatMap(\.spans).filter { $0.op == op } }
        var summary = Collation.Summary()
        summary.same = body.count { $0.op == .same }
        summary.edited = body.count { $0.op == .edited }
        summary.split = body.count { $0.op == .split }
        summary.merged = body.count { $0.op == .merged }
        summary.regrouped = body.count { $0.op == .regrouped }
        summary.added = body.count { $0.op == .added }
        summary.removed = body.count { $0.op == .removed }
        summary.moved = body.count { $0.moved }
        summary.wordsSame =
            words(body.filter { $0.op == .same }.map(\.text)) + words(spans(.same).map(\.to))
            + words(spans(.typographic).map(\.to))
        summary.wordsRemoved =
            words(body.filter { $0.op == .removed && $0.field == nil }.map(\.text)) + words(spans(.removed).map(\.from))
        summary.wordsAdded =
            words(body.filter { $0.op == .added && $0.field == nil }.map(\.text)) + words(spans(.added).map(\.to))
        summary.wordsMoved = words(body.filter(\.moved).map(\.text)) + words(spans(.movedIn).map(\.to))
        let left = summary.wordsSame + summary.wordsRemoved
        let right = summary.wordsSame + summary.wordsAdded
        summary.kept = left == 0 ? 1 : Double(summary.wordsSame) / Double(left)
        summary.shared = right == 0 ? 1 : Double(summary.wordsSame) / Double(right)
        summary.significance =
            (body.map(\.significance) + fields.map(\.significance)).max() ?? .none
        func side(_ title: String?, _ numbers: (Collation.Unit) -> [Int], _ count: Int) -> Collation.Side {
            Collation.Side(
                title: title, paragraphs: body.flatMap(numbers).count,
                apparatus: units.filter { $0.scope == .apparatus }.flatMap(numbers).count, words: count,
                language: language)
        }
        return Collation(
            from: side(title.from, \.from, left), to: side(title.to, \.to, right), summary: summary,
            fields: fields, units: units, labelLanguage: language, elapsed: 0.4142)
    }
}
