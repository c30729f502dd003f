/// Whether a country puts the day or the month first when it writes a date in figures.
enum DateOrder: Sendable {
    case dayFirst, monthFirst

    /// The order by the language of a page and, where that is English, by the country in its address.
    ///
    /// Only the United States put the month first. Pages in English that name no country are theirs in all but a few cases.
    init(language: String?, host: String?) {
        let tag = language?.lowercased() ?? "en"
        let country = host?.split(separator: ".").last.map(String.init) ?? ""
        let isAmerican = tag == "en" || tag.hasPrefix("en-us") || tag.hasPrefix("en_us")
        self = isAmerican && !Self.commonwealth.contains(country) ? .monthFirst : .dayFirst
    }

    private static let commonwealth: Set<String> = [
        "uk", "ie", "au", "nz", "in", "za", "sg", "my", "ke", "ng", "pk", "eu",
    ]
}

/// A day that a text names, and where it does.
struct WrittenDate: Sendable {
    /// The day as `2026-03-05`.
    var day: String
    /// Where it stands in the text's UTF-8.
    var bytes: Range<Int>

    /// All whole dates in a short text, in any of the languages of the phrase files.
    ///
    /// Without an order, `3/5/2026` is none.
    ///
    /// Linear.
    ///
    /// - Parameter language: that of the page, where it is known; it only saves time.
    static func all(in text: String, order: DateOrder?, language: String? = nil) -> [WrittenDate] {
        guard text.utf8.count <= 400, text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) else {
            return []
        }
        let book = ApparatusClassifier.shared.bookOfDates(for: language)
        let row = TokenRow(text)
        let matcher = book.matcher(over: row)
        var found: [WrittenDate] = []
        var index = 0
        while index < row.tokens.count {
            guard row.tokens[index].isWordLike, let date = book.dates.date(in: matcher, at: index), date.end > index
            else {
                index += 1
                continue
            }
            let day = date.day.iso ?? figures(row.tokens[index..<min(date.end, row.tokens.count)], order: order)
            if let day {
                let end = row.tokens[date.end - 1].bytes.upperBound
                found.append(WrittenDate(day: day, bytes: row.tokens[index].bytes.lowerBound..<end))
            }
            index = day == nil ? index + 1 : date.end
        }
        return found
    }

    /// `3/5/2026` by the order of the country.
    private static func figures(_ tokens: ArraySlice<Token>, order: DateOrder?) -> String? {
        let numbers = tokens.filter { $0.kind == .number }.map(\.number)
        guard tokens.count == 5, numbers.count == 3 else { return nil }
        let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        return switch order {
        case .dayFirst: CalendarDay(year: year, month: numbers[1], day: numbers[0]).iso
        case nil: nil
        case .monthFirst: CalendarDay(year: year, month: numbers[0], day: numbers[1]).iso
        }
    }
}
