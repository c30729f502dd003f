/// A word of the phrase files, or the beginning of one.
typealias Symbol = UInt16

/// All words of the phrase files in one trie, so that a token meets them in one walk.
struct Vocabulary: Sendable {
    private var edges: [UInt64: UInt32] = [:]
    private var whole: [UInt32: Symbol] = [:]
    private var prefixes: [UInt32: Symbol] = [:]
    private var nodes: UInt32 = 1
    private(set) var count: Symbol = 0

    /// The symbol of a word, or of a beginning where `isPrefix`; a new one when it is not known yet.
    mutating func symbol(_ folded: some Sequence<UInt32>, isPrefix: Bool) -> Symbol {
        var node: UInt32 = 0
        for scalar in folded {
            let key = UInt64(node) << 32 | UInt64(scalar)
            if let next = edges[key] {
                node = next
            } else {
                edges[key] = nodes
                node = nodes
                nodes += 1
            }
        }
        if let known = isPrefix ? prefixes[node] : whole[node] { return known }
        let symbol = count
        count += 1
        if isPrefix { prefixes[node] = symbol } else { whole[node] = symbol }
        return symbol
    }

    /// Appends the symbols that a token's folded scalars stand for.
    ///
    /// Linear in the token's length at most.
    func lookUp(_ folded: ArraySlice<UInt32>, into symbols: inout [Symbol]) {
        var node: UInt32 = 0
        for scalar in folded {
            guard let next = edges[UInt64(node) << 32 | UInt64(scalar)] else { return }
            node = next
            if let symbol = prefixes[node] { symbols.append(symbol) }
        }
        if let symbol = whole[node] { symbols.append(symbol) }
    }
}
