import Foundation
import TestSupport
import Testing

@Suite("An archive that a group shares")
struct SharedArchiveTests {
    /// Records under a mask that lets nobody else read, and prints what the group may not do with what is new.
    private func closedToTheGroup(sharing setting: String) throws -> [Substring] {
        let newsroom = try Newsroom()
        let page = fixture("fenwick/courier-v1.html").path
        let outcome = try newsroom.shell(
            """
            rm -r "$A/stemma" && chmod -R g+rwX "$A" && touch mark && git -C "$A" config core.sharedRepository \(setting) && sleep 0.02 && umask 077
            stemma record -q '\(page)' || exit 1
            cd "$A"
            find . -newer ../mark -type d ! -perm -070
            find . -newer ../mark -type f ! -perm -040
            find stemma refs -newer ../mark -type f ! -perm -060
            """)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        // The key of the log is for its maker alone.
        return outcome.text.split(separator: "\n").filter { !$0.hasPrefix("./config") && !$0.hasSuffix("/log.key") }
    }

    @Test("has files that the group can read, and write where they are written again", arguments: ["group", "0660"])
    func shared(_ setting: String) throws {
        #expect(try closedToTheGroup(sharing: setting) == [])
    }

    @Test("is one only when its settings say so", arguments: ["false", "umask", "nonsense"])
    func notShared(_ setting: String) throws {
        #expect(try closedToTheGroup(sharing: setting).contains("stemma/index.sqlite"))
    }
}
