/// A page read as far as its container: blocks, zones, scores.
struct PageReading {
    var dom: DOM
    var text: PageText
    var zones: ZoneMap
    /// The score of each block.
    var scores: [Double]
    var teasers: Teasers
    var container: Container?

    /// What is known of a page before its text is looked for.
    struct Clues {
        /// What the page itself says of its text.
        var anchors = Anchors()
        /// What it gives as title, in several places.
        var titles: [String] = []
        /// Whether a link leads to another page of the same site.
        var leadsElsewhere: (DOM.Node) -> Bool = { _ in false }
    }

    init(_ dom: DOM, page: [UInt8], clues: Clues) {
        self.dom = dom
        let text = BlockReader.read(dom, page: page)
        let prose = SubtreeSums(dom, blocks: text.blocks) { $1.isProse ? Double(min($1.words, 120)) : 0 }
        let zones = ZoneMap(dom, blocks: text.blocks, mass: prose)
        let title = TitlePlace(text, titles: clues.titles, zones: zones)
        let teasers = Teasers(dom, text: text, leadsElsewhere: clues.leadsElsewhere)
        scores = text.blocks.indices.map { index in
            let block = text.blocks[index]
            var signs = BlockQuality.Signs()
            if !clues.anchors.isEmpty, block.words >= WordShingles.length, !block.isHeading {
                signs.anchorHits = clues.anchors.hits(text.bytes(of: block))
            }
            signs.followsTitle = title?.firstProse == index
            signs.isTeaser = teasers.contains(index)
            return BlockQuality.score(
                block, tag: dom.tag(block.element), zone: zones.zone(around: block.element), signs: signs)
        }
        container = ContainerChoice(dom, blocks: text.blocks, scores: scores, title: title?.element).choose()
        self.text = text
        self.zones = zones
        self.teasers = teasers
    }
}
