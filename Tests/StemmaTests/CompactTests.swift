import Foundation
import TestSupport
import Testing

@Suite("compact")
struct CompactTests {
    @Test("an archive that was packed anew shows the same, verifies, and can be recorded in")
    func compact() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let log = try newsroom.stemma("log", "fenwick-bridge").text
        let outcome = try newsroom.stemma("compact")
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("Packed "))
        #expect(outcome.text.contains("1 pack, 0 single objects"))
        #expect(try newsroom.stemma("compact").text.hasPrefix("The archive is compact already.\n"))
        #expect(try newsroom.stemma("log", "fenwick-bridge").text == log)
        #expect(try newsroom.stemma("verify", "--full").status == 0)
        try newsroom.record("fenwick/courier-v1.html", url: "https://kestrelcourier.example/2026/03/another-story")
        #expect(try newsroom.stemma("verify").status == 0)
        #expect(try newsroom.faults() == "")
        let document = try newsroom.stemma("compact", "--all", "--json").document()
        #expect(document["schema"].string == "stemma.compact/1")
        #expect(document["after"]["packs"].int == 1)
    }

    @Test("a dry run changes no file")
    func dryRun() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let list = "find $A/objects -type f | sort | sha256sum"
        let before = try newsroom.shell(list).text
        #expect(try newsroom.stemma("compact", "-n").text.hasPrefix("Would pack "))
        #expect(try newsroom.shell(list).text == before)
    }

    @Test("readers and a recorder notice nothing while it runs again and again")
    func readers() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let page = fixture("fenwick/courier-v1.html").path
        let outcome = try newsroom.shell(
            """
            (for n in 1 2 3 4 5 6; do stemma compact --all -q || echo "compact $n"; done) &
            for n in 1 2 3 4 5 6; do
              stemma record -q --url https://kestrelcourier.example/2026/03/story-$n '\(page)' || echo "record $n"
              stemma diff fenwick-bridge@v1..v3 >/dev/null; [ $? = 1 ] || echo "diff $n"
              stemma show fenwick-bridge@v2 --raw >/dev/null || echo "show $n"
            done
            wait
            """)
        #expect(outcome.text == "")
        #expect(outcome.errors == "")
        #expect(try newsroom.stemma("verify").status == 0)
        #expect(try newsroom.faults() == "")
    }

    @Test("a damaged archive is left as it is")
    func damaged() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        // Each object in a file of its own.
        let unpacking =
            "mkdir old && mv $A/objects/pack/* old && for p in old/*.pack; do git -C $A unpack-objects -q < $p; done"
        #expect(try newsroom.shell(unpacking).status == 0)
        let line =
            #"o=$(git -C $A rev-parse "kestrelcourier.example~3:2026/03/03/fenwick-bridge~evkgndvq/page.html"); f=$A/objects/${o:0:2}/${o:2}; chmod u+w $f; truncate -s 50 $f; echo $o"#
        let object = try newsroom.shell(line).text.trimmingCharacters(in: .newlines)
        expect(
            try newsroom.stemma("compact"),
            refuses: """
                error: cannot read object \(object.prefix(7))
                  object \(object) is damaged: its file is cut short
                hint: 'stemma verify' names every fault; copy the archive before you repair anything
                """)
    }
}
