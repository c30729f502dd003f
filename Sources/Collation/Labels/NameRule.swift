/// Rule `name`: the names of the two readings, in order, are not the same.
///
/// A name is an `@handle` in any script, and a word with a capital that its place does not explain. Number and date words, the
/// pronoun `I` and a word that only changed its case are no names. In particular:
///
/// - In a text whose words nearly all have capitals (a headline in title case) capitals say nothing; only words all in
///   capitals among others count.
/// - The first word of a sentence is a name if it is all in capitals, if the next word is a name or it follows a title, if it
///   stands with a capital inside a sentence elsewhere in the text, or if a singular verb, a verb of saying or a possessive
///   follows it – and never if it is a common word of the language or stands in lower case elsewhere in the text.
/// - Where all nouns have capitals (German), a noun behind a determiner, or a determiner and an adjective, or with a noun's
///   suffix is no name, unless a noun or title stands right before it.
/// - In scripts without capitals only ``TitledNames`` are found.
/// - A title right before an unchanged name counts: `Mr Alder` for `Dr Alder`.
struct NameRule {
    private let comparison: Comparison
    private lazy var casing = Casing(comparison)

    init(_ comparison: Comparison) { self.comparison = comparison }

    mutating func labels(_ readings: Readings) -> [Collation.Label] {
        guard hasCapital(readings.from) || hasCapital(readings.to) else { return [] }
        let from = names(in: readings.from, readings.language), to = names(in: readings.to, readings.language)
        let pairs = Pairing.differences(
            from: from.map { readings.from.words[$0].hash }, to: to.map { readings.to.words[$0].hash })
        let (left, right) = (changedWords(readings.from), changedWords(readings.to))
        let labels: [Collation.Label] = pairs.compactMap { pair in
            let first = pair.from.map { from[$0] }, second = pair.to.map { to[$0] }
            let isCase = { (index: Int, reading: Reading) in
                let word = reading.words[index]
                return !word.traits.contains(.handle) && left[word.hash] != nil && left[word.hash] == right[word.hash]
            }
            if first.map({ isCase($0, readings.from) }) ?? true, second.map({ isCase($0, readings.to) }) ?? true {
                return nil
            }
            return Collation.Label(
                .name, from: pair.from.map { evidence($0, from, readings.from) },
                to: pair.to.map { evidence($0, to, readings.to) })
        }
        // Names that share a letter or word are cut in two: `田中` for `山田`.
        if labels.count == 2, let from = labels[0].from ?? labels[1].from, let to = labels[0].to ?? labels[1].to,
            labels.allSatisfy({ $0.from == nil || $0.to == nil }), (labels[0].from == nil) != (labels[1].from == nil)
        {
            return [Collation.Label(.name, from: from, to: to)]
        }
        // A word more on one side of a name that is told already is no name of its own.
        return labels.filter { label in
            label.from != nil && label.to != nil
                || !labels.contains {
                    $0 != label && ($0.from == label.from || label.from == nil)
                        && ($0.to == label.to || label.to == nil)
                }
        }
    }

    /// How often each word stands among the changed ones, case aside.
    ///
    /// A name that is there as often on the other side only
    /// took or lost its capital.
    private func changedWords(_ reading: Reading) -> [UInt64: Int] {
        reading.changedWords.reduce(into: [:]) { counts, index in counts[reading.words[index].hash, default: 0] += 1 }
    }

    /// Whether a changed word may be a name at all.
    private func hasCapital(_ reading: Reading) -> Bool {
        reading.changedWords.contains {
            let traits = reading.words[$0].traits
            return traits.contains(.capitalised) || traits.contains(.handle)
                || TitledNames.canHold(reading.words[$0], in: reading.bytes)
        }
    }

    /// The longest name that is shown, in words to each side of the one that changed.
    private static let reach = 6

    /// The whole name that a word belongs to: its neighbours that are names too, with only a space, hyphen or stop between.
    private func evidence(_ place: Int, _ names: [Int], _ reading: Reading) -> String {
        func isOne(_ first: Int) -> Bool {
            guard names[first + 1] == names[first] + 1 else { return false }
            return reading.gap(after: names[first]) { value in
                ScalarClass(value) == .space || value == 0x2D || value == 0x2E || value == 0x27 || value == 0x2019
                    || value == 0xB7 || value == 0x30FB || value == 0x2027
            }
        }
        var (first, last) = (place, place)
        while first > 0, place - first < Self.reach, isOne(first - 1) { first -= 1 }
        while last + 1 < names.count, last - place < Self.reach, isOne(last) { last += 1 }
        return reading.text(names[first]..<names[last] + 1)
    }

