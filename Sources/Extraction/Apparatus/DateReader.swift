/// Reads dates as the press writes them: `5 March 2026`, `March 5th, 2026`, `5.3.2026`, `2026-03-05`, `2026年3月5日`.
struct DateReader: Sendable {
    /// The words of dates.
    let lexicon: DateLexicon

    /// The date that begins at a token, after a weekday at most, and the token after it.
    ///
    /// `3/5/2026` is read only where one of the numbers can be no month: which comes first differs by country.
    func date(in matcher: PhraseMatcher, at start: Int) -> (day: CalendarDay, end: Int)? {
        var index = matcher.row.skippingMarks(from: start)
        guard index < matcher.row.tokens.count else { return nil }
        if lexicon.contains(lexicon.weekdays, matcher, index) {
            index = skippingGlue(matcher, from: index + 1)
            guard index < matcher.row.tokens.count else { return nil }
        }
        if matcher.row.tokens[index].kind == .number {
            return numeric(matcher, index) ?? ideographic(matcher, index) ?? dayMonth(matcher, index)
        }
        return monthDay(matcher, index)
    }

    /// The first date in the row from a token on.
    func firstDate(in matcher: PhraseMatcher, from start: Int = 0, limit: Int = 40) -> CalendarDay? {
        var index = start
        while index < min(matcher.row.tokens.count, start + limit) {
            if matcher.row.tokens[index].isWordLike, let found = date(in: matcher, at: index) { return found.day }
            index += 1
        }
        return nil
    }

    /// Whether everything from a token to the end is a date, a time or the small words of both, with one number at least.
    func isMoment(in matcher: PhraseMatcher, from start: Int) -> Bool {
        var index = start
        var hasNumber = false
        let tokens = matcher.row.tokens
        while index < tokens.count {
            if let found = tokens[index].isWordLike ? date(in: matcher, at: index) : nil, found.end > index {
                hasNumber = true
                index = found.end
                continue
            }
            let token = tokens[index]
            switch token.kind {
            case .number:
                guard token.number < 10_000 else { return false }
                // A number is part of a time only with another after a colon, or with a word of the clock.
                let next = index + 1
                guard next < tokens.count else { break }
                let word = matcher.row.skippingMarks(from: next)
                let isTime = tokens[next].kind == .colon || lexicon.contains(lexicon.clock, matcher, word)
                hasNumber = hasNumber || isTime
            case .word, .ideograph:
                let isSmall =
                    lexicon.contains(lexicon.clock, matcher, index) || lexicon.month(matcher, at: index) != nil
                    || lexicon.contains(lexicon.weekdays, matcher, index)
                guard isSmall else { return false }
            case .address, .mail: return false
            case .mark where [0x24, 0x25, 0x2B, 0x3D, 0x23].contains(matcher.row.scalar(at: index)): return false
            case .terminator, .colon, .mark: break
            }
            index += 1
        }
        return hasNumber
    }

    /// `5 March 2026`, `5. März`, `1er mars 2026`, `5 de marzo de 2026`, `5th of March`.
    private func dayMonth(_ matcher: PhraseMatcher, _ start: Int) -> (day: CalendarDay, end: Int)? {
        let day = matcher.row.tokens[start].number
        guard (1...31).contains(day) else { return nil }
        let index = skippingGlue(matcher, from: start + 1)
        guard index < matcher.row.tokens.count, let month = lexicon.month(matcher, at: index) else { return nil }
        let (year, end) = year(matcher, after: index + 1)
        return (CalendarDay(year: year, month: month, day: day), end)
    }

