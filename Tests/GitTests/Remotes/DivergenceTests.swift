import Foundation
import Git
import Testing

@Suite("How two lines of commits stand to each other")
struct DivergenceTests {
    let sandbox: Sandbox
    let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = sandbox.repository
    }

    /// A commit at a minute that is not always later than its parents'.
    private func commit(_ parents: ObjectID..., at minute: Int = 0) throws -> ObjectID {
        let signature = Signature(
            name: "Ada", email: "ada@tests.example",
            date: Date(timeIntervalSince1970: 1_772_525_040 + Double(minute) * 60))
        return try repository.writeCommit(
            CommitDraft(
                tree: try repository.tree(nil, replacing: [:]), parents: parents, author: signature,
                committer: signature, message: "\(parents.count) \(minute) \(UUID())"))
    }

    private func compare(_ ours: ObjectID?, _ theirs: ObjectID?) throws -> [[ObjectID]] {
        let found = try repository.divergence(of: ours, from: theirs, in: repository)
        return [found.ours, found.theirs]
    }

    @Test("the same commit, one ahead, one behind, one that has not begun")
    func simple() throws {
        let a = try commit(at: 1), b = try commit(a, at: 2), c = try commit(b, at: 3)
        #expect(try compare(c, c) == [[], []])
        #expect(try compare(c, a) == [[b, c], []])
        #expect(try compare(a, c) == [[], [b, c]])
        #expect(try compare(nil, c) == [[], [a, b, c]])
        #expect(try compare(c, nil) == [[a, b, c], []])
        #expect(try compare(nil, nil) == [[], []])
    }

    @Test("lines that parted, and lines that have nothing in common")
    func parted() throws {
        let a = try commit(at: 1), b = try commit(a, at: 2), c = try commit(a, at: 3), d = try commit(c, at: 4)
        #expect(try compare(b, d) == [[b], [c, d]])
        let alone = try commit(at: 9)
        #expect(try compare(b, alone) == [[a, b], [alone]])
        let joined = try commit(b, d, at: 5)
        #expect(try compare(joined, d) == [[b, joined], []])
        #expect(try compare(b, joined) == [[], [c, d, joined]])
    }

    @Test("dates that lie change nothing")
    func skew() throws {
        let a = try commit(at: 50), b = try commit(a, at: 1), c = try commit(b, at: 90), d = try commit(b, at: 0)
        let e = try commit(d, c, at: 2)
        #expect(try compare(c, e) == [[], [d, e]])
        #expect(try compare(e, c) == [[d, e], []])
        #expect(try compare(c, d) == [[c], [d]])
        #expect(try compare(d, a) == [[b, d], []])
    }
}
