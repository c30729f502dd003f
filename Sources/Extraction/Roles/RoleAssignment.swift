import Article
import Foundation

/// Gives every block of a page its role, or leaves it out.
///
/// Structure decides first (zones, captions, links), then the wording, then the place before, within or after the text.
struct RoleAssignment {
    let reading: PageReading
    let container: Container
    let region: ArticleRegion
    let metadata: PageMetadata
    let base: URL?
    let classifier = ApparatusClassifier.shared
    let titles: Set<String>
    let authors: Set<String>
    /// The zone around each block, below the container for those inside.
    let zones: [Zone?]
    let trustsZones: Bool
    let inside: Range<Int>
    /// The heading before the container that is the title.
    let headline: Int?
    /// The heading inside the container that is the title where none stands before it; blocks before it are the site's.
    let titleIndex: Int?
    /// How much of each element's text is links, to tell lists of links from lists with links.
    let linkCharacters: SubtreeSums
    let characters: SubtreeSums
    let prose: SubtreeSums
    /// Whether so much around the text is apparatus that single words are enough to take what stands among it for more.
    var isWrapped = false
    /// The lines with the times of a live blog's entries, which say nothing of where the text begins and ends.
    var entryTimes: Set<Int> = []
    /// The last prose of the body; lists of links after it are other things to read.
    var lastProse = 0
    /// The lists inside the container that are introduced as something else to read.
    var otherReading: Set<DOM.Node> = []
    /// The text of each block.
    let texts: [String]
    /// What the wording alone says of the blocks that were read to find the text.
    var unplaced: [Int: ApparatusVerdict?] = [:]

    init(_ reading: PageReading, container: Container, region: ArticleRegion, metadata: PageMetadata, base: URL?) {
        self.reading = reading
        self.container = container
        self.region = region
        self.metadata = metadata
        self.base = base
        titles = Set(
            ([metadata.title].compactMap { $0 } + (metadata.candidates["title"] ?? []).map(\.value)).map(
                TitleText.comparable))
        authors = Set(metadata.authors.map { $0.lowercased() })
        let blocks = reading.text.blocks
        texts = blocks.map { reading.text.string($0) }
        let indices = blocks.indices.filter { reading.dom.contains(container.node, blocks[$0].element) }
        inside = (indices.first ?? 0)..<((indices.last ?? -1) + 1)
        zones = blocks.map { block in
            let isInside = reading.dom.contains(container.node, block.element)
            return reading.zones.zone(around: block.element, upTo: isInside ? container.node : -1)
        }
        // Where most of the text stands in zones, their names mean something else on this site.
        var prose = 0
        var zoned = 0
        for index in inside where blocks[index].isProse {
            prose += blocks[index].words
            if zones[index]?.strength == .hard { zoned += blocks[index].words }
        }
        trustsZones = Double(zoned) < 0.6 * Double(prose)
        linkCharacters = SubtreeSums(reading.dom, blocks: blocks) { Double($1.linkCharacters) }
        characters = SubtreeSums(reading.dom, blocks: blocks) { Double($1.characters) }
        self.prose = SubtreeSums(reading.dom, blocks: blocks) { $1.isProse ? 1 : 0 }
        let (titles, texts) = (titles, texts)
        headline = blocks.indices.prefix(inside.lowerBound).last {
            blocks[$0].isHeading && titles.contains(TitleText.comparable(texts[$0]))
        }
        let words = inside.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].words : 0) }
        var above = 0
        titleIndex =
            headline != nil
            ? nil
            : inside.first { index in
                if blocks[index].isProse { above += blocks[index].words }
                // A heading below half of the text is a repetition of the title: over the comments, in a box for sharing.
                return blocks[index].isHeading && above * 2 < words
                    && titles.contains(TitleText.comparable(texts[index]))
            }
    }

    /// The decision on each block.
    mutating func decide() -> [BlockDecision] {
        var decisions = [BlockDecision?](repeating: nil, count: reading.text.blocks.count)
        for index in inside {
            decisions[index] =
                entryTimes.contains(index) ? .leftOut(LiveBlog.rule) : bySite(index) ?? structural(index)
        }
        let body = withWholeLists(bodySpan(decisions))
        lastProse =
            inside.prefix(upTo: body.upperBound).last {
                reading.text.blocks[$0].isProse && !reading.teasers.contains($0)
            } ?? body.lowerBound
        otherReading = listsOfOtherReading()
        let end = inside.first { $0 >= body.upperBound && endsArticle($0) } ?? inside.upperBound
        for index in inside {
            if let titleIndex, index < titleIndex, titleIndex < body.lowerBound {
                decisions[index] = .leftOut("before the title")
            } else if index >= end {
                decisions[index] = afterEnd(index, decisions[index])
            } else if index < body.lowerBound {
                decisions[index] = decisions[index] ?? worded(index, .beforeBody) ?? textual(index, .beforeBody)
                dropHeaderLine(index, &decisions[index])
            } else {
                let position: BlockContext.Position = index < body.upperBound ? .within : .afterBody
                decisions[index] = decisions[index] ?? worded(index, position) ?? textual(index, position)
            }
        }
        for index in decisions.indices where decisions[index] == nil {
            decisions[index] = outside(index, isBefore: index < inside.lowerBound)
        }
        var result = decisions.map { $0 ?? .leftOut("outside") }
        dropRepetitions(&result)
        carryLabels(&result)
        markAuthorNotes(&result)
        HeadingFilter.apply(
            to: &result, blocks: reading.text.blocks,
            isLabel: { [reading] in reading.text.bytes(of: $0).last == 0x3A }, from: body.lowerBound)
        // What somebody wrote down for the site stands, whatever was found since.
        for index in result.indices { result[index] = bySite(index) ?? result[index] }
        return result
    }

    func text(_ index: Int) -> String { texts[index] }
}
