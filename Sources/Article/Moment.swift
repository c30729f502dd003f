public import Foundation

/// Moments as people write them on the command line and as documents carry them: RFC 3339 and its shorter forms, in UTC.
public enum Moment {
    /// Reads `2026-03-03T08:04:05.123+01:00` and the shorter forms `2026-03-03T08:04Z`, `2026-03-03 08:04Z` and `2026-03-03`.
    ///
    /// A time without an offset is in UTC; a day alone is its first second; fractions of a second are dropped. Anything else
    /// gives nil.
    ///
    /// - Complexity: proportional to the length; nothing is compiled or looked up, since documents are full of times.
    public static func parse(_ text: String) -> Date? {
        var scanner = MomentScanner(text)
        return scanner.date()
    }

    /// The moment as RFC 3339 in UTC to the second, `2026-03-03T08:04:05Z`.
    public static func format(_ date: Date) -> String {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard CivilDay.secondsOfFourDigitYears.contains(seconds) else {
            return date.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
        }
        let (day, second) = Int(seconds).quotientAndRemainder(flooringBy: 86_400)
        let civil = CivilDay(daysSince1970: day)
        var text: [UInt8] = []
        text.reserveCapacity(20)
        func append(_ number: Int, digits: Int) {
            var scale = digits == 4 ? 1_000 : 10
            while scale > 0 {
                text.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
                scale /= 10
            }
        }
        append(civil.year, digits: 4)
        text.append(UInt8(ascii: "-"))
        append(civil.month, digits: 2)
        text.append(UInt8(ascii: "-"))
        append(civil.day, digits: 2)
        text.append(UInt8(ascii: "T"))
        append(second / 3_600, digits: 2)
        text.append(UInt8(ascii: ":"))
        append(second / 60 % 60, digits: 2)
        text.append(UInt8(ascii: ":"))
        append(second % 60, digits: 2)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The moment as people read it, `2026-03-03 08:04Z`.
    public static func display(_ date: Date) -> String {
        let text = format(date)
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + "Z"
    }
}

/// Reads a moment from the left.
private struct MomentScanner {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func date() -> Date? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
            let civil = CivilDay(year: year, month: month, day: day)
        else { return nil }
        var seconds = civil.daysSince1970 * 86_400
        if place < bytes.count {
            guard take("T") || take(" "), let time = time(), let offset = offset() else { return nil }
            seconds += time - offset
        }
        return place == bytes.count ? Date(timeIntervalSince1970: TimeInterval(seconds)) : nil
    }

    /// The seconds since midnight.
    private mutating func time() -> Int? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else { return nil }
        var second = 0
        if take(":") {
            guard let number = number(2), number < 60 else { return nil }
            second = number
            if take("."), !skipFraction() { return nil }
        }
        return hour * 3_600 + minute * 60 + second
    }

    /// Passes over one to nine digits.
    private mutating func skipFraction() -> Bool {
        let start = place
        while place < bytes.count, place < start + 9, digit(at: place) != nil { place += 1 }
        return place > start
    }

    /// The seconds east of UTC that `Z`, `+01:00` or nothing stands for; a space may come before the zone or the end.
    private mutating func offset() -> Int? {
        if place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
        if place == bytes.count || take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2) else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return seconds < 86_400 ? (isWest ? -seconds : seconds) : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    /// The number of exactly so many digits.
    private mutating func number(_ digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let digit = digit(at: place) else { return nil }
            number = number * 10 + digit
            place += 1
        }
        return number
    }

    private func digit(at place: Int) -> Int? {
        guard place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else { return nil }
        return Int(bytes[place] - UInt8(ascii: "0"))
    }
}
