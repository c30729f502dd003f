import Article

// Where the text begins and ends inside the container.
extension RoleAssignment {
    /// From the first to the last paragraph of the text, by the balance of what is and what is not apparatus.
    mutating func bodySpan(_ decisions: [BlockDecision?]) -> Range<Int> {
        let start = max(inside.lowerBound, titleIndex ?? 0)
        let open = inside.filter { $0 >= start && decisions[$0] == nil && !reading.text.blocks[$0].isHeading }
        for index in open { unplaced[index] = .some(verdict(index, .unknown)) }
        var kinds = open.map { kind($0, .unknown) }
        // What stands at the ends is read once more, as what can stand there.
        let edge = 24
        isWrapped = Self.isWrapped(kinds)
        for place in kinds.indices where place < edge || place >= kinds.count - edge {
            if case .text(let words) = kinds[place], words <= 90 {
                kinds[place] = edgeKind(open[place], isHead: place < kinds.count - 1 - place)
            }
        }
        let span = BodySpan.find(in: kinds)
        guard let first = span.first, let last = span.last else { return inside }
        return open[first]..<open[last] + 1
    }

    static func isWrapped(_ kinds: [BodySpan.Kind]) -> Bool {
        let apparatus = kinds.count(where: \.isApparatus)
        let separators = kinds.count { if case .separator = $0 { true } else { false } }
        return apparatus >= 4 || separators > 0 && apparatus >= 2
    }

    func kind(_ index: Int, _ position: BlockContext.Position) -> BodySpan.Kind {
        let block = reading.text.blocks[index]
        if reading.teasers.contains(index) { return .suspect }
        if let verdict = verdict(index, position) { return BodySpan.kind(of: verdict, text: text(index)) }
        // A line that is no sentence opens and closes no text; neither does a row of links.
        guard block.words >= 12, block.linkShare < 0.5 else {
            return block.linkShare > 0.6 ? .suspect : .text(words: 0)
        }
        if let zone = zones[index], zone.purpose == .author || zone.purpose == .details, block.words < 40 {
            return .suspect
        }
        return .text(words: block.words)
    }

    func edgeKind(_ index: Int, isHead: Bool) -> BodySpan.Kind {
        let placed = kind(index, isHead ? .beforeBody : .afterBody)
        if case .text = placed, isWrapped, classifier.guess(text(index), context: context(index, .unknown)) != nil {
            return .suspect
        }
        return placed
    }
}
