import Article

/// Recognises the headline among the first lines of a text.
enum TitleLine {
    /// The place of the title: the first paragraph that reads as one and stands before the first real paragraph.
    ///
    /// A line of one to three words, a site's or section's name, gives way to a longer one after it.
    static func find(in paragraphs: [TextParagraph], isApparatus: (Int) -> Bool) -> Int? {
        var short: Int?
        for (index, paragraph) in paragraphs.enumerated().prefix(30) {
            if paragraph.kind == .heading, paragraph.level == 1 { return index }
            if isApparatus(index) || paragraph.kind == .listItem { continue }
            guard reads(paragraph, before: index + 1 < paragraphs.count ? paragraphs[index + 1] : nil) else {
                return short
            }
            if paragraph.words >= 4 || paragraph.kind == .heading { return index }
            short = short ?? index
        }
        return short
    }

    /// Whether a paragraph reads as a headline: short, no full stop at its end, something after it.
    private static func reads(_ paragraph: TextParagraph, before next: TextParagraph?) -> Bool {
        guard next != nil || paragraph.words <= 12, paragraph.words <= 32, paragraph.text.count <= 240 else { return false }
        guard paragraph.endsSentence else { return !",;:".contains(paragraph.text.last ?? " ") }
        // Questions and exclamations are headlines; a sentence with a full stop is one only where it is short and what
        // follows is a paragraph.
        if let last = paragraph.text.last, "?!…？！؟".contains(last) { return paragraph.words <= 24 }
        if paragraph.text.hasSuffix("\"") || paragraph.text.hasSuffix("”") || paragraph.text.hasSuffix("»") {
            return paragraph.words <= 20 && !paragraph.text.dropLast().hasSuffix(".") && !paragraph.text.dropLast().hasSuffix(",")
        }
        return false
    }
}
