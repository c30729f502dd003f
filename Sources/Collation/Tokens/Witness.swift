import Article

/// One scope of one side: its blocks as passages of the corpus, with what pairing asks of each.
struct Witness {
    /// The place of each block in the article.
    private(set) var places: [Int] = []
    /// The text of each block in the corpus.
    private(set) var passages: [Corpus.Passage] = []
    /// The role of each block.
    private(set) var roles: [Role] = []

    /// The count of blocks.
    var count: Int { passages.count }

    /// Makes room for so many blocks.
    mutating func reserveCapacity(_ count: Int) {
        places.reserveCapacity(count)
        passages.reserveCapacity(count)
        roles.reserveCapacity(count)
    }

    /// Takes in a block.
    mutating func append(_ passage: Corpus.Passage, role: Role, place: Int) {
        places.append(place)
        passages.append(passage)
        roles.append(role)
    }

    /// Cuts some of the blocks into tokens.
    mutating func cut(_ blocks: [Int], in corpus: inout Corpus) {
        for block in blocks { passages[block] = corpus.cut(passages[block]) }
    }

    /// The count of words of a block.
    func words(_ block: Int) -> Int { passages[block].words }

    /// The number of a block's text; blocks whose texts are the same share one, across both sides.
    func text(_ block: Int) -> UInt32 { passages[block].text }
}
