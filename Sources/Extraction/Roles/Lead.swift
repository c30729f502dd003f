import Article

// The paragraph that opens the text, where it is set apart like a dek.
extension RoleAssignment {
    /// Whether a block below the headline is so long that it is the first paragraph of the text, whatever it is called.
    ///
    /// A dek is one sentence, or two short ones. Counted on 1,470 pages, of longer ones 86 are text by the pages' readers and 50 are not.
    func isLead(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words >= Self.wordsAtLeast, block.linkShare < 0.4, block.endsSentence else { return false }
        if block.words >= Self.wordsOfParagraph { return true }
        let sentences = SentenceEnd.count(reading.text.bytes(of: block))
        return sentences >= 3 || sentences == 2 && block.words >= Self.wordsOfTwoSentences
    }

    private static let wordsAtLeast = 10
    private static let wordsOfTwoSentences = 30
    private static let wordsOfParagraph = 45

    /// Whether a block between headline and container is the first paragraph, set in a box of its own.
    func isLeadAbove(_ index: Int, _ zone: Zone?) -> Bool {
        let block = reading.text.blocks[index]
        guard let headline, index > headline, index <= headline + Self.headerBlocks, isLead(index),
            // Disclosures stand there, too, and notes on the author; they have links or begin with the name.
            reading.anchored.contains(index)
                || block.linkCharacters == 0 && !isNote(block, text(index))
        else { return false }
        // Publishers who call their cards teasers call this one so, too; cards of other articles are linked.
        let isFree =
            switch zone?.purpose {
            case nil, .details, .media, .caption, .advert: zone?.strength != .hard
            case .related: block.linkCharacters == 0
            default: false
            }
        return isFree && verdict(index, .beforeBody) == nil
    }

    /// So many blocks at most stand between a headline and the paragraph that opens the text: byline, date, buttons, a caption.
    private static let headerBlocks = 12
}
