import Article

/// How much a block looks like article text, before its container is known. Above 0 it does.
enum BlockQuality {
    /// The score of a block in its zone. `anchorHits` counts the runs of words that the page's own description repeats.
    static func score(_ block: PageBlock, tag: Tag, zone: Zone?, anchorHits: Int) -> Double {
        let plain = plainScore(block, tag: tag, zone: zone)
        guard anchorHits > 0, zone?.strength != .comments, zone?.purpose != .hidden else { return plain }
        return max(plain, 0) + 25 + Double(anchorHits)
    }

    private static func plainScore(_ block: PageBlock, tag: Tag, zone: Zone?) -> Double {
        if block.isHeading { return 0 }
        if let zone, zone.strength != .soft { return -1.5 - 0.3 * Double(min(block.words, 30)) }
        if block.kind == .caption { return -1 }
        if block.linkShare > 0.5 { return -1.5 - 0.3 * Double(min(block.words, 20)) }
        if block.words >= 10 {
            var score = Double(min(block.words, 80)) * (1 - block.linkShare * 1.5)
            if zone != nil { score *= 0.4 }
            if tag == .p || tag == .blockquote || tag == .pre { score *= 1.1 }
            return score
        }
        return block.endsSentence && tag == .p ? 1 : -0.7
    }
}
