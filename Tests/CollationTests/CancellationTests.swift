import Article
import Collation
import Testing

@Suite("Cancellation")
struct CancellationTests {
    private let before = article(["The river rose in the night.", "The council met in the morning and voted."])
    private let after = article(["The river rose in the night.", "The council met in the evening and voted."])

    @Test("a collation in a cancelled task is given up")
    func cancelled() async {
        let (before, after) = (before, after)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try Collation.collateUnlessCancelled(before, with: after)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("a collation in a task that goes on gives what the plain call gives")
    func goesOn() throws {
        #expect(try Collation.collateUnlessCancelled(before, with: after) == Collation.collate(before, with: after))
    }

    @Test("the plain call takes no notice of cancellation")
    func plain() async {
        let (before, after) = (before, after)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return Collation.collate(before, with: after)
        }
        #expect(await task.value == Collation.collate(before, with: after))
    }
}
