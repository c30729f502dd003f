import Foundation
import TestSupport

extension Newsroom {
    /// The Courier's six versions of the Fenwick Bridge story and the Inland Post's copy, recorded once.
    ///
    /// To be read only.
    static let fenwick: Newsroom = {
        do {
            let newsroom = try Newsroom()
            try newsroom.recordFenwick()
            // A constant of the type never goes, and its folder not with it.
            atexit { try? FileManager.default.removeItem(at: Newsroom.fenwick.folder.url) }
            return newsroom
        } catch {
            preconditionFailure("the Fenwick Bridge story could not be recorded: \(error)")
        }
    }()

    /// When each of the Courier's pages was captured, in the order of capture.
    static let courier = [
        ("courier-v1.html", "2026-03-03T08:04Z"), ("courier-v2.html", "2026-03-03T10:12Z"),
        ("courier-v2-again.html", "2026-03-03T10:58Z"), ("courier-v3.html", "2026-03-03T11:47Z"),
        ("courier-v4.html", "2026-03-04T19:35Z"), ("courier-v5.html", "2026-03-05T16:02Z"),
        ("courier-v6.html", "2026-03-05T21:18Z"),
    ]

    /// Records the story as the demo does.
    func recordFenwick() throws {
        for (page, moment) in Self.courier {
            try record("fenwick/\(page)", url: "https://kestrelcourier.example/2026/03/fenwick-bridge", at: moment)
        }
        try record(
            "fenwick/inlandpost-v1.html", url: "https://inlandpost.example/2026/03/fenwick-bridge-shut",
            at: "2026-03-03T11:05Z")
    }
}
