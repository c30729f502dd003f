/// What each element of a page is for, with the claims cancelled that the page's own text proves wrong.
struct ZoneMap {
    /// The zone that each element opens; nil where it opens none.
    private(set) var own: [Zone?]
    /// The strongest zone around each element, its own among them.
    private var around: [Zone?] = []
    private let dom: DOM

    /// Reads the zones of all elements around blocks.
    ///
    /// A wrapper of the article is now and then called `promo` or `sidebar`. An element that holds much of the page's prose is none.
    init(_ dom: DOM, blocks: [PageBlock], mass: SubtreeSums) {
        self.dom = dom
        own = [Zone?](repeating: nil, count: Int(dom.count))
        var reader = ZoneReader(dom)
        var seen = [Bool](repeating: false, count: Int(dom.count))
        let total = mass[0]
        for block in blocks {
            var node: DOM.Node? = block.element
            while let current = node, !seen[Int(current)] {
                seen[Int(current)] = true
                if let zone = reader.zone(of: current), mass[current] <= zone.cancellingShare * total || total == 0 {
                    own[Int(current)] = zone
                }
                node = dom.parent(current)
            }
        }
        cancelMisnomers(blocks, total: total)
        lookAround()
    }

    /// Cancels purposes that most of the page is named after, element by element: page builders call every paragraph a `widget`.
    private mutating func cancelMisnomers(_ blocks: [PageBlock], total: Double) {
        var masses: [Zone.Purpose: Double] = [:]
        for block in blocks where block.isProse {
            var found: Set<Zone.Purpose> = []
            var node: DOM.Node? = block.element
            while let current = node {
                if let zone = own[Int(current)], zone.strength == .hard { found.insert(zone.purpose) }
                node = dom.parent(current)
            }
            for purpose in found { masses[purpose, default: 0] += Double(min(block.words, 120)) }
        }
        let cancelled = masses.filter { $1 > $0.misnomerShare * total }
        guard !cancelled.isEmpty else { return }
        for node in own.indices {
            if let zone = own[node], zone.strength == .hard, cancelled[zone.purpose] != nil { own[node] = nil }
        }
    }

    /// Cancels all zones of some strengths but what is hidden, on a page that shows no text outside them.
    mutating func cancel(where isCancelled: (Zone.Strength) -> Bool) {
        for node in own.indices {
            if let zone = own[node], zone.purpose != .hidden, isCancelled(zone.strength) { own[node] = nil }
        }
        lookAround()
    }

    /// Finds the strongest zone around each element.
    private mutating func lookAround() {
        around = own
        for node in 0..<dom.count {
            if let parent = dom.parent(node) {
                around[Int(node)] = Zone.stronger(own[Int(node)], around[Int(parent)])
            }
        }
    }

    /// The strongest zone around a node, up to but without `limit`.
    func zone(around node: DOM.Node, upTo limit: DOM.Node = -1) -> Zone? {
        if limit < 0 { return around[Int(node)] }
        var result: Zone?
        var current: DOM.Node? = node
        while let element = current, element != limit {
            result = Zone.stronger(result, own[Int(element)])
            current = dom.parent(element)
        }
        return result
    }
}
