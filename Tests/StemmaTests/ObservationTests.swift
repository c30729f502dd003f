import Foundation
import TestSupport
import Testing

@Suite("Captures that repeat, and captures out of order")
struct ObservationTests {
    @Test("the same capture twice is an observation, not a version")
    func twice() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        let outcome = try newsroom.stemma(
            "record", "--at", "2026-03-03T09:00Z", fixture("fenwick/courier-v1.html").path)
        #expect(outcome.status == 0)
        #expect(outcome.text == "unchanged fenwick-bridge   since v1, 2 checks\n")
        let log = try newsroom.stemma("log", "--json", "fenwick-bridge").document()
        #expect(log["versions"].elements.count == 1)
        #expect(log["checks"].int == 2)
        #expect(
            try newsroom.git("ls-tree", "-r", "--name-only", "kestrelcourier.example").text.contains(
                "observations/2026/03/06/071000Z-"))
    }

    @Test(
        "a page on which only advertisements and comments changed is an observation",
        arguments: [
            ("fenwick/courier-v2", "fenwick-bridge"), ("marsh/tideline-v2", nil), ("salinas/faro-v2", nil),
            ("qanat/waha-v1", nil),
            ("ferry/jiangkou-v1", nil),
        ])
    func surroundings(_ page: String, _ slug: String?) throws {
        let newsroom = try Newsroom()
        try newsroom.record("\(page).html", at: "2026-03-03T08:04Z")
        let outcome = try newsroom.stemma(
            "record", "--json", "--at", "2026-03-03T09:00Z", fixture("\(page)-again.html").path)
        #expect(try outcome.document()["outcome"].string == "unchanged")
        #expect(try newsroom.stemma("list").text.split(separator: "\t")[2] == "1")
    }

    @Test("an older capture after a newer one takes its place in the history")
    func older() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        try newsroom.record("fenwick/courier-v3.html", at: "2026-03-03T11:47Z")
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        let log = try newsroom.stemma("log", "fenwick-bridge", "--json").document()
        #expect(log["versions"].elements.map { $0["version"].int } == [2, 3, 1])
        #expect(
            log["versions"].elements.map { $0["captured_at"].string } == [
                "2026-03-03T11:47:00Z", "2026-03-03T10:12:00Z", "2026-03-03T08:04:00Z",
            ])
        #expect(try newsroom.stemma("show", "--json", "fenwick-bridge").document()["version"].int == 2)
        #expect(
            try newsroom.stemma("show", "--json", "fenwick-bridge@2026-03-03T10:30Z").document()["version"].int == 3)
        #expect(
            try newsroom.stemma("diff", "--json", "fenwick-bridge").document()["from"]["label"].string
                == "fenwick-bridge@v3")
        #expect(try newsroom.faults() == "")
    }

    @Test("the earliest capture, recorded last, is a version and is not said to be the article's first record")
    func earliest() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        let outcome = try newsroom.stemma(
            "record", "--at", "2026-03-03T08:04Z", "--json", fixture("fenwick/courier-v1.html").path)
        #expect(try outcome.document()["outcome"].string == "changed")
        #expect(try newsroom.stemma("log", "--oneline", "fenwick-bridge").text.hasPrefix("v1  2026-03-03 10:12Z"))
    }

    @Test("what is said to have changed is what changed since the capture before, and the hint shows just that")
    func hint() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        try newsroom.record("fenwick/courier-v3.html", at: "2026-03-03T11:47Z")
        let outcome = try newsroom.stemma(
            "record", "--at", "2026-03-03T10:12Z", fixture("fenwick/courier-v2.html").path)
        #expect(outcome.text.contains("3 of 16 paragraphs changed"))
        #expect(outcome.text.hasSuffix("          see: stemma diff fenwick-bridge@v1..v3\n"))
    }

    @Test("a text that comes back is a version again")
    func back() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T12:00Z")
        #expect(try newsroom.stemma("log", "--json", "fenwick-bridge").document()["versions"].elements.count == 3)
        #expect(try newsroom.stemma("diff", "--quiet", "fenwick-bridge@v1..v3").status == 0)
    }

    @Test("a trial run says what would be recorded and writes nothing")
    func dryRun() throws {
        let newsroom = try Newsroom()
        let refs = try newsroom.git("for-each-ref").text
        let outcome = try newsroom.stemma("record", "-n", fixture("fenwick/courier-v1.html").path)
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("Fenwick Bridge to close for six weeks from Monday\n"))
        #expect(outcome.text.contains("By Orla Hathersage"))
        #expect(outcome.text.contains("485 words"))
        #expect(try newsroom.git("for-each-ref").text == refs)
    }

    @Test(
        "a moment that is none, or out of the calendar, is refused",
        arguments: [
            "yesterday", "3 March 2026", "2026-02-30", "", "99999-01-01", "2026-03-03T08:04+25:00",
            "1969-12-31T23:59:59Z",
        ])
    func moments(_ moment: String) throws {
        let newsroom = try Newsroom()
        let outcome = try newsroom.stemma("record", "--at", moment, fixture("fenwick/courier-v1.html").path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: "))
        #expect(try newsroom.stemma("list").text == "")
    }

    @Test("a moment may have an offset, and is kept in UTC")
    func offset() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T10:04:30+02:00")
        #expect(
            try newsroom.stemma("show", "--json", "fenwick-bridge").document()["captured_at"].string
                == "2026-03-03T08:04:30Z")
    }
}
