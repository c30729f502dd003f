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
    var anchored: Set<Int>
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

        /// Whether blocks of a kind that seldom are text count as text.
        func isTextAnyway(_ kind: Block.Kind) -> Bool {
            self == .captions && kind == .caption || self == .lines && (kind == .listItem || kind == .tableRow)
        }
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
        var zones = ZoneMap(dom, blocks: text.blocks, mass: prose)
        let title = TitlePlace(text, titles: clues.titles, zones: zones)
        let teasers = Teasers(dom, text: text, leadsElsewhere: clues.leadsElsewhere)
        let remembered = RememberedBlocks(text, memory: clues.memory)
        let anchorHits = text.blocks.map { block in
            clues.anchors.isEmpty || block.words < WordShingles.length || block.isHeading
                ? 0 : clues.anchors.hits(text.bytes(of: block))
        }
        func scores(in zones: ZoneMap) -> [Double] {
            text.blocks.indices.map { index in
                if stripped[index] { return 0 }
                let block = text.blocks[index]
                let signs = BlockQuality.Signs(
                    anchorHits: anchorHits[index], followsTitle: title?.firstProse == index,
                    isTeaser: teasers.contains(index), isTextAnyway: extent.isTextAnyway(block.kind),
                    recurs: remembered.contains(index))
                return BlockQuality.score(
                    block, tag: dom.tag(block.element), zone: zones.zone(around: block.element), signs: signs)
            }
        }
        func container(by scores: [Double]) -> Container? {
            let choice = ContainerChoice(
                dom, blocks: text.blocks, scores: scores, title: title.map { text.blocks[$0.index] })
            return site.flatMap { choice.container(by: $0, text.blocks) } ?? choice.choose()
        }
        self.scores = scores(in: zones)
        self.container = container(by: self.scores)
        // All text in zones: their names mean something else here. All of it in comments: the page is a discussion.
        for isDiscussion in [false, true] where self.container == nil {
            zones.cancel { isDiscussion || $0 != .comments }
            self.scores = scores(in: zones)
            self.container = container(by: self.scores)
        }
        anchored = Set(anchorHits.indices.filter { anchorHits[$0] > 0 })
        self.site = site
        self.text = text
        self.zones = zones
        blockZones = text.blocks.map { zones.zone(around: $0.element) }
        self.teasers = teasers
        self.title = title
        self.remembered = remembered
    }
}
