/// Rule `number`: the numbers of the two readings, in order, are not the same.
///
/// A number is a word that holds a digit, a number in words, or a date word, together with what belongs to it: the numbers and
/// date words beside it (`2 July 2024`, `two hundred and six`, `12 000`), a unit behind it (`3.5 per cent`), a sign or currency
/// before it and a percent sign or currency behind it, so that evidence is always whole. Compared are the words in lower case
/// without the separators between thousands: `1,200` for `1200` is punctuation, while `six` for `6` is a number written anew.
enum NumberRule {
    static func labels(_ readings: Readings) -> [Collation.Label] {
        let from = numbers(in: readings.from, readings.language)
        let to = numbers(in: readings.to, readings.language)
        let kinds = (from: from.map(\.kind), to: to.map(\.kind))
        return Pairing.differences(from: from.map(\.value), to: to.map(\.value), kinds: kinds).flatMap { pair in
            label(pair.from.map { from[$0] }, pair.to.map { to[$0] })
        }
    }

    /// The label of a number that took another's place, came or went.
    ///
    /// A date does not take the place of what is none, and a unit that both numbers have is no part of the change: `six weeks`
    /// for `nine weeks` is six for nine.
    private static func label(_ from: Number?, _ to: Number?) -> [Collation.Label] {
        guard let from, let to else { return [Collation.Label(.number, from: from?.text, to: to?.text)] }
        if (from.kind == .date) != (to.kind == .date) { return label(from, nil) + label(nil, to) }
        if let left = from.core, let right = to.core, left != right, from.unit == to.unit {
            return [Collation.Label(.number, from: left, to: right)]
        }
        return [Collation.Label(.number, from: from.text, to: to.text)]
    }

    /// The numbers of one reading, as they are compared.
    static func values(in reading: Reading, _ language: LanguageData?) -> [String] {
        numbers(in: reading, language).map(\.value)
    }

    private struct Number {
        /// As it stands.
        var text: String
        /// As it is compared.
        var value: String

        /// Whether a word of it is a date word.
        var isDate: Bool
        /// It without the unit words behind it; nil where there are none.
        var core: String?
        /// The unit words behind it.
        var unit: String { core.map { String(text.dropFirst($0.count)).lowercased() } ?? "" }

        /// What it is a number of: an amount takes the place of an amount, not of the ordinal before it.
        var kind: Shape {
            if isDate { return .date }
            let scalars = text.unicodeScalars
            if scalars.contains(where: { isCurrency($0.value) }) { return .money }
            if scalars.contains(where: { isPercent($0.value) }) { return .share }
            return scalars.contains { ScalarClass($0.value) == .digit } ? .digits : .words
        }

        enum Shape { case date, money, share, digits, words }
    }

    private static func numbers(in reading: Reading, _ language: LanguageData?) -> [Number] {
        let kinds = kinds(of: reading, language)
        let ordinalStop = language?.settings.ordinalStop ?? false
        var numbers: [Number] = []
        var index = 0
        while index < kinds.count {
            guard kinds[index].begins, let end = end(of: index, kinds, reading, ordinalStop)
            else {
                index += 1
                continue
            }
            let words = reading.words[index].range.lowerBound..<reading.words[end - 1].range.upperBound
            let text = reading.bytes.text(withSymbols(around: words, in: reading))
            let range = index..<end
            numbers.append(
                Number(
                    text: text, value: value(of: text, language), isDate: kinds[range].contains(.date),
                    core: core(range, kinds, reading)))
            index = end
        }
        return numbers
    }

    /// The text of a number without the unit words that stand apart behind it, nil where there are none.
    private static func core(_ range: Range<Int>, _ kinds: [Kind], _ reading: Reading) -> String? {
        guard let last = range.last, kinds[last] == .unit,
            let end = range.last(where: { kinds[$0] != .unit }), end < last,
            reading.words[end].range.upperBound < reading.words[end + 1].range.lowerBound
        else { return nil }
        let words = reading.words[range.lowerBound].range.lowerBound..<reading.words[end].range.upperBound
        return reading.bytes.text(withSymbols(around: words, in: reading))
    }

    private enum Kind {
        /// An article is the number one only behind another number: `vingt et un`.
        case digits, number, date, unit, joiner, article, other

        var begins: Bool { self == .digits || self == .number || self == .date }
    }

    private static func kinds(of reading: Reading, _ language: LanguageData?) -> [Kind] {
        var kinds = reading.words.map { $0.traits.contains(.digit) ? Kind.digits : .other }
        for phrase in reading.phrases {
            let kind: Kind
            switch phrase.heading {
            case .number: kind = .number
            case .date: kind = .date
            case .unit: kind = .unit
            case .joiner: kind = .joiner
            case .article: kind = .article
            default: continue
            }
            for word in phrase.words where kinds[word] == .other || kind.begins { kinds[word] = kind }
        }
        for word in reading.changedWords where kinds[word] == .other {
            if language?.numerals.make(reading.words[word], in: reading.bytes) == true
                || RomanNumeral.stands(word, in: reading)
            {
                kinds[word] = .number
            }
        }
        return kinds
    }

