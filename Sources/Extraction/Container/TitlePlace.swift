/// Where the headline stands among a page's blocks.
struct TitlePlace {
    /// The heading that is the headline.
    var index: Int
    var element: DOM.Node
    /// The first prose below it, close enough to belong to it.
    var firstProse: Int?

    /// The heading whose words are the title by what the page says elsewhere; of several the last before the most prose follows is
    /// not known here, so the first of the highest level counts.
    init?(_ text: PageText, titles: [String], zones: ZoneMap) {
        let wanted = Set(titles.map(TitleText.comparable)).subtracting([""])
        let headings = text.blocks.indices.filter { index in
            let block = text.blocks[index]
            guard block.isHeading, block.words >= 2 else { return false }
            return wanted.contains(TitleText.comparable(text.string(block)))
        }
        guard let first = headings.min(by: { (text.blocks[$0].level ?? 6, $0) < (text.blocks[$1].level ?? 6, $1) })
        else { return nil }
        index = first
        element = text.blocks[first].element
        for next in (first + 1)..<max(first + 1, min(first + 25, text.blocks.count)) {
            let block = text.blocks[next]
            if block.isHeading, block.level == 1 { break }
            if block.isProse, block.words >= 15, zones.zone(around: block.element).map({ $0.strength == .soft }) ?? true
            {
                firstProse = next
                break
            }
        }
    }
}
