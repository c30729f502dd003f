/// Checks of proofs that need nothing but the proof, after the algorithms of RFC 9162.
public enum Proof {
    /// Whether a leaf is in the tree with this root (RFC 9162, section 2.1.3.2).
    ///
    /// - Parameters:
    ///   - leaf: the hash of the leaf.
    ///   - index: its place, from 0.
    ///   - path: what ``MerkleTree/inclusionProof(of:in:)`` gave.
    ///   - size: the count of leaves in the tree.
    ///   - root: the hash of the tree.
    public static func isIncluded(
        _ leaf: MerkleHash, at index: Int, by path: [MerkleHash], in size: Int, root: MerkleHash
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var (node, last) = (index, size - 1)
        var hash = leaf
        for sibling in path {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                hash = .node(sibling, hash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree with the first root is the beginning of the one with the second (RFC 9162, section 2.1.4.2).
    ///
    /// Every tree begins with the empty one, whose proof is empty.
    ///
    /// - Parameters:
    ///   - first: the count of leaves and the hash of the smaller tree.
    ///   - second: those of the larger tree.
    ///   - path: what ``MerkleTree/consistencyProof(from:to:)`` gave.
    public static func isConsistent(
        from first: (size: Int, root: MerkleHash), to second: (size: Int, root: MerkleHash), by path: [MerkleHash]
    ) -> Bool {
        guard first.size >= 0, first.size <= second.size else { return false }
        if first.size == second.size { return path.isEmpty && first.root == second.root }
        if first.size == 0 { return path.isEmpty && first.root == .empty }
        // A perfect first tree is a node of the second one, and the proof does not repeat its hash.
        let isPerfect = first.size & (first.size - 1) == 0
        var remaining = (isPerfect ? [first.root] : []) + path
        guard !remaining.isEmpty else { return false }
        var (node, last) = (first.size - 1, second.size - 1)
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var old = remaining.removeFirst()
        var new = old
        for sibling in remaining {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                old = .node(sibling, old)
                new = .node(sibling, new)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                new = .node(new, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && old == first.root && new == second.root
    }
}
