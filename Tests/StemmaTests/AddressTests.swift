import Foundation
import TestSupport
import Testing

@Suite("Addresses on the command line")
struct AddressTests {
    static let page = fixture("fenwick/courier-v1.txt").path

    @Test("a page that says nothing of its address needs --url")
    func missing() throws {
        expect(
            try Newsroom().stemma("record", Self.page),
            refuses: """
                error: nothing says what the article's address is, and the page declares none
                hint: say where the page is from: 'stemma record --url https://… page.html'
                """)
    }

    @Test(
        "an address that is none is refused in words",
        arguments: [
            ("not a url", "'not a url' is no address: it does not begin with https:// or http://"),
            (
                "javascript:alert(1)",
                "an address with the scheme 'javascript' cannot be that of an article, only https and http can"
            ),
            ("https://a.example/x\u{1b}[31m", "the address has a control character at place 20"),
            ("https://a.example/x\ny", "the address has a control character at place 20"),
            (
                "https://a.example/" + String(repeating: "a", count: 7_982),
                "the address is 8000 bytes long, more than the 4096 that are allowed"
            ),
        ])
    func refused(_ address: String, _ sentence: String) throws {
        let newsroom = try Newsroom()
        let outcome = try newsroom.stemma("record", "--url", address, Self.page)
        #expect(outcome.errors.hasPrefix("error: \(sentence)\n"))
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(try newsroom.stemma("list").text == "")
        #expect(try newsroom.faults() == "")
    }

    @Test("case of the host, default port, fragment and tracking parameters do not make another article")
    func normalised() throws {
        let newsroom = try Newsroom()
        try newsroom.record(
            "fenwick/courier-v1.txt", url: "https://kestrelcourier.example/a/b?id=7", at: "2026-03-03T08:00Z")
        let same = "HTTPS://KestrelCourier.example:443/a/b?id=7&utm_source=post#part"
        let outcome = try newsroom.stemma("record", "--url", same, "--at", "2026-03-03T09:00Z", Self.page)
        #expect(outcome.text.hasPrefix("unchanged b   since v1, 2 checks"))
    }

    @Test("a query that names the article makes another one")
    func query() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.txt", url: "https://kestrelcourier.example/a?id=7")
        try newsroom.record("fenwick/courier-v1.txt", url: "https://kestrelcourier.example/a?id=8")
        #expect(try newsroom.stemma("list").text.split(separator: "\n").count == 2)
    }
}
