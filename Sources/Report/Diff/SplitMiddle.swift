import Article
import Collation

/// What stands between the two columns: the word for what happened, and the bracket that ties one paragraph to several.
struct SplitMiddle {
    /// The columns between the two texts, the right side's number not counted.
    static let width = 11
    private static let leftBracket = 1
    private static let rightBracket = 9

    /// The lines from the first line of the unit on.
    let lines: [StyledText]

    init(unit: Collation.Unit, glyphs: Glyphs, showsLeft: Bool, leftStarts: [Int], rightStarts: [Int]) {
        let mark = glyphs.mark(of: unit)
        let style = mark.style.lightened
        var word = unit.isTypographic ? "typography" : unit.op.rawValue
        if unit.moved {
            let origin = "\(glyphs.arrived) from \(glyphs.paragraph)\(unit.from.first ?? 0)"
            word =
                showsLeft || unit.field != nil || origin.count > SplitMiddle.width ? "\(glyphs.arrived) moved" : origin
        }
        switch unit.op {
        case .split where rightStarts.count > 1:
            lines = SplitMiddle.bracket(word, style, starts: rightStarts, at: SplitMiddle.rightBracket, glyphs: glyphs)
        case .merged where leftStarts.count > 1:
            lines = SplitMiddle.bracket(word, style, starts: leftStarts, at: SplitMiddle.leftBracket, glyphs: glyphs)
        default:
            lines = [SplitMiddle.word(word, style)]
        }
    }

    /// A word set as in a column of its own: from the fourth place, or so that it ends in the ninth.
    static func word(_ word: String, _ style: Style) -> StyledText {
        let start = max(0, min(3, 9 - word.terminalWidth))
        var line = StyledText(String(repeating: " ", count: start))
        line.append(word.terminalSafe, style)
        return line
    }

    private static func bracket(
        _ word: String, _ style: Style, starts: [Int], at column: Int, glyphs: Glyphs
    ) -> [StyledText] {
        guard let last = starts.last else { return [] }
        let branches = Set(starts)
        return (0...last).map { index in
            var cells = [String](repeating: " ", count: width)
            if index == 0 {
                let letters = word.map(String.init)
                let start = max(0, min(3, 9 - letters.count))
                for (offset, letter) in letters.prefix(width - start).enumerated() { cells[start + offset] = letter }
                cells[column == leftBracket ? rightBracket + 1 : leftBracket] = glyphs.horizontal
                cells[column] = glyphs.top
            } else if index == last {
                cells[column] = glyphs.bottom
            } else {
                cells[column] = branches.contains(index) ? glyphs.branch : glyphs.vertical
            }
            var line = StyledText()
            line.append(cells.joined(), style)
            return line
        }
    }
}
