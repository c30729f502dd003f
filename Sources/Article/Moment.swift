public import Foundation

/// Moments as people write them on the command line and as documents carry them: RFC 3339 and its shorter forms, in UTC.
public enum Moment {
    /// Reads `2026-03-03T08:04:05.123+01:00` and the shorter forms `2026-03-03T08:04Z`, `2026-03-03 08:04Z` and `2026-03-03`.
    ///
    /// A time without an offset is in UTC; a day alone is its first second. Anything else gives nil.
    public static func parse(_ text: String) -> Date? {
        let pattern =
            /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(Z|z|[+-]\d\d:?\d\d)?)?$/
        guard let match = try? pattern.wholeMatch(in: text) else { return nil }
        func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
        var components = DateComponents()
        components.calendar = Calendar(identifier: .gregorian)
        components.timeZone = .gmt
        components.year = number(match.1)
        components.month = number(match.2)
        components.day = number(match.3)
        components.hour = number(match.4)
        components.minute = number(match.5)
        components.second = number(match.6)
        let offset = offset(match.7)
        guard abs(offset) < 86_400, components.isValidDate, let date = components.date else { return nil }
        return date.addingTimeInterval(-Double(offset))
    }

    /// The moment as RFC 3339 in UTC to the second, `2026-03-03T08:04:05Z`.
    public static func format(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
    }

    /// The moment as people read it, `2026-03-03 08:04Z`.
    public static func display(_ date: Date) -> String {
        let text = format(date)
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + "Z"
    }

    /// The seconds east of UTC that `Z` or `+01:00` stands for.
    private static func offset(_ zone: Substring?) -> Int {
        guard let zone, zone != "Z", zone != "z" else { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        let seconds = (Int(digits.prefix(2)) ?? 0) * 3600 + (Int(digits.dropFirst(2)) ?? 0) * 60
        return zone.first == "-" ? -seconds : seconds
    }
}
