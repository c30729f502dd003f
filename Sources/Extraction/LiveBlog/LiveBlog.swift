import Article

/// A page that reports on something as it happens: entries with their times, which become sections of the article.
///
/// Lines with a time that look alike in the markup and each have text below them make a page a live blog.
struct LiveBlog {
    /// One entry.
    struct Entry {
        /// The line with the time.
        var time: Int
        /// The entry's headline, which stands directly before or after the time.
        var headline: Int?
        /// The time in words.
        var moment: String
        /// The blocks with the entry's text.
        var text: Range<Int>
    }

    private(set) var entries: [Entry] = []

    /// Looks for the entries among the blocks of the container.
    ///
    /// Linear.
    init?(_ reading: PageReading, in container: DOM.Node) {
        let blocks = reading.text.blocks
        let inside = blocks.indices.filter { reading.dom.contains(container, blocks[$0].element) }
        var groups: [UInt64: [(index: Int, time: EntryTime)]] = [:]
        for index in inside {
            let zone = reading.blockZones[index]
            guard zone?.strength != .comments, zone?.purpose != .hidden, zone?.purpose != .related,
                let time = EntryTime(index, reading), time.hasClock
            else { continue }
            groups[Self.look(blocks[index], reading.dom), default: []].append((index, time))
        }
        let isText = blocks.indices.map { blocks[$0].isProse && reading.scores[$0] > 0 }
        let all = inside.count { isText[$0] }
        let times = groups.values.filter { $0.count >= 3 }.max { ($0.count, -$0[0].index) < ($1.count, -$1[0].index) }
        guard let times else { return nil }
        var covered = 0
        for (place, time) in times.enumerated() {
            let end = place + 1 < times.count ? times[place + 1].index : (inside.last ?? time.index) + 1
            let text = (time.index..<end).filter { isText[$0] }
            guard let first = text.first else { continue }
            covered += text.count
            let headline = ([time.index - 1] + Array(time.index + 1..<first)).first {
                blocks.indices.contains($0) && Self.isHeadline($0, reading)
            }
            entries.append(Entry(time: time.index, headline: headline, moment: time.time.text, text: first..<end))
        }
        guard entries.count >= 3, entries.count * 5 >= times.count * 4, covered * 2 >= all else { return nil }
    }

    private static func isHeadline(_ index: Int, _ reading: PageReading) -> Bool {
        let block = reading.text.blocks[index]
        return block.isHeading && block.level != 1 && !reading.teasers.contains(index)
    }

    /// The lines with the times, which are no apparatus here.
    var times: Set<Int> { Set(entries.map(\.time)) }

    /// What a block's element looks like: its name, and its class or that of the element around it.
    private static func look(_ block: PageBlock, _ dom: DOM) -> UInt64 {
        let element = block.element
        let around = dom.parent(element) ?? element
        let name = dom.attributeBytes(.class, of: element) ?? dom.attributeBytes(.class, of: around) ?? []
        return ByteHash.of(Array(dom.tag(element).rawValue.utf8) + [0x20] + name)
    }

    /// Makes sections of the entries: the headline with the time, or the time alone, is a heading.
    func apply(to trace: inout [TracedBlock]) {
        for entry in entries where entry.text.contains(where: { trace[$0].kept && trace[$0].block.role == .body }) {
            let headline = entry.headline.flatMap { trace[$0].kept && trace[$0].block.role == .body ? $0 : nil }
            let head = headline ?? entry.time
            var block = trace[head].block
            block.text = headline == nil ? entry.moment : entry.moment + " " + block.text
            if let time = trace[entry.time].block.range, let range = block.range {
                block.range = min(time.lowerBound, range.lowerBound)..<max(time.upperBound, range.upperBound)
            }
            block.role = .body
            block.kind = .heading
            block.level = block.level ?? Self.level
            (block.depth, block.ordered) = (nil, nil)
            block.rule = Self.rule
            trace[head] = TracedBlock(block: block, score: trace[head].score, kept: true, rule: Self.rule)
        }
    }

    static let rule = "live blog"
    private static let level = 2
}
