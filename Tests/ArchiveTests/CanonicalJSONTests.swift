import Foundation
import Testing

@testable import Archive

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    private func canonical(_ value: JSON) -> String { String(decoding: value.canonicalBytes, as: UTF8.self) }

    @Test(
        "prints numbers as RFC 8785 does",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.94, "0.94"), (1e21, "1e+21"),
            (1e20, "100000000000000000000"),
            (123_456_789_012, "123456789012"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-9, "1.5e-9"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (9007199254740992, "9007199254740992"),
            (295147905179352825856, "295147905179352830000"), (333_333_333.3333333, "333333333.3333333"), (4.50, "4.5"),
            (2e-3, "0.002"), (0.000000000000000000000000001, "1e-27"), (.infinity, "null"),
        ] as [(Double, String)])
    func numbers(value: Double, expected: String) {
        #expect(canonical(.number(value)) == expected)
    }

    @Test("sorts keys by UTF-16 and escapes only what it must")
    func objects() {
        // The example of RFC 8785 §3.2.3.
        let keys = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"]
        let value = JSON.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
        #expect(
            canonical(value)
                == "{\"\\r\":null,\"1\":null,\"\u{80}\":null,\"\u{f6}\":null,\"\u{20ac}\":null,\"\u{1f600}\":null,\"\u{fb33}\":null}"
        )
        #expect(
            canonical(.string("\u{1}\u{1f}\u{8}\t\n\u{c}\r\"\\/\u{7f}é")) == #""\u0001\u001f\b\t\n\f\r\"\\/"#
                + "\u{7f}é\"")
    }

    @Test("reads back what it wrote")
    func roundTrip() throws {
        let value = JSON.object([
            "a": .array([.null, .bool(true), .number(-1.25e-30), .string("\u{1F600}\u{0}")]), "b": .object([:]),
            "": .array([]),
        ])
        #expect(try JSONParser.parse(value.canonicalBytes) == value)
        #expect(
            try JSONParser.parse(Data(" [1, \"\\ud83d\\ude00\\u0041\\/\"]\n".utf8))
                == .array([.number(1), .string("😀A/")]))
    }

    @Test(
        "reads every form of a number",
        arguments: [
            ("0", 0), ("-0", -0.0), ("7", 7), ("-12", -12), ("999999999999999", 999_999_999_999_999),
            ("0.94", 0.94), ("1e21", 1e21), ("1E-7", 1e-7),
            ("-1.5e+2", -150),
            ("10", 10), ("100.250", 100.25),
        ] as [(String, Double)])
    func readingNumbers(text: String, value: Double) throws {
        #expect(try JSONParser.parse(Data(text.utf8)) == .number(value))
    }

    @Test(
        "refuses what is no JSON",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "01", "1.", "+1", "nul", "\"\\x\"", "\"\\ud800\"", "\"a\nb\"",
            "[1] 2",
            "{\"a\":1,\"a\":2}", "1e999", "\"\\u12", "-", "-01", ".5", "1.e3", "1e", "1e+", "--1", "0x1", "\"a\u{1f}",
            "\"\\u12G4\"",
            "1 2", "\u{b}1", String(repeating: "[", count: 100_000),
        ])
    func refusals(text: String) {
        #expect(throws: FormatError.self) { try JSONParser.parse(Data(text.utf8)) }
    }

    @Test("refuses bytes that are not UTF-8")
    func notUTF8() {
        #expect(throws: FormatError("", "it is not UTF-8")) { try JSONParser.parse(Data([0x22, 0xFF, 0x22])) }
    }
}
