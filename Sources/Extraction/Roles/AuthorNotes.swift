import Article

// What is said of the author below the text.
extension RoleAssignment {
    /// A paragraph in a box for the author that begins with an author's name.
    func isAuthorNote(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard zones[index]?.purpose == .author, block.words >= 6, block.words <= 90, !block.isHeading else {
            return false
        }
        let words = text(index).lowercased()
        return authors.contains { words.hasPrefix($0) }
    }

    /// Has the paragraphs at the very end that begin with an author's name and say what they do be notes on the author.
    ///
    /// Publishers without a box for it put such a note below the last paragraph.
    func markAuthorNotes(_ decisions: inout [BlockDecision]) {
        let body = inside.filter { decisions[$0].role == .body && !reading.text.blocks[$0].isHeading }
        for index in body.dropFirst(Self.textAtLeast).suffix(Self.notesAtMost).reversed() {
            let block = reading.text.blocks[index]
            if isNote(block, text(index)) {
                decisions[index] = .kept(.bio, "author's name")
            } else if block.isProse {
                break
            }
        }
    }

    /// Whether a paragraph begins with an author's name, or with the given name and what they do.
    func isNote(_ block: PageBlock, _ text: String) -> Bool {
        guard block.words >= 6, block.words <= 120 else { return false }
        let words = text.lowercased()
        return authors.contains { author in
            if words.hasPrefix(author) { return true }
            guard let given = author.split(separator: " ").first, given.count < author.count else { return false }
            return Self.predicates.contains { words.hasPrefix("\(given) \($0) ") }
        }
    }

    /// An article has more paragraphs than this before it says who wrote it.
    private static let textAtLeast = 3

    /// No text seen ends with more paragraphs about its authors than this.
    private static let notesAtMost = 4

    /// How a note goes on after the given name.
    private static let predicates = ["is", "has", "was", "writes", "covers", "ist", "schreibt", "est", "es", "è", "é"]
}
