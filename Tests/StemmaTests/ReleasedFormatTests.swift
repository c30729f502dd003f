import Foundation
import TestSupport
import Testing

/// Archives as each released format wrote them, kept as Git bundles under `Fixtures/archives`.
///
/// They are never made anew: whatever changes in the program, these must open and read as they always did.
@Suite("Archives of a released format")
struct ReleasedFormatTests {
    @Test("open, read as they always did, and are intact", arguments: ["format-1"])
    func open(format: String) throws {
        let newsroom = try Newsroom(cloning: fixture("archives/\(format).bundle").path)
        var report = ""
        for line in [
            "list | cut -f 1-4,7-", "log --format tsv fenwick-bridge | cut -f 1-4",
            "log --format tsv ayn-arrumman-qanat | cut -f 1-4",
            "show --text fenwick-bridge@v2", "show --text ayn-arrumman-qanat@v2", "show --text ferry",
            "show --provenance fenwick-bridge@v1",
        ] {
            let outcome = try newsroom.shell("stemma \(line)")
            #expect(outcome.errors == "")
            report += "$ stemma \(line)\n\(outcome.text)\n"
        }
        try Golden.expect(report, is: "\(format).txt")

        let page = try newsroom.shell("stemma show --raw fenwick-bridge@v1")
        #expect(page.out == (try Data(contentsOf: fixture("fenwick/courier-v1.html"))))
        let verification = try newsroom.stemma("verify", "--json")
        #expect(verification.status == 0, "\(verification.text)")
        #expect(try verification.document()["versions"].int == 8)
    }

    @Test("can be recorded into", arguments: ["format-1"])
    func record(format: String) throws {
        let newsroom = try Newsroom(cloning: fixture("archives/\(format).bundle").path)
        try newsroom.record(
            "fenwick/courier-v4.html", url: "https://kestrelcourier.example/2026/03/fenwick-bridge",
            at: "2026-03-04T19:35Z")
        #expect(try newsroom.stemma("log", "--oneline", "fenwick-bridge").text.contains("v4"))
        #expect(try newsroom.stemma("verify").status == 0)
        #expect(try newsroom.faults() == "")
    }
}
