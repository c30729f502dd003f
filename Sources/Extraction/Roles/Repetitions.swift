import Article

// Text that the page has twice.
extension RoleAssignment {
    /// Leaves out paragraphs that stand twice in a row, and the second copy of a text that a page has once for small screens and once
    /// for large ones.
    ///
    /// What recurs alone is said again: the same meal on another day. Linear.
    func dropRepetitions(_ decisions: inout [BlockDecision]) {
        let body = inside.filter { decisions[$0].role == .body }
        var first: [UInt64: Int] = [:]
        var run = Run()
        for (place, index) in body.enumerated() {
            let block = reading.text.blocks[index]
            let hash = ByteHash.of(reading.text.bytes(of: block))
            if let next = run.next, texts[body[next]] == texts[index] {
                run.last = next
                run.words += block.words
            } else {
                run = Run(start: place, last: first[hash], words: block.words)
            }
            if first[hash] == nil { first[hash] = place }
            guard run.last != nil else { continue }
            if run.words >= Self.copiedWords {
                for copied in body[run.start...place] { decisions[copied] = .leftOut("repeated") }
                run.start = place
            } else if block.words >= Self.wordsOfParagraph, texts[body[place - 1]] == texts[index] {
                decisions[index] = .leftOut("repeated")
            }
        }
    }

    /// Blocks in a row that are the same as blocks in a row before.
    private struct Run {
        /// The place of the first of them.
        var start = 0
        /// The place of the block that the last of them repeats.
        var last: Int?
        var words = 0

        /// The place that the next block is compared with.
        var next: Int? { last.flatMap { $0 + 1 < start ? $0 + 1 : nil } }
    }

    /// So many words in a row are not said twice; plans of meals and exercises repeat days of fewer.
    private static let copiedWords = 150
    private static let wordsOfParagraph = 12
}
