import Article

/// Readers' comments that no element's name gives away, only the heading above them.
enum CommentSection {
    static let rule = "comments"

    /// Leaves out what stands below a heading such as "3 comments" after the text.
    ///
    /// Linear.
    static func cut(_ decisions: inout [BlockDecision], _ reading: PageReading, in container: DOM.Node) {
        let blocks = reading.text.blocks
        var words = 0
        for index in blocks.indices where reading.dom.contains(container, blocks[index].element) {
            if decisions[index].role == .body, !blocks[index].isHeading { words += blocks[index].words }
            guard words >= 60, blocks[index].isHeading, blocks[index].words <= 5,
                isName(reading.text.string(blocks[index]))
            else { continue }
            for rest in index..<blocks.count
            where reading.dom.contains(container, blocks[rest].element) && decisions[rest].sort == nil {
                decisions[rest] = .leftOut(rule)
            }
            return
        }
    }

    /// Whether a heading says nothing but that comments follow, and how many.
    private static func isName(_ heading: String) -> Bool {
        names.contains(SignBook.words(heading).filter { $0.contains { $0 < 0x30 || $0 > 0x39 } })
    }

    /// The names of such sections in the languages of the sign files.
    private static let names: Set<[[UInt32]]> = {
        let lines = String(decoding: SignLibrary.comments, as: UTF8.self).split(separator: "\n")
        return Set(lines.filter { !$0.hasPrefix("#") }.map { SignBook.words(String($0)) })
    }()
}
