import Foundation
import TestSupport
import Testing

/// Somebody with plain Git and write access to an archive, who changes its log.
struct LogForger {
    private let room: Newsroom
    private let folder: TemporaryFolder
    private let reference: String
    private var git: PlainGit { PlainGit(path: folder.path(of: "work")) }

    init(_ room: Newsroom) throws {
        self.room = room
        folder = try TemporaryFolder()
        reference = try room.git("for-each-ref", "--format=%(refname)", "refs/stemma/logs")
        try PlainGit(path: folder.path)("init", "-q", "work")
        try git("fetch", "-q", room.path, "\(reference):refs/heads/log")
        try git("checkout", "-q", "log")
    }

    /// Changes a file in the newest commit of the log.
    func edit(_ path: String, _ change: (inout Data) -> Void) throws {
        let file = URL(fileURLWithPath: folder.path(of: "work/\(path)"))
        var content = try Data(contentsOf: file)
        change(&content)
        try content.write(to: file)
        try git("commit", "-q", "-a", "--amend", "--no-edit")
        try git("push", "-q", "--force", room.path, "HEAD:\(reference)")
    }
}
