import Report
import TestSupport
import Testing

@Suite("What an exchange with a remote came to")
struct SynchronisationTests {
    private let result = Synchronisation(
        remote: "ssh://git@host.example/hub.git",
        sites: [
            .init("a.example", .same),
            .init("courier.example", .joined, sent: .init(versions: 2), received: .init(versions: 1, observations: 1)),
            .init("post.example", .ahead, commit: "0ad628e8702ef3b416a7e45176fd78aae5c4bbeb"),
            .init(
                "tide.example", .failed,
                error: Failure(code: "archive.full", message: "cannot store objects", facts: ["no space left"])),
        ],
        references: [
            .init("refs/heads/main", .same),
            .init(
                "refs/stemma/logs/ab", .failed,
                error: Failure(code: "remote.parted", message: "the log was continued in two different ways")),
        ],
        warnings: ["'refs/heads/docs' is no part of an archive and was left alone"])

    @Test("for people: what happened, what failed and why, and the sums")
    func text() {
        #expect(
            Terminal(TerminalOptions(width: 80)).synchronisation(result) == """
                  courier.example  received 2 captures, sent 2 captures; joined
                  post.example     has captures that were not sent
                  tide.example     failed
                    cannot store objects
                    no space left
                  refs/stemma/logs/ab  failed
                    the log was continued in two different ways
                warning: 'refs/heads/docs' is no part of an archive and was left alone
                Synced with ssh://git@host.example/hub.git: 2 sent, 2 received, 1 site the same,
                2 failed.

                """)
    }

    @Test("for programs: a line for each site and reference")
    func lines() {
        #expect(
            result.tabSeparated == """
                a.example\tsame\t0\t0\t\t
                courier.example\tjoined\t2\t2\t\t
                post.example\tahead\t0\t0\t0ad628e8702ef3b416a7e45176fd78aae5c4bbeb\t
                tide.example\tfailed\t0\t0\t\tcannot store objects
                refs/heads/main\tsame\t\t\t\t
                refs/stemma/logs/ab\tfailed\t\t\t\tthe log was continued in two different ways

                """)
    }

    @Test("stemma.sync/1")
    func document() throws {
        try Schema("stemma.sync-1").expectValid(JSON.synchronisation(result))
    }
}
