/// Rule `quotation`: what somebody is quoted as saying changed. Any of:
///
/// - A word inside quotation marks was changed, added or removed; case alone does not count.
/// - A question mark, exclamation mark or ellipsis inside quotation marks came or went. Commas and full stops do not count:
///   house styles move them in and out of quotations.
/// - Unchanged words came to stand inside quotation marks, or no longer do.
///
/// Evidence are the changed words that are quoted, or the words whose marks came or went.
struct QuotationRule {
    private let comparison: Comparison
    private let from: QuotedRanges
    private let to: QuotedRanges

    /// Finds the quotations of both sides.
    init(_ comparison: Comparison) {
        self.comparison = comparison
        from = QuotedRanges(in: comparison.from)
        to = QuotedRanges(in: comparison.to)
    }

    /// The change of a variant's quoted words, if there is one.
    func label(_ variant: Variant, _ readings: Readings) -> Collation.Label? {
        guard !from.ranges.isEmpty || !to.ranges.isEmpty else { return nil }
        let left = quoted(variant.from, readings.from, from), right = quoted(variant.to, readings.to, to)
        guard left.words != right.words || left.marks != right.marks else { return nil }
        return Collation.Label(.quotation, from: left.text, to: right.text)
    }

    /// The shared words that are quoted on one side only.
    func requoted() -> [Collation.Label] {
        guard !comparison.variants.isEmpty, !from.ranges.isEmpty || !to.ranges.isEmpty else { return [] }
        return comparison.shared.flatMap(requoted)
    }

    private struct Quoted {
        var words: [UInt64] = []
        var marks: [UInt32] = []
        var text: String?
    }

    /// What of a reading stands in quotation marks.
    private func quoted(_ changed: Range<Int>, _ reading: Reading, _ quotations: QuotedRanges) -> Quoted {
        var result = Quoted()
        var evidence: Range<Int>?
        for index in reading.changedWords where quotations.contains(reading.words[index].range.lowerBound) {
            let word = reading.words[index]
            result.words.append(word.hash)
            evidence = (evidence?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
        }
        var index = changed.lowerBound
        while index < changed.upperBound {
            let (value, length) = reading.bytes.scalar(at: index)
            if Self.changesSense(value), quotations.contains(index) {
                result.marks.append(value)
                evidence = (evidence?.lowerBound ?? index)..<max(evidence?.upperBound ?? 0, index + length)
            }
            index += length
        }
        if evidence == nil, quotations.contains(reading.bytes.trimmed(changed).lowerBound) {
            evidence = reading.bytes.trimmed(changed)
        }
        result.text = evidence.flatMap { $0.isEmpty ? nil : reading.bytes.text($0) }
        return result
    }

    private static func changesSense(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x3F, 0xBF, 0xA1, 0x37E, 0x61F, 0x2026, 0x203C...0x203D, 0x2047...0x2049, 0xFF01, 0xFF1F: true
        default: false
        }
    }

    /// The parts of a shared run that are quoted on one side only and hold a word.
    private func requoted(_ run: Comparison.Shared) -> [Collation.Label] {
        let left = edges(from, start: run.from, count: run.count), right = edges(to, start: run.to, count: run.count)
        var labels: [Collation.Label] = []
        let cuts = Set(left + right + [0, run.count]).sorted()
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let wasQuoted = from.contains(run.from + start), isQuoted = to.contains(run.to + start)
            guard wasQuoted != isQuoted else { continue }
            let text = evidence(run.to + start..<run.to + end)
            guard let text else { continue }
            labels.append(
                Collation.Label(.quotation, from: wasQuoted ? "“\(text)”" : text, to: isQuoted ? "“\(text)”" : text))
        }
        return labels
    }

    /// Where quotations begin and end inside a run, as offsets from its start.
    private func edges(_ quotations: QuotedRanges, start: Int, count: Int) -> [Int] {
        var edges: [Int] = []
        var position = start
        while let range = quotations.range(at: position), range.lowerBound < start + count {
            if range.lowerBound > start { edges.append(range.lowerBound - start) }
            if range.upperBound < start + count { edges.append(range.upperBound - start) }
            position = range.upperBound
        }
        return edges
    }

    /// The longest evidence that is shown, in bytes: a lost closing mark would else show the rest of its paragraph.
    private static let longestEvidence = 160

    private func evidence(_ range: Range<Int>) -> String? {
        let bytes = comparison.to
        var range = bytes.trimmed(range)
        guard let first = WordScanner(bytes: bytes).words(in: range.prefix(Self.longestEvidence)).first else {
            return nil
        }
        range = first.range.lowerBound..<range.upperBound
        guard range.count > Self.longestEvidence else { return bytes.text(range) }
        let cut = bytes[range.prefix(Self.longestEvidence)].lastIndex(of: 0x20) ?? first.range.upperBound
        return bytes.text(range.lowerBound..<cut) + "…"
    }
}

extension Range<Int> {
    fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
