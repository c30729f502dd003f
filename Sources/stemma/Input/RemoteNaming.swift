import Archive
import Git

/// Finds the remote that a name on the command line stands for.
struct RemoteNaming {
    let archive: Archive

    /// The address that is given, or that of the remote of this name in the repository's configuration; that of `origin`
    /// where nothing is given.
    func address(named text: String?) throws -> RemoteAddress {
        let name = text ?? "origin"
        let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        if isName, let configured = try archive.remoteAddress(named: name) { return try read(configured) }
        guard let text else {
            throw CommandError(
                code: "remote.none", message: "no remote was named and the archive has no 'origin'",
                hints: ["'stemma sync ADDRESS', or 'git -C \(archive.path) remote add origin ADDRESS' once"])
        }
        return try read(text)
    }

    private func read(_ text: String) throws -> RemoteAddress {
        do {
            return try RemoteAddress(text)
        } catch {
            throw CommandError(
                code: "remote.address", message: "the address of the remote cannot be used", facts: [error.message])
        }
    }
}
