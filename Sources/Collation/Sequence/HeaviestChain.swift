/// A possible link between a place on the left and a place on the right.
struct Crossing {
    var left: Int
    var right: Int
    var weight: Int
}

/// The heaviest increasing subsequence: of links that may cross, the heaviest set that do not.
///
/// A Fenwick tree of the best chain that ends at or before each right place (Fenwick 1994) makes it O(k log k) in the count of
/// links. Where two chains weigh the same, the one found first, with the earlier left places, stays.
enum HeaviestChain {
    /// The indices of the links in the chain, ascending in left and right.
    ///
    /// A place may stand in several links; one is chosen.
    static func indices(of links: [Crossing]) -> [Int] {
        guard let low = links.lazy.map(\.right).min(), let high = links.lazy.map(\.right).max() else { return [] }
        // Links of one left place come right places descending, so that no chain takes two of them.
        let order = links.indices.sorted { one, other in
            let (first, second) = (links[one], links[other])
            return first.left != second.left ? first.left < second.left : first.right > second.right
        }
        let size = high - low + 1
        var weights = [Int](repeating: 0, count: size + 1)
        var ends = [Int32](repeating: -1, count: size + 1)
        var previous = [Int32](repeating: -1, count: links.count)
        var best = (weight: 0, end: Int32(-1))
        for link in order {
            let rank = links[link].right - low + 1
            var before = (weight: 0, end: Int32(-1))
            var node = rank - 1
            while node > 0 {
                if weights[node] > before.weight { before = (weights[node], ends[node]) }
                node &= node - 1
            }
            let weight = before.weight + links[link].weight
            previous[link] = before.end
            node = rank
            while node <= size {
                if weight > weights[node] {
                    weights[node] = weight
                    ends[node] = Int32(link)
                }
                node += node & -node
            }
            if weight > best.weight { best = (weight, Int32(link)) }
        }
        var chain: [Int] = []
        var link = best.end
        while link >= 0 {
            chain.append(Int(link))
            link = previous[Int(link)]
        }
        return chain.reversed()
    }
}
