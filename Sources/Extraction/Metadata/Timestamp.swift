import Article
import Foundation

/// Moments as pages write them, in the form of RFC 3339 with the offset as stated.
enum Timestamp {
    /// `2026-03-03T07:53:00+00:00`, `2026-03-03`; nil where the text is no moment.
    ///
    /// Nothing is added: a day without a time stays a day, a time without an offset stays one.
    static func rfc3339(_ text: String) -> String? {
        let bytes = Array(text.trimmed.utf8.prefix(120))
        return numeric(bytes) ?? epoch(bytes) ?? written(bytes)
    }

    /// `2026-03-03 07:53`, `20260303T075300Z`, `2026/3/3`, `03.03.2026`; with slashes behind the day only where the order is beyond
    /// doubt.
    private static func numeric(_ bytes: [UInt8]) -> String? {
        var cursor = TimestampCursor(bytes)
        if let year = cursor.digits(4), cursor.acceptAny("-/.") != nil, let month = cursor.digits(1...2),
            cursor.acceptAny("-/.") != nil, let number = cursor.digits(1...2), let day = day(year, month, number)
        {
            return day + (cursor.time() ?? "")
        }
        cursor = TimestampCursor(bytes)
        if let year = cursor.digits(4), let month = cursor.digits(2), let number = cursor.digits(2), !cursor.isAtDigit,
            let day = day(year, month, number)
        {
            return day + (cursor.compactTime() ?? "")
        }
        cursor = TimestampCursor(bytes)
        while let first = cursor.nextNumber() {
            guard (1...2).contains(first.count), let mark = cursor.acceptAny("./") else { continue }
            cursor.skipSpaces()
            guard let second = cursor.digits(1...2), cursor.acceptAny("./") == mark else { continue }
            cursor.skipSpaces()
            guard let year = cursor.digits(4) else { continue }
            if mark == UInt8(ascii: ".") { return day(year, second, first) }
            if (Int(first) ?? 0) > 12 || first == second { return day(year, second, first) }
            if (Int(second) ?? 0) > 12 { return day(year, first, second) }
        }
        return nil
    }

    /// `Tue, 03 Mar 2026 07:53:00 GMT`, `March 3, 2026`, `3. März 2026`.
    private static func written(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let day = WrittenDate.all(in: text, order: nil).first?.day else { return nil }
        // A clock without an offset is left out: it is seldom that of the zone that the rest of the page means.
        var cursor = TimestampCursor(bytes)
        while let hour = cursor.nextNumber() {
            if let clock = cursor.clock(after: hour), let zone = cursor.zone() { return day + clock + zone }
        }
        return day
    }

    /// Seconds or milliseconds since 1970.
    private static func epoch(_ bytes: [UInt8]) -> String? {
        guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy(\.isASCIIDigit),
            let number = Double(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        return Moment.format(Date(timeIntervalSince1970: bytes.count == 13 ? number / 1000 : number))
    }

    private static func day(_ year: String, _ month: String, _ day: String) -> String? {
        guard let y = Int(year), let m = Int(month), let d = Int(day), (1800...2200).contains(y), (1...12).contains(m),
            (1...31).contains(d)
        else { return nil }
        return "\(year)-\(m < 10 ? "0" : "")\(m)-\(d < 10 ? "0" : "")\(d)"
    }
}
