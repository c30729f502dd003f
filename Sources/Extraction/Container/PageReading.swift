import Article

/// A page read as far as its container: blocks, zones, scores.
struct PageReading {
    var dom: DOM
    var text: PageText
    var zones: ZoneMap
    /// The strongest zone around each block.
    var blockZones: [Zone?]
    /// The score of each block.
    var scores: [Double]
    var teasers: Teasers
    /// Where the headline stands.
    var title: TitlePlace?
    /// The blocks that the page's own description or structured data repeats.
    var anchored: Set<Int> = []
    var container: Container?
    /// What the rules of the page's site select, where there are any.
    var site: SiteSelection?
    let extent: Extent
    /// The blocks that recur on the site.
    let remembered: RememberedBlocks

    /// What is known of a page before its text is looked for.
    struct Clues {
        /// What the page itself says of its text.
        var anchors = Anchors()
        /// What it gives as title, in several places.
        var titles: [String] = []
        /// Whether a link leads to another page of the same site.
        var leadsElsewhere: (DOM.Node) -> Bool = { _ in false }
        /// The rules of the page's site.
        var siteRule: SiteRule?
        /// What recurs on its site.
        var memory = SiteMemory.none
    }

    /// What of a page counts as text.
    enum Extent {
        case text
        /// What is written under pictures, too.
        case captions
        /// Short items of lists and rows of tables, too.
        case lines
        /// What only a browser without scripts shows, or only a script, too.
        case unscripted
    }

    init(_ dom: DOM, page: [UInt8], clues: Clues, extent: Extent = .text) {
        self.dom = dom
        self.extent = extent
        let text = BlockReader.read(dom, page: page, opensHidden: extent == .unscripted)
        let site = clues.siteRule.map { SiteSelection($0, dom) }
        let stripped = text.blocks.map { site?.strips($0.element, dom) ?? false }
        let prose = SubtreeSums(dom, blocks: text.blocks) {
            $1.isProse && !stripped[$0] ? Double(min($1.words, 120)) : 0
        }
        let zones = ZoneMap(dom, blocks: text.blocks, mass: prose)
        let blockZones = text.blocks.map { zones.zone(around: $0.element) }
        let title = TitlePlace(text, titles: clues.titles, zones: zones)
        let teasers = Teasers(dom, text: text, leadsElsewhere: clues.leadsElsewhere)
        var anchored: Set<Int> = []
        let remembered = RememberedBlocks(text, memory: clues.memory)
        scores = text.blocks.indices.map { index in
            let block = text.blocks[index]
            if stripped[index] { return 0 }
            var signs = BlockQuality.Signs()
            if !clues.anchors.isEmpty, block.words >= WordShingles.length, !block.isHeading {
                signs.anchorHits = clues.anchors.hits(text.bytes(of: block))
                if signs.anchorHits > 0 { anchored.insert(index) }
            }
            signs.followsTitle = title?.firstProse == index
            signs.isTeaser = teasers.contains(index)
            signs.isTextAnyway =
                extent == .captions && block.kind == .caption
                || extent == .lines && (block.kind == .listItem || block.kind == .tableRow)
            signs.recurs = remembered.contains(index)
            return BlockQuality.score(
                block, tag: dom.tag(block.element), zone: blockZones[index], signs: signs)
        }
        let choice = ContainerChoice(
            dom, blocks: text.blocks, scores: scores, title: title.map { text.blocks[$0.index] })
        container = site.flatMap { choice.container(by: $0, text.blocks) } ?? choice.choose()
        self.site = site
        self.text = text
        self.zones = zones
        self.blockZones = blockZones
        self.teasers = teasers
        self.title = title
        self.anchored = anchored
        self.remembered = remembered
    }
}
