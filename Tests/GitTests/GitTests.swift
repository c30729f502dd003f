import Git
import Testing

@Suite("libgit2")
struct GitTests {
    @Test("starts, again and again, and tells its version")
    func start() throws {
        try Git.start()
        try Git.start()
        #expect(Git.libraryVersion.split(separator: ".").count == 3)
    }
}
