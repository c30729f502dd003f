import Git
import Testing

@Suite("libgit2")
struct LibraryTests {
    @Test("starts once, however often it is asked to, and tells its version")
    func start() throws {
        try Git.start()
        try Git.start()
        #expect(Git.libraryVersion.split(separator: ".").count == 3)
    }
}
