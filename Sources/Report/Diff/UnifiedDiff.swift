import Article
public import Collation

extension Terminal {
    /// A unified diff of the two texts, one paragraph a line and the headline as the first line.
    ///
    /// It is the diff of what ``article(_:isWrapped:)`` writes for a pipe, so `patch` can apply it to such files. A paragraph that was
    /// edited, moved, split or merged is removed and added, as the format knows nothing else. Apparatus is not part of it. Empty where
    /// the texts are the same. Linear.
    ///
    /// - Parameters:
    ///   - heading: gives the names and times of the two sides.
    ///   - context: how many unchanged lines stand around a change.
    public func unified(_ collation: Collation, heading: DiffHeading, context: Int = 3) -> String {
        let edits = UnifiedEdits(collation)
        let hunks = edits.hunks(context: context)
        guard !hunks.isEmpty else { return "" }
        var lines = [name("--- ", heading.from), name("+++ ", heading.to)]
        for hunk in hunks {
            lines.append(StyledText(hunk.header, .regrouped))
            lines += hunk.edits.map { edit in
                switch edit {
                case .same(let text): StyledText(" " + text)
                case .removed(let text): StyledText("-" + text, .removedParagraph)
                case .added(let text): StyledText("+" + text, .addedParagraph)
                }
            }
        }
        return verbatim(lines)
    }

    private func name(_ mark: String, _ side: DiffHeading.Side) -> StyledText {
        var line = StyledText(mark + side.label, .heading)
        if let at = side.at { line.append("\t" + Moment.format(at), .heading) }
        return line
    }
}

/// The lines of both texts in the order of a unified diff.
struct UnifiedEdits {
    enum Edit: Hashable {
        case same(String), removed(String), added(String)
    }

    /// A run of edits with the lines around it.
    struct Hunk {
        var header: String
        var edits: ArraySlice<Edit>
    }

    private(set) var edits: [Edit] = []

    init(_ collation: Collation) {
        let units = collation.units(in: .body)
        let left = UnifiedEdits.paragraphs(units, \.from, \.leftText)
        let right = UnifiedEdits.paragraphs(units, \.to, \.rightText)
        addTitles(collation)
        var i = 0
        var j = 0
        func addUp(to from: Int, _ to: Int, _ edits: inout [Edit]) {
            edits += left[i..<max(i, from)].map(Edit.removed)
            edits += right[j..<max(j, to)].map(Edit.added)
            i = max(i, from)
            j = max(j, to)
        }
        for unit in units where unit.isUntouched {
            guard let from = unit.from.first, let to = unit.to.first, from - 1 >= i, to - 1 >= j, from <= left.count,
                to <= right.count
            else { continue }
            addUp(to: from - 1, to - 1, &edits)
            edits.append(.same(right[to - 1]))
            i = from
            j = to
        }
        addUp(to: left.count, right.count, &edits)
    }

    private mutating func addTitles(_ collation: Collation) {
        if collation.from.title == collation.to.title, let title = collation.to.title {
            edits.append(.same(title))
            return
        }
        if let title = collation.from.title { edits.append(.removed(title)) }
        if let title = collation.to.title { edits.append(.added(title)) }
    }

    /// The paragraphs of one side in their order, each on one line.
    private static func paragraphs(
        _ units: [Collation.Unit], _ numbers: (Collation.Unit) -> [Int], _ text: (Collation.Unit) -> String
    ) -> [String] {
        let count = units.compactMap { numbers($0).last }.max() ?? 0
        var result = [String](repeating: "", count: count)
        for unit in units {
            let numbers = numbers(unit)
            let parts = text(unit).split(
                separator: "\n", maxSplits: max(numbers.count - 1, 0), omittingEmptySubsequences: false)
            for (number, part) in zip(numbers, parts) where number > 0 && number <= count {
                result[number - 1] = String(part)
            }
        }
        return result
    }

    func hunks(context: Int) -> [Hunk] {
        var ranges: [Range<Int>] = []
        for (index, edit) in edits.enumerated() {
            if case .same = edit { continue }
            let range = max(0, index - context)..<min(edits.count, index + context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        var (left, right, position) = (0, 0, 0)
        return ranges.map { range in
            for edit in edits[position..<range.lowerBound] { count(edit, &left, &right) }
            let before = (left, right)
            for edit in edits[range] { count(edit, &left, &right) }
            position = range.upperBound
            let header = "@@ -\(span(before.0, left)) +\(span(before.1, right)) @@"
            return Hunk(header: header, edits: edits[range])
        }
    }

    private func count(_ edit: Edit, _ left: inout Int, _ right: inout Int) {
        switch edit {
        case .same: (left, right) = (left + 1, right + 1)
        case .removed: left += 1
        case .added: right += 1
        }
    }

    /// The lines after `before` up to `end` as a hunk names them; an empty span is named by the line before it.
    private func span(_ before: Int, _ end: Int) -> String {
        let length = end - before
        if length == 1 { return String(end) }
        return "\(length == 0 ? before : before + 1),\(length)"
    }
}
