import Article
import Foundation
import Testing

@Suite("Moments")
struct MomentTests {
    @Test(
        "RFC 3339 and its shorter forms are read",
        arguments: [
            ("2026-03-03T08:04:05Z", 1_772_525_045), ("2026-03-03T08:04:05.123456789+01:00", 1_772_521_445),
            ("2026-03-03T08:04:05-0130", 1_772_530_445), ("2026-03-03T08:04Z", 1_772_525_040),
            ("2026-03-03 08:04z", 1_772_525_040), ("2026-03-03 08:04 Z", 1_772_525_040),
            ("2026-03-03T08:04", 1_772_525_040), ("2026-03-03", 1_772_496_000), ("1970-01-01", 0),
            ("1969-12-31T23:59:59Z", -1), ("2000-02-29", 951_782_400), ("0001-01-01", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("2026-01-01T00:00+23:59", 1_767_139_260),
        ])
    func reading(text: String, seconds: Double) {
        #expect(Moment.parse(text)?.timeIntervalSince1970 == seconds)
    }

    @Test(
        "anything else is no moment",
        arguments: [
            "", "2026", "2026-3-3", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00",
            "2026-03-03T", "2026-03-03T8:04", "2026-03-03T24:00Z", "2026-03-03T08:60Z", "2026-03-03T08:04:60Z",
            "2026-03-03T08:04:05.Z", "2026-03-03T08:04:05.1234567890Z", "2026-03-03T08:04+1", "2026-03-03T08:04+24:00",
            "2026-03-03Z", " 2026-03-03", "2026-03-03 ", "2026-03-03T08:04Zx", "2026-03-03t08:04Z", "٢٠٢٦-٠٣-٠٣",
            "+026-03-03",
        ])
    func refusals(text: String) {
        #expect(Moment.parse(text) == nil)
    }

    @Test("every day of four centuries is written as the calendar has it, and read back")
    func calendar() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: -25_567, to: 120_530, by: 1) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 45_296)
            let text = Moment.format(date)
            #expect(Moment.parse(text) == date)
            guard day.isMultiple(of: 97) else { continue }
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let expected = [parts.year, parts.month, parts.day].map { String($0 ?? 0) }
            #expect(text.prefix(10).split(separator: "-").map { String(Int($0) ?? -1) } == expected)
            #expect(text.hasSuffix("T12:34:56Z"))
        }
    }

    @Test("a moment is written to the second, rounded down; one of no four-digit year is written too")
    func writing() {
        #expect(Moment.format(Date(timeIntervalSince1970: 1_772_525_045.9)) == "2026-03-03T08:04:05Z")
        #expect(Moment.format(Date(timeIntervalSince1970: -0.5)) == "1969-12-31T23:59:59Z")
        #expect(Moment.display(Date(timeIntervalSince1970: 1_772_525_045)) == "2026-03-03 08:04Z")
        #expect(!Moment.format(Date(timeIntervalSince1970: 1e15)).isEmpty)
    }
}
