import Article

/// Where the body stands among the paragraphs of a text.
///
/// Lines that are surely apparatus count against a place, paragraphs for it; the body is the stretch with the greatest sum.
/// A line of asterisks between the two is the strongest sign of all: what it cuts off and is mostly apparatus is wrapper.
struct BodySpan {
    /// How a paragraph counts.
    enum Kind {
        /// A dividing line.
        case separator
        /// Apparatus by its wording.
        case apparatus
        /// Apparatus that stands between paragraphs as often as around them: an advertisement, a link to another story.
        case inset
        /// Apparatus if it stands among apparatus.
        case suspect
        /// A paragraph with so many words that nothing speaks against.
        case text(words: Int)

        /// Whether the paragraph is apparatus by its wording.
        var isApparatus: Bool {
            switch self {
            case .apparatus, .inset: true
            default: false
            }
        }
    }

    /// How a paragraph counts that is apparatus by its wording.
    static func kind(of verdict: ApparatusVerdict, text: String) -> Kind {
        switch verdict.role {
        case .separator: .separator
        case .navigation, .imageCredit, .caption: .inset
        // `Read also: The gulls are back` is one link, `Read also` heads a list of them.
        case .related: text.dropLast().contains { $0 == ":" || $0 == "：" } ? .inset : .apparatus
        default: .apparatus
        }
    }

    /// The body among the paragraphs, without the separators at its ends.
    ///
    /// Linear.
    static func find(in kinds: [Kind]) -> Range<Int> {
        let core = trimmingWrapperSegments(kinds)
        return greatest(kinds, in: core)
    }

    /// What is left when segments at both ends that are mostly apparatus go.
    private static func trimmingWrapperSegments(_ kinds: [Kind]) -> Range<Int> {
        var segments: [Range<Int>] = []
        var start = 0
        for (index, kind) in kinds.enumerated() {
            if case .separator = kind {
                if start < index { segments.append(start..<index) }
                start = index + 1
            }
        }
        if start < kinds.count { segments.append(start..<kinds.count) }
        guard segments.count > 1 else { return segments.first ?? 0..<0 }
        let words = segments.map { segment in
            kinds[segment].reduce(0) { sum, kind in
                if case .text(let words) = kind { sum + words } else { sum }
            }
        }
        // The segment with the most text is body whatever stands in it.
        guard let largest = words.indices.max(by: { words[$0] < words[$1] }) else { return 0..<0 }
        var first = largest
        while first > 0, !isWrapper(kinds[segments[first - 1]]) { first -= 1 }
        var last = largest
        while last + 1 < segments.count, !isWrapper(kinds[segments[last + 1]]) { last += 1 }
        return segments[first].lowerBound..<segments[last].upperBound
    }

    /// Whether half of the paragraphs or more are apparatus or look like it, one of them surely.
    private static func isWrapper(_ kinds: ArraySlice<Kind>) -> Bool {
        var sure = 0
        var suspect = 0
        for kind in kinds {
            switch kind {
            case .apparatus, .inset: sure += 1
            case .suspect: suspect += 1
            default: break
            }
        }
        return (sure > 0 || suspect == kinds.count && suspect > 1) && (sure + suspect) * 2 >= kinds.count
    }

    /// The stretch with the greatest sum.
    private static func greatest(_ kinds: [Kind], in range: Range<Int>) -> Range<Int> {
        var best = (sum: 0, range: range.lowerBound..<range.lowerBound)
        var sum = 0
        var start = range.lowerBound
        for index in range {
            switch kinds[index] {
            case .separator: break
            case .apparatus: sum -= 30
            case .inset: sum -= 8
            case .suspect: sum += 3
            case .text(let words): sum += min(words, 60) + 3
            }
            if sum <= 0 {
                sum = 0
                start = index + 1
            } else if sum > best.sum {
                best = (sum, start..<(index + 1))
            }
        }
        return best.range
    }
}
