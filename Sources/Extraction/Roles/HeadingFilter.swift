import Article

/// Leaves out headings that head nothing: those before another of the same or a higher level, and those after the last text.
enum HeadingFilter {
    /// Goes over the decisions from the end.
    ///
    /// `isLabel` says which lines announce what follows by a colon; they are no text either where nothing does. `lead` is the first
    /// paragraph of the text; before it only a heading directly above it stays.
    static func apply(
        to decisions: inout [BlockDecision], blocks: [PageBlock], isLabel: (PageBlock) -> Bool, from lead: Int
    ) {
        var next: Int?
        for index in decisions.indices.reversed() where decisions[index].role == .body {
            guard blocks[index].isHeading, decisions[index].kind == nil else {
                if next == nil, blocks[index].words <= labelWords, isLabel(blocks[index]) {
                    decisions[index] = .leftOut("label without text")
                } else {
                    next = index
                }
                continue
            }
            let heads = next.map { following in
                !blocks[following].isHeading || decisions[following].kind != nil
                    || (blocks[following].level ?? 6) > (blocks[index].level ?? 6)
            }
            let isStray = index < lead && next != lead
            if heads == true, !isStray { next = index } else { decisions[index] = .leftOut("heading without text") }
        }
    }

    /// Lines of more words that end with a colon are sentences.
    private static let labelWords = 12
}
