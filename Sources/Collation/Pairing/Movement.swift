extension BlockPairing {
    /// The groups with `moved` set on those that left their place: the lightest set, by words, without which the rest is in order.
    ///
    /// A group stands where its heaviest block stands, so that a split whose lesser part went elsewhere has not moved. Where moves
    /// are not looked for, a group that left its place falls apart.
    func placedGroups() -> [Group] {
        var groups = groups()
        var places: [Int] = []
        var crossings: [Crossing] = []
        for (index, group) in groups.enumerated() where !group.left.isEmpty && !group.right.isEmpty {
            let words = group.left.reduce(0) { $0 + left.words($1) } + group.right.reduce(0) { $0 + right.words($1) }
            places.append(index)
            crossings.append(
                Crossing(
                    left: heaviest(group.left, left), right: heaviest(group.right, right),
                    // Units without words (`***`) still should move as few as possible.
                    weight: words << 20 + 1))
        }
        for index in places { groups[index].moved = true }
        for stayed in HeaviestChain.indices(of: crossings) { groups[places[stayed]].moved = false }
        guard !findsMoves else { return groups }
        return groups.flatMap { group in
            guard group.moved else { return [group] }
            return group.left.map { Group(left: [$0], right: []) } + group.right.map { Group(left: [], right: [$0]) }
        }
    }

    private func heaviest(_ blocks: [Int], _ witness: Witness) -> Int {
        var best = blocks[0]
        for block in blocks where witness.words(block) > witness.words(best) { best = block }
        return best
    }
}
