import Article
import Foundation
import Git
import TestSupport
import Testing
import Transparency

@testable import Archive

/// What somebody with plain Git and write access does to a logged archive, and how it comes out: by the log as it is, and, where
/// they have the key as well and made the log anew, by a checkpoint that was kept elsewhere.
@Suite("Tampering with a logged archive")
struct LogTamperingTests {
    private static let site = "kestrelcourier.example"

    /// A way to alter an archive: a line of the shell in a clone of the site's branch.
    struct Forgery: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let line: String
        /// A word of what the log says of it.
        let finding: String

        init(_ description: String, _ line: String, finding: String) {
            testDescription = description
            self.line = line
            self.finding = finding
        }
    }

    /// Rewrites the commit `HEAD~1` by a line, and puts those after it on top again.
    private static func rewriting(_ line: String) -> String {
        "git checkout -q HEAD~1 && \(line) && git commit -q -a --amend --no-edit && n=$(git rev-parse HEAD) && "
            + "t=$(git rev-parse \(site)^{tree}) && c=$(git log -1 --format=%B \(site) | git commit-tree -p $n $t) && git reset -q --hard $c"
    }

    static let forgeries = [
        Forgery(
            "rewritten history: a message of an older commit",
            "git checkout -q HEAD~2 && git commit -q --amend -m 'Something else' && n=$(git rev-parse HEAD) && "
                + "for c in \(site)~1 \(site); do n=$(git log -1 --format=%B $c | git commit-tree -p $n $c^{tree}); done && git reset -q --hard $n",
            finding: "no longer in the history"),
        Forgery(
            "swapped page", rewriting("sed -i 's/2026/2025/' 2026/*/*/*/page.html"), finding: "no longer in the history"
        ),
        Forgery(
            "edited capture.json", rewriting("sed -i 's/Orla Hathersage/Nobody/' 2026/*/*/*/capture.json"),
            finding: "no longer in the history"),
        Forgery(
            "removed version: the branch set back", "git reset -q --hard HEAD~1", finding: "no longer in the history"),
        Forgery(
            "removed version: its commit left out",
            "n=$(git log -1 --format=%B | git commit-tree -p HEAD~2 HEAD^{tree}) && git reset -q --hard $n",
            finding: "no longer in the history"),
        Forgery(
            "forged observation",
            "sed -i 's/T20:00/T20:30/' observations/*/*/*/*.jsonl && git commit -q -a --amend --no-edit",
            finding: "no longer in the history"),
        Forgery(
            "removed observation", "git rm -q -r observations && git commit -q --amend --no-edit --allow-empty",
            finding: "no longer in the history"),
        Forgery(
            "back-dated commit",
            "sed -i 's/T16:02/T16:01/' 2026/*/*/*/capture.json && "
                + "GIT_AUTHOR_DATE=2026-01-01T00:00:00Z GIT_COMMITTER_DATE=2026-01-01T00:00:00Z git commit -q -a -m 'Capture v3: Bridge'",
            finding: "it is back-dated"),
    ]

    /// An archive with three versions and an observation, logged.
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(
            Newsroom.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert.", "A ferry runs."),
            at: "2026-03-05T20:00Z")
        try room.archive.updateLog(now: Newsroom.moment("2026-03-06T10:00Z"))
        return room
    }

    private func forge(_ room: Newsroom, _ forgery: Forgery) throws {
        let folder = try TemporaryFolder()
        let clone =
            "git clone -q -b \(Self.site) \(room.path) work && cd work && git config user.name x && git config user.email x@y.example"
        let push = "git push -q --force origin HEAD:\(Self.site)"
        let outcome = try run(
            "bash", arguments: ["-c", "set -e; \(clone); \(forgery.line); \(push)"], directory: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test("is found by the log", arguments: forgeries)
    func byLog(_ forgery: Forgery) throws {
        let room = try room()
        try forge(room, forgery)
        let faults = try Archive(openingAt: room.path).verify().faults.filter { $0.check == .log }
        #expect(faults.contains { $0.message.contains(forgery.finding) && $0.site?.name == Self.site }, "\(faults)")
    }

    @Test("is found by a checkpoint kept elsewhere where the log was made anew with its key", arguments: forgeries)
    func byCheckpoint(_ forgery: Forgery) throws {
        let room = try room()
        let kept = try room.archive.checkpoint()
        let trusted = try TrustedCheckpoint(reading: Data(kept.note.utf8))
        #expect(try room.archive.verify(checkpoint: trusted, key: kept.key).faults == [])
        try forge(room, forgery)
        try room.git("update-ref", "-d", try room.git("for-each-ref", "--format=%(refname)", "refs/stemma/logs"))
        let archive = try Archive(openingAt: room.path)
        try archive.updateLog(now: Newsroom.moment("2026-03-06T10:00Z"))
        let report = try archive.verify(checkpoint: trusted, key: kept.key)
        #expect(report.faults.filter { $0.check == .log } == [])
        // What was only added is consistent with the checkpoint, and comes after it in the log.
        let isAddition = forgery.finding == "it is back-dated"
        #expect(report.check(.checkpoint).passed == (isAddition ? 1 : 0))
        #expect(report.faults.contains { $0.check == .checkpoint } != isAddition)
    }

    @Test("an altered tile, entry, checkpoint or key of the log itself is found")
    func logFiles() throws {
        let changes: [(path: String, finding: String)] = [
            ("tile/0/000.p/4", "a hash in the tile is not that of entry 0"),
            ("tile/entries/000.p/4", "the entries do not give the root in the checkpoint"),
        ]
        for change in changes {
            let room = try room()
            try LogForger(room).edit(change.path) { $0[change.path.contains("entries") ? 40 : 1] ^= 1 }
            let faults = try Archive(openingAt: room.path).verify().faults.filter { $0.check == .log }
            #expect(faults.contains { $0.message == change.finding }, "\(faults)")
        }
        let room = try room()
        try LogForger(room).edit("checkpoint") {
            $0 = Data(String(decoding: $0, as: UTF8.self).replacing("\n4\n", with: "\n3\n").utf8)
        }
        let faults = try Archive(openingAt: room.path).verify().faults
        #expect(faults.contains { $0.message == "the checkpoint of the log is not signed by its key" })
        let other = try self.room()
        let key = try Newsroom().archive
        let stranger = try LogKey.obtain(at: key.logKeyFile, archive: "newsroom").verifierKey
        try LogForger(other).edit("key") { $0 = Data("\(stranger)\n".utf8) }
        #expect(
            try Archive(openingAt: other.path).verify().faults.contains {
                $0.message == "the key of the log is not the one that the log is named after"
            })
    }

    @Test("an entry that is there twice is found, also where it is signed")
    func doubled() throws {
        let room = try room()
        let repository = try Repository(openingAt: room.path)
        let (name, tip) = try #require(try LogBranch.all(in: repository).first)
        let log = try LogBranch(name, at: tip, in: repository)
        let signer = try LogKey.obtain(at: room.archive.logKeyFile, archive: "newsroom")
        var appender = try LogAppender(log, signer, in: repository)
        try appender.append(try log.lastEntries()[1])
        _ = try appender.finish(log.heads, at: Newsroom.moment("2026-03-06T11:00Z"))
        let faults = try Archive(openingAt: room.path).verify().faults
        #expect(faults.map(\.message) == ["it is in the log twice"])
        #expect(faults.first?.version == 2)
    }

    @Test("what is not logged yet is no fault, and said")
    func newer() throws {
        let room = try room()
        try room.record(Newsroom.article("Ferry", "It runs."), at: "2026-03-05T21:00Z")
        let report = try room.archive.verify()
        #expect(report.faults == [])
        #expect(
            report.warnings == [
                "1 commit is in no log yet, so nothing is proven of them; 'stemma checkpoint' logs them"
            ])
    }
}
