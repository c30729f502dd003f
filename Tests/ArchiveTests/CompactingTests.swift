import Foundation
import Git
import Testing

@testable import Archive

@Suite("Compacting")
struct CompactingTests {
    @Test("happens by itself when what was recorded lies about in many packs, and loses nothing")
    func scattered() throws {
        let room = try Newsroom()
        func packs() throws -> Int { try room.archive.repository.packFiles().count / 2 }
        for number in 1...20 {
            let url = "https://kestrelcourier.example/2026/03/story-\(number)"
            try room.record(Newsroom.article("Story \(number)", "It has \(number) words."), at: "2026-03-06", url: url)
        }
        let few = try packs()
        #expect(few > 10)
        room.archive.compactIfScattered()
        #expect(try packs() == few)
        for number in 21...60 {
            let url = "https://kestrelcourier.example/2026/03/story-\(number)"
            try room.record(Newsroom.article("Story \(number)", "It has \(number) words."), at: "2026-03-06", url: url)
        }
        room.archive.compactIfScattered()
        #expect(try packs() < 4)
        let report = try Archive(openingAt: room.path).verify()
        #expect(report.faults == [])
        #expect(report.versionCount == 60)
    }
}
