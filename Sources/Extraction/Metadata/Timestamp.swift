import Article
import Foundation

/// Moments as pages write them, in the form of RFC 3339 with the offset as stated.
enum Timestamp {
    /// `2026-03-03T07:53:00+00:00`, `2026-03-03`; nil where the text is no moment.
    ///
    /// Nothing is added: a day without a time stays a day, a time without an offset stays one.
    static func rfc3339(_ text: String) -> String? {
        let trimmed = text.trimmed
        return iso(trimmed) ?? written(trimmed) ?? numeric(trimmed) ?? epoch(trimmed)
    }

    private static func iso(_ text: String) -> String? {
        let pattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(\.\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?.*)?$/
        if let match = text.wholeMatch(of: pattern), let day = day(match.1, match.2, match.3) {
            guard let hour = match.4, let minute = match.5 else { return day }
            let clock = "T" + padded(hour) + ":" + minute + ":" + (match.6 ?? "00") + (match.7 ?? "")
            return day + clock + offset(match.8)
        }
        let compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/
        guard let match = text.wholeMatch(of: compact), let day = day(match.1, match.2, match.3) else { return nil }
        guard let hour = match.4, let minute = match.5 else { return day }
        return day + "T\(hour):\(minute):\(match.6 ?? "00")" + offset(match.7)
    }

    private static func offset(_ zone: Substring?) -> String {
        guard let zone else { return "" }
        if zone == "Z" || zone == "z" || zone == "UTC" || zone == "GMT" { return "Z" }
        if zone.count == 3 { return zone + ":00" }
        return zone.contains(":") ? String(zone) : zone.prefix(3) + ":" + zone.suffix(2)
    }

    /// `Tue, 03 Mar 2026 07:53:00 GMT`, `March 3, 2026`, `3. März 2026`.
    private static func written(_ text: String) -> String? {
        guard text.utf8.count <= 80 else { return nil }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        guard let place = words.firstIndex(where: { months[$0.lowercased()] != nil }), let month = months[words[place].lowercased()]
        else { return nil }
        let around = words[max(0, place - 2)...min(words.count - 1, place + 3)]
        guard let year = around.first(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }) else { return nil }
        let days = around.map { $0.prefix(while: \.isNumber) }.filter { (1...2).contains($0.count) && (1...31).contains(Int($0) ?? 0) }
        let before = place > 0 ? words[place - 1].prefix(while: \.isNumber) : ""
        let chosen = before.count == 1 || before.count == 2 ? before : days.first ?? ""
        guard let day = day(year, Substring(String(month)), chosen) else { return nil }
        guard let clock = text.firstMatch(of: /(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:(GMT|UTC|Z)|([+-]\d\d:?\d\d))/) else { return day }
        return day + "T\(padded(clock.1)):\(clock.2):\(clock.3 ?? "00")" + offset(clock.4 ?? clock.5)
    }

    /// `03.03.2026`; with slashes only where the order is beyond doubt.
    private static func numeric(_ text: String) -> String? {
        guard text.utf8.count <= 60 else { return nil }
        if let match = text.firstMatch(of: /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/) { return day(match.3, match.2, match.1) }
        if let match = text.firstMatch(of: /\b(\d{4})[\/年.](\d{1,2})[\/月.](\d{1,2})/) { return day(match.1, match.2, match.3) }
        if let match = text.firstMatch(of: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/) {
            if let first = Int(match.1), first > 12 { return day(match.3, match.2, match.1) }
            if let second = Int(match.2), second > 12 { return day(match.3, match.1, match.2) }
            if match.1 == match.2 { return day(match.3, match.1, match.2) }
        }
        return nil
    }

    /// Seconds or milliseconds since 1970.
    private static func epoch(_ text: String) -> String? {
        guard text.count == 10 || text.count == 13, text.allSatisfy(\.isASCIIDigit), let number = Double(text) else { return nil }
        return Moment.format(Date(timeIntervalSince1970: text.count == 13 ? number / 1000 : number))
    }

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> String? {
        guard let y = Int(year), let m = Int(month), let d = Int(day), (1800...2200).contains(y), (1...12).contains(m),
            (1...31).contains(d)
        else { return nil }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    private static func padded(_ number: Substring) -> String { number.count == 1 ? "0" + number : String(number) }

    private static let months: [String: Int] = {
        let rows = [
            "january jan januar jänner janvier enero ene gennaio gen janeiro januari stycznia января январь",
            "february feb februar février fevrier febrero febbraio fevereiro fev februari lutego февраля",
            "march mar märz mrz mars marzo março marco maart marca марта",
            "april apr avril avr abril abr aprile kwietnia апреля",
            "may mai mayo mag maggio maio mei maja мая",
            "june jun juni juin junio giugno giu junho czerwca июня",
            "july jul juli juillet julio luglio lug julho lipca июля",
            "august aug août aout agosto ago augustus sierpnia августа",
            "september sep sept septembre septiembre settembre set setembro września сентября",
            "october oct oktober okt octobre octubre ottobre ott outubro out października октября",
            "november nov novembre noviembre novembro listopada ноября",
            "december dec dezember dez décembre decembre diciembre dic dicembre dezembro grudnia декабря",
        ]
        var table: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            for name in row.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }()
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