    /// The words of a reading that are names, as indices.
    private mutating func names(in reading: Reading, _ language: LanguageData?) -> [Int] {
        let capitals = reading.words.indices.filter { index in
            let traits = reading.words[index].traits
            return traits.contains(.handle) || traits.contains(.capitalised)
        }
        var names = TitledNames.find(in: reading)
        for index in capitals.reversed() where isName(index, reading, language, following: names) {
            names.insert(index)
        }
        return names.sorted()
    }

    private mutating func isName(_ index: Int, _ reading: Reading, _ language: LanguageData?, following names: Set<Int>)
        -> Bool
    {
        let word = reading.words[index]
        if word.traits.contains(.handle) { return true }
        if word.traits.contains(.digit) || reading.stands(index, under: .number) || reading.stands(index, under: .date)
        {
            return false
        }
        if casing.isTitleCase { return word.traits.contains(.capitals) && !casing.isAllCapitals }
        let space = { (value: UInt32) in ScalarClass(value) == .space || value == 0x2E }
        let nextIsName = names.contains(index + 1) && reading.gap(after: index, allows: { space($0) || $0 == 0x2D })
        if reading.stands(index, under: .title) { return nextIsName }
        if word.traits.contains(.capitals) { return true }
        let followsTitle =
            index > 0 && reading.stands(index - 1, under: .title) && reading.gap(after: index - 1, allows: space)
        if followsTitle { return true }
        if SentenceStart(bytes: reading.bytes, language: language).isAt(word.range.lowerBound) {
            return isNameAtStart(index, reading, language, nextIsName: nextIsName)
        }
        if word.range.count == 1, language != nil {
            return nextIsName
                || word.range.upperBound < reading.window.upperBound
                    && reading.bytes[word.range.upperBound] == 0x2E
        }
        guard let language, language.settings.nounsCapitalised else { return true }
        return GermanNoun.isName(index, in: reading)
    }

    /// Whether the first word of a sentence is a name by itself.
    private mutating func isNameAtStart(
        _ index: Int, _ reading: Reading, _ language: LanguageData?, nextIsName: Bool
    ) -> Bool {
        let word = reading.words[index]
        if reading.stands(index, under: .common) || reading.stands(index, under: .pronoun)
            || reading.stands(index, under: .determiner)
        {
            return false
        }
        if nextIsName || casing.isCapitalisedInside(word.hash) { return true }
        if casing.isLowerElsewhere(word.hash) { return false }
        if let owner = owner(word, reading) { return language?.lexicon.contains(owner, under: .common) != true }
        guard reading.gap(after: index, allows: { ScalarClass($0) == .space }) else { return false }
        return reading.stands(index + 1, under: .auxiliary) || reading.stands(index + 1, under: .attribution)
    }

    /// The word without its possessive ending; nil where it has none.
    private func owner(_ word: Word, _ reading: Reading) -> Word? {
        let text = reading.bytes[word.range]
        let ending = [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73]].first { text.count > $0.count && text.hasSuffix($0) }
        guard let ending else { return nil }
        let stem = word.range.lowerBound..<word.range.upperBound - ending.count
        return WordScanner(bytes: reading.bytes).words(in: stem).first
    }
}

/// Where nouns have capitals: what tells a name from them.
private enum GermanNoun {
    /// Suffixes of nouns that are no names.
    private static let suffixes = [
        "ung", "ungen", "heit", "keit", "heiten", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten",
        "ismus",
        "ment", "chen", "nis", "nisse", "ling", "tum",
    ].map { Array($0.utf8) }

    static func isName(_ index: Int, in reading: Reading) -> Bool {
        let word = reading.words[index]
        guard index > 0, reading.gap(after: index - 1, allows: { ScalarClass($0) == .space }) else {
            return !hasSuffix(word, reading.bytes)
        }
        let previous = reading.words[index - 1]
        if previous.traits.contains(.capitalised), !reading.stands(index - 1, under: .determiner) { return true }
        if hasSuffix(word, reading.bytes) || reading.stands(index - 1, under: .determiner) { return false }
        if reading.stands(index - 1, under: .number) || previous.traits.contains(.digit) { return false }
        let isVerb = reading.stands(index - 1, under: .attribution) || reading.stands(index - 1, under: .auxiliary)
        let isAdjective = index > 1 && !isVerb && reading.stands(index - 2, under: .determiner)
        return !isAdjective
    }

    private static func hasSuffix(_ word: Word, _ bytes: [UInt8]) -> Bool {
        suffixes.contains { word.range.count > $0.count + 2 && bytes[word.range].hasSuffix($0) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
