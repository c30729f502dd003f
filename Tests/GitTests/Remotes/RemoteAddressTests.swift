import Git
import Testing

@Suite("The address of a remote")
struct RemoteAddressTests {
    @Test(
        "says how the repository is reached",
        arguments: [
            ("/srv/hub.git", RemoteAddress.Way.folder), ("hub.git", .folder), ("./a:b", .folder),
            ("file:///srv/hub%20two.git", .folder), ("git@host.example:news/hub.git", .ssh),
            ("host.example:hub.git", .ssh), ("ssh://git@host.example:2222/hub.git", .ssh),
            ("git+ssh://host.example/hub.git", .ssh), ("https://host.example/hub.git", .https),
            ("HTTPS://host.example/hub.git", .https), ("http://127.0.0.1:8080/hub.git", .http),
        ])
    func ways(_ text: String, _ way: RemoteAddress.Way) throws {
        #expect(try RemoteAddress(text).way == way)
    }

    @Test(
        "is refused when nothing can be reached by it",
        arguments: [
            "", "git://host.example/hub.git", "ftp://host.example/hub", "https://", "file://elsewhere/srv/hub.git",
            "ssh:///hub.git", "https://host.example/\u{202E}hub", "/srv/hub\nnews",
        ])
    func refused(_ text: String) {
        #expect(code { _ = try RemoteAddress(text) } == .invalid)
    }

    @Test("is shown without its password")
    func password() throws {
        #expect(
            try RemoteAddress("https://ada:secret%21@host.example/hub.git").description
                == "https://ada@host.example/hub.git")
        #expect(
            try RemoteAddress("ssh://ada:secret@host.example/hub.git").description == "ssh://ada@host.example/hub.git")
        #expect(try RemoteAddress("file:///srv/hub%20two.git").description == "/srv/hub two.git")
    }
}
