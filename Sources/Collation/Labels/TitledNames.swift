/// Names in scripts without capitals, as far as what stands beside them tells them: a title (`السيد كمال`, `田中さん`,
/// `王明先生`, `市长王明说`) or the point between the parts of a foreign name (`约翰·奥尔德`, `ジョン・オルダー`).
enum TitledNames {
    /// The longest name of a script without spaces beside a title, and each part of one with a point, in letters.
    private static let (besideTitle, besidePoint) = (4, 8)

    /// Whether a word belongs to a script without capitals that has such names.
    static func canHold(_ word: Word, in bytes: [UInt8]) -> Bool {
        word.traits.contains(.ideograph) || isArabic(word, bytes)
    }

    /// The words of a reading that are such names.
    static func find(in reading: Reading) -> Set<Int> {
        guard reading.changedWords.contains(where: { canHold(reading.words[$0], in: reading.bytes) }) else { return [] }
        var names: Set<Int> = []
        for title in reading.phrases where title.heading == .title {
            let next = title.words.upperBound
            if next < reading.words.count, isArabic(reading.words[next], reading.bytes) {
                names.insert(next)
                continue
            }
            names.formUnion(run(endingBefore: title.words.lowerBound, reading, besideTitle))
            let behind = run(from: next, reading, besideTitle)
            if let last = behind.last, (2...3).contains(behind.count), last + 1 < reading.words.count,
                reading.stands(last + 1, under: .attribution)
            {
                names.formUnion(behind)
            }
        }
        for index in reading.words.indices.dropLast() where isPoint(after: index, reading) {
            names.formUnion(run(endingBefore: index + 1, reading, besidePoint))
            names.formUnion(run(from: index + 1, reading, besidePoint))
        }
        return names
    }

    private static func isArabic(_ word: Word, _ bytes: [UInt8]) -> Bool {
        (0xD8...0xDB).contains(bytes[word.range.lowerBound]) && !word.traits.contains(.digit)
    }

    private static func isPoint(after index: Int, _ reading: Reading) -> Bool {
        let gap = reading.words[index].range.upperBound..<reading.words[index + 1].range.lowerBound
        guard (2...3).contains(gap.count), reading.words[index].traits.contains(.ideograph) else { return false }
        let (value, length) = reading.bytes.scalar(at: gap.lowerBound)
        return length == gap.count && (value == 0xB7 || value == 0x30FB || value == 0x2027)
    }

    private static func run(endingBefore end: Int, _ reading: Reading, _ longest: Int) -> Range<Int> {
        var start = end
        while start > 0, end - start < longest, isNameLetter(start - 1, reading),
            start == end || touches(start - 1, reading) && sameScript(start - 1, start, reading)
        {
            start -= 1
        }
        return start..<end
    }

    private static func run(from start: Int, _ reading: Reading, _ longest: Int) -> Range<Int> {
        var end = start
        while end < reading.words.count, end - start < longest, isNameLetter(end, reading),
            end == start || touches(end - 1, reading) && sameScript(end - 1, end, reading)
        {
            end += 1
        }
        return start..<end
    }

    private static func touches(_ index: Int, _ reading: Reading) -> Bool {
        reading.words[index].range.upperBound == reading.words[index + 1].range.lowerBound
    }

    private static func sameScript(_ first: Int, _ second: Int, _ reading: Reading) -> Bool {
        isKatakana(first, reading) == isKatakana(second, reading)
    }

    private static func isKatakana(_ index: Int, _ reading: Reading) -> Bool {
        (0x30A1...0x30FF).contains(reading.bytes.scalar(at: reading.words[index].range.lowerBound).value)
    }

    /// Whether a letter may belong to a name: no hiragana, and no word of the lists of another sense.
    private static func isNameLetter(_ index: Int, _ reading: Reading) -> Bool {
        guard reading.words[index].traits.contains(.ideograph) else { return false }
        if (0x3041...0x309F).contains(reading.bytes.scalar(at: reading.words[index].range.lowerBound).value) {
            return false
        }
        return ![.title, .common, .attribution, .negation, .hedge, .pronoun, .date].contains {
            reading.stands(index, under: $0)
        }
    }
}
