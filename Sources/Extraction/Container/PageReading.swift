/// A page read as far as its container: blocks, zones, scores.
struct PageReading {
    var dom: DOM
    var text: PageText
    var zones: ZoneMap
    /// The score of each block.
    var scores: [Double]
    /// How often each block repeats the page's own description of its text.
    var anchorHits: [Int]
    var container: Container?

    init(_ dom: DOM, page: [UInt8], anchors: Anchors) {
        self.dom = dom
        let text = BlockReader.read(dom, page: page)
        let prose = SubtreeSums(dom, blocks: text.blocks) { $1.isProse ? Double(min($1.words, 120)) : 0 }
        let zones = ZoneMap(dom, blocks: text.blocks, mass: prose)
        let hits = text.blocks.map { block in
            anchors.isEmpty || block.words < WordShingles.length || block.isHeading ? 0 : anchors.hits(text.bytes(of: block))
        }
        scores = text.blocks.indices.map { index in
            let block = text.blocks[index]
            return BlockQuality.score(
                block, tag: dom.tag(block.element), zone: zones.zone(around: block.element), anchorHits: hits[index])
        }
        container = ContainerChoice(dom, blocks: text.blocks, scores: scores).choose()
        anchorHits = hits
        self.text = text
        self.zones = zones
    }
}
