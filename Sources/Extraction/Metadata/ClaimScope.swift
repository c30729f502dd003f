/// Where on its page a claim stands, seen from the article's text.
enum ClaimPlace: Sendable {
    /// Above the text, around the headline.
    case header
    /// Between two paragraphs of the text.
    case within
    /// Below the text, still in the article.
    case tail
    /// Elsewhere on the page.
    case outside
    /// In a part of the page that is set aside for something else: comments, other articles, a sidebar.
    case aside
}

/// Tells for every element of a page where it stands, seen from the article's text.
struct ClaimScope {
    private let dom: DOM
    private let zones: ZoneMap
    private let surroundings: DOM.Node
    private let title: DOM.Node?
    private let firstText: DOM.Node
    private let text: ClosedRange<DOM.Node>
    private let extent: ClosedRange<Int>
    private let blocks: PageText

    /// The scope of a page whose text begins and ends with the prose in its container.
    init(
        _ reading: PageReading, container: DOM.Node, region: ArticleRegion, titles: [DOM.Node], lesserTitles: [DOM.Node]
    ) {
        dom = reading.dom
        zones = reading.zones
        blocks = reading.text
        surroundings = region.surroundings
        let inside = reading.text.blocks.indices.filter {
            reading.dom.contains(container, reading.text.blocks[$0].element)
        }
        let prose = inside.filter { reading.text.blocks[$0].isProse && reading.scores[$0] > 0 }
        // The first prose is the line under the headline on many pages, with the byline below it.
        let first = prose.dropFirst().first ?? prose.first ?? inside.first ?? 0
        let last = prose.last ?? inside.last ?? first
        extent = first...max(first, last)
        let elements = reading.text.blocks.isEmpty ? [] : [first, last].map { reading.text.blocks[$0].element }
        let start = elements.first ?? container
        text = start...max(start, elements.last ?? start)
        firstText = reading.text.blocks.isEmpty ? container : reading.text.blocks[prose.first ?? first].element
        title = titles.last { $0 < start } ?? lesserTitles.last { $0 < start }
    }

    /// Whether a heading stands above all of the text, where the title does; those further down head its sections.
    func isAboveText(_ node: DOM.Node) -> Bool { node < firstText && place(of: node) == .header }

    func place(of node: DOM.Node) -> ClaimPlace {
        switch zones.zone(around: node)?.purpose {
        case .comments, .related, .sidebar, .advert, .newsletter: return .aside
        default: break
        }
        if !dom.contains(surroundings, node) {
            if title.map({ $0 <= node + Self.reachAboveTitle && node < text.lowerBound }) == true { return .header }
            let end = dom.ends[Int(text.upperBound)]
            return end <= node && node < end + Self.reachBelow ? .tail : .outside
        }
        if node < text.lowerBound { return .header }
        return node < dom.ends[Int(text.upperBound)] ? .within : .tail
    }

    /// The short lines around the headline and below the text, where bylines and dates stand, as the markup cuts them.
    var lines: [(place: ClaimPlace, pieces: [String])] {
        let above = (max(0, extent.lowerBound - Self.reach)..<extent.lowerBound).filter { index in
            title.map { $0 <= blocks.blocks[index].element + Self.reachAboveTitle } ?? true
        }
        let below = blocks.blocks.indices.dropFirst(extent.upperBound + 1).prefix(Self.reach)
        return (above.map { ($0, ClaimPlace.header) } + below.map { ($0, ClaimPlace.tail) }).compactMap { index, side in
            let block = blocks.blocks[index]
            guard !block.isHeading || block.words <= 6, block.words <= Self.lineWords,
                place(of: block.element) == side
            else { return nil }
            return (side, pieces(block))
        }
    }

    private func pieces(_ block: PageBlock) -> [String] {
        let whole = blocks.string(block)
        guard dom.ends[Int(block.element)] - block.element < 60 else { return [whole] }
        let pieces = dom.foldedPieces(of: block.element)
        // An element may hold other blocks besides.
        return pieces.reduce(0) { $0 + $1.utf8.count } <= whole.utf8.count ? pieces : [whole]
    }

    /// How many blocks above and below the text are looked at.
    private static let reach = 14
    /// How many nodes above the headline a line may stand: dates and kickers do.
    private static let reachAboveTitle: DOM.Node = 80
    /// How many nodes below the text still belong to it where the article is not marked up.
    private static let reachBelow: DOM.Node = 60
    /// A line with more words is none of a byline.
    private static let lineWords = 24
}
