import Foundation
import TestSupport
import Testing

@Suite("verify")
struct VerifyTests {
    @Test("an archive as it was written is intact")
    func intact() throws {
        let newsroom = Newsroom.fenwick
        let outcome = try newsroom.stemma("verify", "--full")
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("Everything recorded is as it was written.\n"))
        let document = try newsroom.stemma("verify", "--full", "--json").document()
        #expect(document["intact"].bool == true)
        #expect(document["versions"].int == 7)
        #expect(document["observations"].int == 1)
        for check in document["checks"].elements { #expect(check["passed"].int == check["total"].int) }
    }

    /// A change to an archive that recording never makes, as a line of the shell.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let line: String

        init(_ description: String, _ line: String) {
            testDescription = description
            self.line = line
        }
    }

    /// The page of version 3 of the Courier's story as an object of Git in a file of its own, with its path in `$o`.
    private static let object =
        #"mv $A/objects/pack/pack-* . && for p in pack-*.pack; do git -C $A unpack-objects -q <$p; done; "#
        + #"h=$(git -C $A rev-parse "kestrelcourier.example~3:2026/03/03/fenwick-bridge~evkgndvq/page.html"); o=$A/objects/${h:0:2}/${h:2}; chmod u+w $o; "#

    @Test(
        "what was altered is named, and the answer is no",
        arguments: [
            Fault(
                "a text changed by a commit of plain git",
                "git clone -q -b kestrelcourier.example $A c && cd c && sed -i 's/nine weeks/ten weeks/' 2026/03/03/*/article.md && git commit -qam x && git push -q"
            ),
            Fault(
                "a text changed in the commit that recorded it",
                "git clone -q -b kestrelcourier.example $A c && cd c && sed -i 's/nine weeks/ten weeks/' 2026/03/03/*/article.md && git commit -qa --amend --no-edit && git push -qf"
            ),
            Fault(
                "a page changed in the commit that recorded it",
                "git clone -q -b kestrelcourier.example $A c && cd c && sed -i 's/nine weeks/ten weeks/' 2026/03/03/*/page.html && git commit -qa --amend --no-edit && git push -qf"
            ),
            Fault(
                "a record changed in the commit that recorded it",
                "git clone -q -b kestrelcourier.example $A c && cd c && sed -i 's/T21:18/T20:18/' 2026/03/03/*/capture.json && git commit -qa --amend --no-edit && git push -qf"
            ),
            Fault("an object with a byte changed", object + "printf X | dd of=$o bs=1 seek=100 conv=notrunc"),
            Fault("an object cut short", object + "truncate -s 50 $o"),
            Fault("an object gone", object + "rm $o"),
            Fault(
                "a version taken out of the middle",
                "git clone -q -b kestrelcourier.example $A c && cd c && git rebase -q --onto HEAD~2 HEAD~1 2>&1 || { git checkout -q --theirs . && git add -A && GIT_EDITOR=true git rebase --continue; } && git push -qf"
            ),
        ])
    func altered(_ fault: Fault) throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let line = try newsroom.shell("set -e; " + fault.line)
        #expect(line.status == 0, "\(line.errors)")
        let outcome = try newsroom.stemma("verify")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("ALTERED "))
        #expect(!outcome.text.contains("Everything recorded is as it was written."))
        let document = try newsroom.stemma("verify", "--json").document()
        #expect(document["intact"].bool == false)
        #expect(!document["faults"].elements.isEmpty)
    }

    @Test(
        "no command waits for ever on an object that was cut short",
        arguments: ["list", "log fenwick-bridge", "show fenwick-bridge@v3 --raw", "reindex"])
    func cutShort(_ line: String) throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        #expect(try newsroom.shell(Self.object + "truncate -s 50 $o; rm -f $A/stemma/index.sqlite*").status == 0)
        let outcome = try newsroom.shell("timeout 60 stemma \(line)")
        #expect([0, 2].contains(outcome.status))
    }

    @Test("an article that is not there cannot be verified")
    func unknown() throws {
        expect(
            try Newsroom.fenwick.stemma("verify", "fenwick-brigde"),
            refuses: """
                error: no article matches 'fenwick-brigde'
                  did you mean 'fenwick-bridge'?
                hint: 'stemma list' shows what is recorded
                """)
    }
}
