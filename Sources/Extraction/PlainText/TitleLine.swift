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
        let longest = next == nil ? 12 : 32
        guard paragraph.words <= longest, paragraph.text.count <= 240, let last = paragraph.text.last else {
            return false
        }
        guard paragraph.endsSentence else { return !",;:".contains(last) }
        // Questions and exclamations are headlines, a sentence with a full stop is none.
        if "?!…？！؟".contains(last) { return paragraph.words <= 24 }
        let inside = paragraph.text.dropLast()
        return "\"”»".contains(last) && paragraph.words <= 20 && !inside.hasSuffix(".") && !inside.hasSuffix(",")
    }
}
