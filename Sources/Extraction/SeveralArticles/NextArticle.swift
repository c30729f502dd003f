import Article

/// The next article on a page that goes on with one when its own is read, without an element around each.
enum NextArticle {
    static let rule = "next article"

    /// Leaves out everything from the second headline of the first level on that a date and a text follow.
    ///
    /// Some authors write the headings of their sections so, too: those have no date. Linear.
    static func cut(_ decisions: inout [BlockDecision], _ reading: PageReading, in container: DOM.Node) {
        let blocks = reading.text.blocks
        guard let title = reading.title, blocks[title.index].level == 1 else { return }
        var words = 0
        for index in blocks.indices.dropFirst(title.index + 1)
        where reading.dom.contains(container, blocks[index].element) {
            if decisions[index].role == .body { words += blocks[index].words }
            guard words >= 60, blocks[index].level == 1, blocks[index].linkShare < 0.9, opensArticle(index, reading),
                !sameWords(index, title.index, reading)
            else { continue }
            for rest in index..<blocks.count where reading.dom.contains(container, blocks[rest].element) {
                decisions[rest] = .leftOut(rule)
            }
            return
        }
    }

    /// Whether a date stands between a headline and the text below it.
    private static func opensArticle(_ index: Int, _ reading: PageReading) -> Bool {
        let blocks = reading.text.blocks
        for next in blocks.indices.dropFirst(index + 1).prefix(6) {
            if blocks[next].isHeading && blocks[next].level == 1 { return false }
            if EntryTime(next, reading) != nil { return true }
            if blocks[next].isProse { return false }
        }
        return false
    }

    private static func sameWords(_ first: Int, _ second: Int, _ reading: PageReading) -> Bool {
        TitleText.comparable(reading.text.string(reading.text.blocks[first]))
            == TitleText.comparable(reading.text.string(reading.text.blocks[second]))
    }
}