    /// `March 5, 2026`, `March 2026`; a month alone is no date.
    private func monthDay(_ matcher: PhraseMatcher, _ start: Int) -> (day: CalendarDay, end: Int)? {
        guard let month = lexicon.month(matcher, at: start) else { return nil }
        let index = skippingGlue(matcher, from: start + 1)
        guard index < matcher.row.tokens.count, matcher.row.tokens[index].kind == .number else { return nil }
        let number = matcher.row.tokens[index].number
        if (1500...2999).contains(number) { return (CalendarDay(year: number, month: month, day: nil), index + 1) }
        guard (1...31).contains(number) else { return nil }
        let (year, end) = year(matcher, after: index + 1)
        return (CalendarDay(year: year, month: month, day: number), end)
    }

    /// A year after a day and month, past commas, ordinals and `de`; without one the date ends where it did.
    private func year(_ matcher: PhraseMatcher, after start: Int) -> (Int?, Int) {
        let index = skippingGlue(matcher, from: start)
        guard index < matcher.row.tokens.count, matcher.row.tokens[index].kind == .number,
            (1500...2999).contains(matcher.row.tokens[index].number)
        else { return (nil, start) }
        return (matcher.row.tokens[index].number, index + 1)
    }

    /// `2026-03-05`, `2026/3/5`, `5.3.2026`, `05/13/2026`.
    private func numeric(_ matcher: PhraseMatcher, _ start: Int) -> (day: CalendarDay, end: Int)? {
        let tokens = matcher.row.tokens
        guard start + 4 < tokens.count else { return nil }
        let parts = [start, start + 2, start + 4]
        guard parts.allSatisfy({ tokens[$0].kind == .number }) else { return nil }
        let mark = matcher.row.scalar(at: start + 1)
        guard mark == matcher.row.scalar(at: start + 3), [0x2D, 0x2E, 0x2F].contains(mark) else { return nil }
        let (first, second, third) = (tokens[start].number, tokens[start + 2].number, tokens[start + 4].number)
        if (1500...2999).contains(first), (1...12).contains(second), (1...31).contains(third) {
            return (CalendarDay(year: first, month: second, day: third), start + 5)
        }
        let year = third < 100 && tokens[start + 4].bytes.count == 2 ? 2000 + third : third
        guard (1500...2999).contains(year) else { return nil }
        let dayFirst = (1...31).contains(first) && (1...12).contains(second)
        let monthFirst = (1...12).contains(first) && (1...31).contains(second)
        // Full stops stand in the languages that put the day first.
        if dayFirst, mark == 0x2E || !monthFirst || first == second {
            return (CalendarDay(year: year, month: second, day: first), start + 5)
        }
        if monthFirst, !dayFirst { return (CalendarDay(year: year, month: first, day: second), start + 5) }
        guard dayFirst else { return nil }
        return (CalendarDay(year: nil, month: second, day: nil), start + 5)
    }

    /// `2026年3月5日`, `3月5日`.
    private func ideographic(_ matcher: PhraseMatcher, _ start: Int) -> (day: CalendarDay, end: Int)? {
        var index = start
        var values: [UInt32: Int] = [:]
        let tokens = matcher.row.tokens
        while index + 1 < tokens.count, tokens[index].kind == .number, tokens[index + 1].kind == .ideograph {
            let unit = matcher.row.scalar(at: index + 1)
            guard [0x5E74, 0x6708, 0x65E5, 0x53F7].contains(unit), values[unit] == nil else { break }
            values[unit] = tokens[index].number
            index += 2
        }
        guard let month = values[0x6708], (1...12).contains(month) else { return nil }
        return (CalendarDay(year: values[0x5E74], month: month, day: values[0x65E5] ?? values[0x53F7]), index)
    }

    /// Past what stands between the parts of a date: marks, full stops, ordinals, `of`, `de`.
    private func skippingGlue(_ matcher: PhraseMatcher, from start: Int) -> Int {
        var index = start
        let tokens = matcher.row.tokens
        while index < tokens.count, index - start < 4 {
            let isMark = tokens[index].kind == .mark || tokens[index].kind == .terminator
            guard isMark || tokens[index].kind == .word && lexicon.contains(lexicon.glue, matcher, index) else { break }
            index += 1
        }
        return index
    }
}
