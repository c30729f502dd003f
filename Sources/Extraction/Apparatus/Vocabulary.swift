/// A word of the phrase files, or the beginning of one.
typealias Symbol = UInt16

/// All words of the phrase files in one trie, so that a token meets them in one walk.
struct Vocabulary: Sendable {
    /// A beginning of a word.
    private struct Node {
        /// The last scalar of the beginning.
        var scalar: UInt32
        /// The next beginning that differs in the last scalar only; 0 for none, as for ``child``.
        var sibling: UInt32
        /// One of the beginnings that are a scalar longer.
        var child: UInt32 = 0
        /// The symbol of the beginning as a word of its own.
        var whole: Symbol?
        /// The symbol of all words that begin so.
        var prefix: Symbol?
    }

    /// The beginnings; the first is the empty one.
    private var nodes = [Node(scalar: 0, sibling: 0)]
    /// The beginnings of one scalar; there are too many of them, in scripts without spaces, to walk along.
    private var roots: [UInt32: UInt32] = [:]
    /// The same for ASCII, by the scalar; 0 for none.
    private var plainRoots = [UInt32](repeating: 0, count: 128)
    private(set) var count: Symbol = 0

    /// The symbol of a word, or of a beginning where `isPrefix`; a new one when it is not known yet.
    mutating func symbol(_ folded: some Sequence<UInt32>, isPrefix: Bool) -> Symbol {
        var node: UInt32 = 0
        for scalar in folded { node = step(from: node, by: scalar) ?? grow(from: node, by: scalar) }
        if let known = isPrefix ? nodes[Int(node)].prefix : nodes[Int(node)].whole { return known }
        let symbol = count
        count += 1
        if isPrefix { nodes[Int(node)].prefix = symbol } else { nodes[Int(node)].whole = symbol }
        return symbol
    }

    /// Appends the symbols that a token's folded scalars stand for.
    ///
    /// Linear in the token's length at most.
    func lookUp(_ folded: ArraySlice<UInt32>, into symbols: inout [Symbol]) {
        var node: UInt32 = 0
        for scalar in folded {
            guard let next = step(from: node, by: scalar) else { return }
            node = next
            if let symbol = nodes[Int(node)].prefix { symbols.append(symbol) }
        }
        if let symbol = nodes[Int(node)].whole { symbols.append(symbol) }
    }

    private func step(from node: UInt32, by scalar: UInt32) -> UInt32? {
        if node == 0, scalar >= 128 { return roots[scalar] }
        if node == 0 { return plainRoots[Int(scalar)] == 0 ? nil : plainRoots[Int(scalar)] }
        var next = nodes[Int(node)].child
        while next != 0, nodes[Int(next)].scalar != scalar { next = nodes[Int(next)].sibling }
        return next == 0 ? nil : next
    }

    private mutating func grow(from node: UInt32, by scalar: UInt32) -> UInt32 {
        let new = UInt32(nodes.count)
        nodes.append(Node(scalar: scalar, sibling: node == 0 ? 0 : nodes[Int(node)].child))
        if node != 0 {
            nodes[Int(node)].child = new
        } else if scalar < 128 {
            plainRoots[Int(scalar)] = new
        } else {
            roots[scalar] = new
        }
        return new
    }
}
