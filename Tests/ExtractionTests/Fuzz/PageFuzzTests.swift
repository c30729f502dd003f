import Article
import Foundation
import Testing

@testable import Extraction

/// Whatever the bytes, extraction ends with an article or says why there is none.
struct PageFuzzTests {
    /// A longer run by hand: `STEMMA_FUZZ_SECONDS=600 swift test -c release -Xswiftc -enable-testing --filter PageFuzz`.
    private static let seconds = ProcessInfo.processInfo.environment["STEMMA_FUZZ_SECONDS"].flatMap { Double($0) }

    private static let pages: [[UInt8]] = {
        let paths =
            FileManager.default.enumerator(at: FixtureTests.folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let urls = paths.compactMap { $0 as? URL }.filter { ["html", "txt", "bin"].contains($0.pathExtension) }
        return urls.sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
    }()

    @Test("pages with anything in them")
    func mutations() throws {
        try #require(Self.pages.count >= 20)
        let end = Self.seconds.map { Date(timeIntervalSinceNow: $0) }
        // A longer run begins where its process number says, so that several look at different pages.
        var seed = Self.seconds == nil ? 0 : UInt64(getpid()) << 32
        let first = seed
        while end.map({ Date() < $0 }) ?? (seed < 150) {
            var mutator = PageMutator(seed: seed, seeds: Self.pages)
            let isHuge = Self.seconds != nil && seed % 8 == 0
            check(mutator.page(limit: isHuge ? 4 << 20 : 1 << 16), seed)
            seed += 1
        }
        if Self.seconds != nil { print("\(seed - first) pages, \(FuzzWatch.peakMemory >> 20) MiB at most") }
    }

    private func check(_ page: [UInt8], _ seed: UInt64) {
        let format: InputFormat = seed % 5 == 0 ? .auto : .html
        let watch = FuzzWatch("page \(seed), \(page.count) bytes")
        let first = extracted(page, format)
        watch.stop()
        if Self.seconds != nil {
            #expect(watch.processorSeconds < 2, "\(watch.name)")
            #expect(FuzzWatch.peakMemory < 512 << 20, "\(watch.name)")
        }
        guard case .success(let result) = first else { return }
        for block in result.article.blocks {
            #expect(!block.text.isEmpty, "\(watch.name)")
            if let range = block.range {
                #expect(0 <= range.lowerBound && range.upperBound <= page.count, "\(watch.name)")
            }
        }
        #expect((0...1).contains(result.article.confidence), "\(watch.name)")
        if seed % 16 == 0 {
            #expect(extracted(page, format) == first, "another result on the second reading: \(watch.name)")
        }
    }

    private func extracted(_ page: [UInt8], _ format: InputFormat) -> Result<ExtractedPage, ExtractionError> {
        do throws(ExtractionError) {
            return .success(
                try PageExtractor().extract(Data(page), as: format, url: "https://odd.example/2026/03/page"))
        } catch {
            return .failure(error)
        }
    }
}
