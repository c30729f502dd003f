import Article

/// How much a block looks like article text, before its container is known.
///
/// Above 0 it does.
enum BlockQuality {
    /// What else is known of a block.
    struct Signs {
        /// How many runs of words the page's own description or structured data repeats.
        var anchorHits = 0
        /// Whether it is the first prose below the headline.
        var followsTitle = false
        /// Whether it belongs to a headline that leads to another page of the site.
        var isTeaser = false
        /// Whether a block of its kind is text on this page, as captions and short lines are where there is nothing else.
        var isTextAnyway = false
        /// Whether it stands on other articles of the site as well.
        var recurs = false
    }

    /// The score of a block in its zone.
    static func score(_ block: PageBlock, tag: Tag, zone: Zone?, signs: Signs) -> Double {
        if signs.recurs { return -1.5 - 0.3 * Double(min(block.words, 30)) }
        var score = plainScore(block, tag: tag, zone: zone, isTextAnyway: signs.isTextAnyway)
        if signs.isTeaser { score = min(score, -1.5 - 0.1 * Double(min(block.words, 30))) }
        if zone?.strength == .comments || zone?.purpose == .hidden { return score }
        if signs.anchorHits > 0 { score = max(score, 0) + 25 + Double(signs.anchorHits) }
        if signs.followsTitle { score = max(score, 0) + 60 }
        return score
    }

    private static func plainScore(_ block: PageBlock, tag: Tag, zone: Zone?, isTextAnyway: Bool) -> Double {
        if block.isHeading { return 0 }
        if let zone, zone.strength != .soft { return -1.5 - 0.3 * Double(min(block.words, 30)) }
        if block.kind == .caption, !isTextAnyway { return -1 }
        // A sentence about two or three linked things is a sentence.
        if block.linkShare > 0.5, block.linkShare < 0.8, tag == .p, block.words >= 12, block.endsSentence { return 0 }
        if block.linkShare > 0.5 { return -1.5 - 0.3 * Double(min(block.words, 20)) }
        if block.words >= 10 || isTextAnyway {
            var score = Double(min(block.words, 80)) * (1 - block.linkShare * 1.5)
            if zone != nil { score *= 0.4 }
            if tag == .p || tag == .blockquote || tag == .pre { score *= 1.1 }
            return score
        }
        return block.endsSentence && tag == .p ? 1 : -0.7
    }
}