    /// The index behind the last word of the number that begins at a word; nil where a letter of an unspaced script only
    /// looks like a number (Chinese `一些`) because neither number nor unit stands beside it.
    private static func end(of start: Int, _ kinds: [Kind], _ reading: Reading, _ ordinalStop: Bool) -> Int? {
        var end = start + 1
        var hasDate = kinds[start] == .date
        while end < kinds.count {
            let last = kinds[end - 1], next = kinds[end]
            let comma = hasDate && next != .unit
            let stop = next == .date && ordinalStop || last == .date && reading.words[end - 1].range.count <= 4
            let inner = { isInner($0) || (comma && $0 == 0x2C) || (stop && $0 == 0x2E) }
            guard reading.gap(after: end - 1, allows: inner) else { break }
            if next == .joiner, last.begins || last == .unit, end + 1 < kinds.count,
                reading.gap(after: end, allows: isInner), joins(kinds[end - 1], kinds[end + 1])
            {
                end += 2
            } else if next == .article, last == .number {
                end += 1
            } else if next == .unit
                ? last != .joiner && last != .date : next.begins && follows(end, kinds, hasDate, reading)
            {
                end += 1
            } else {
                break
            }
            hasDate = hasDate || kinds[end - 1] == .date
        }
        let word = reading.words[start]
        guard word.traits.contains(.ideograph), kinds[start] == .number, end == start + 1 else { return end }
        return nil
    }

    private static func isInner(_ value: UInt32) -> Bool {
        ScalarClass(value) == .space && value != 0x0A || value == 0x2D
    }

    /// Whether `and`, `of`, `de` between two words makes them one number.
    private static func joins(_ left: Kind, _ right: Kind) -> Bool {
        if left == .number, right == .unit || right == .article { return true }
        guard right.begins else { return false }
        return left != .digits && left != .unit || right == .date
    }

    /// Whether a number word, digits or a date word goes on the number before it.
    private static func follows(_ index: Int, _ kinds: [Kind], _ hasDate: Bool, _ reading: Reading) -> Bool {
        guard kinds[index] == .digits, kinds[index - 1] == .digits, !hasDate else { return true }
        let left = reading.words[index - 1].range, right = reading.words[index].range
        if left.upperBound == right.lowerBound { return true }
        return right.count == 3 && left.count <= 3 && isGroup(reading.bytes[right]) && isGroup(reading.bytes[left])
    }

    private static func isGroup(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Takes in a sign or currency before the words and a percent sign, degree or currency behind them.
    private static func withSymbols(around words: Range<Int>, in reading: Reading) -> Range<Int> {
        let bytes = reading.bytes
        var (start, end) = (words.lowerBound, words.upperBound)
        func currency(_ index: Int) -> Int? {
            guard index > reading.window.lowerBound, case let (value, length) = bytes.scalar(before: index) else {
                return nil
            }
            return isCurrency(value) ? index - length : nil
        }
        if let symbol = currency(start) {
            start = symbol
        } else if start > reading.window.lowerBound, case let (value, length) = bytes.scalar(before: start),
            ScalarClass(value) == .space, let symbol = currency(start - length)
        {
            start = symbol
        }
        if start > reading.window.lowerBound, case let (value, length) = bytes.scalar(before: start), isSign(value),
            start - length == 0 || !ScalarClass(bytes.scalar(before: start - length).value).isWord
        {
            start -= length
        }
        for _ in 0..<2 where end < reading.window.upperBound {
            var index = end
            if case let (value, length) = bytes.scalar(at: index), ScalarClass(value) == .space { index += length }
            guard index < reading.window.upperBound, case let (value, length) = bytes.scalar(at: index) else { break }
            guard isPercent(value) || isCurrency(value) else { break }
            // "5 $3" is a five before a price.
            if index + length < bytes.count, isCurrency(value),
                ScalarClass(bytes.scalar(at: index + length).value) == .digit
            {
                break
            }
            end = index + length
        }
        return start..<end
    }

    private static func isCurrency(_ value: UInt32) -> Bool {
        value == 0x24 || (0xA2...0xA5).contains(value) || (0x20A0...0x20C0).contains(value) || value == 0xFFE5
            || value == 0xFFE1 || value == 0xFF04
    }

    private static func isSign(_ value: UInt32) -> Bool {
        value == 0x2D || value == 0x2B || value == 0x2212 || value == 0xB1
    }

    private static func isPercent(_ value: UInt32) -> Bool {
        value == 0x25 || value == 0xB0 || value == 0x2030 || value == 0x66A || value == 0xFF05 || value == 0x2103
            || value == 0x2032 || value == 0x2033
    }

    /// The number as it is compared: lower case, without white space, hyphens and the separators between thousands.
    private static func value(of text: String, _ language: LanguageData?) -> String {
        let scalars = Array(text.unicodeScalars)
        let separator: UInt32? = language.map { $0.settings.decimalComma ? 0x2E : 0x2C }
        var value = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if ScalarClass(scalar.value) == .space { continue }
            let isSeparator = scalar.value == separator || scalar.value == 0x27 || scalar.value == 0x2019
            if isSeparator, isThousands(scalars, at: index, separator: scalar.value) { continue }
            value.append(Unicode.Scalar(Lowercase.of(scalar.value)) ?? scalar)
        }
        return String(value)
    }

    /// Whether one to three digits stand before a separator and exactly three behind it.
    private static func isThousands(_ scalars: [Unicode.Scalar], at index: Int, separator: UInt32) -> Bool {
        func isDigit(_ place: Int) -> Bool {
            scalars.indices.contains(place) && ScalarClass(scalars[place].value) == .digit
        }
        guard (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4), isDigit(index - 1) else { return false }
        // A date or a version has more of the same mark at other distances; four digits before it are no group.
        return !(isDigit(index - 4) && isDigit(index - 3) && isDigit(index - 2))
    }
}
