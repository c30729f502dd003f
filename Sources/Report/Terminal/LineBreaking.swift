extension StyledText {
    /// The text in lines no wider than `width`, broken at spaces and between characters of scripts written without them.
    ///
    /// A word longer than a line is broken inside. Runs of white space become one space; none stands at either end of a line.
    /// A width of at least 2 is needed to hold a wide character. Linear.
    func wrapped(to width: Int) -> [StyledText] {
        var breaker = LineBreaker(width: max(width, 2))
        for run in runs {
            for character in run.text { breaker.add(character, run.style, link: run.link) }
        }
        return breaker.finish()
    }

    /// The text as it is where it fits on one line, spaces and all, else wrapped.
    func fitted(to width: Int) -> [StyledText] {
        if isEmpty { return [] }
        return self.width <= width ? [self] : wrapped(to: width)
    }

    /// The text on one line of at most `width` columns, cut with an ellipsis after a whole word where one fits.
    func truncated(to width: Int, ellipsis: String) -> StyledText {
        if self.width <= width { return self }
        let room = width - ellipsis.terminalWidth
        guard room > 0 else { return StyledText(String(ellipsis.prefix(max(width, 0)))) }
        var result = StyledText()
        var used = 0
        for run in runs {
            for character in run.text {
                let next = character.terminalWidth
                if used + next > room {
                    result.append(ellipsis, result.runs.last?.style ?? .plain)
                    return result
                }
                result.append(String(character), run.style, link: run.link)
                used += next
            }
        }
        return result
    }
}

/// Fills lines greedily, a character at a time.
struct LineBreaker {
    let width: Int
    private var lines: [StyledText] = []
    private var line = StyledText()
    private var lineWidth = 0
    private var word = StyledText()
    private var wordWidth = 0
    private var space: StyledText.Run?
    private var previous: Character?

    init(width: Int) {
        self.width = width
    }

    /// Adds the next character of the text.
    mutating func add(_ character: Character, _ style: Style, link: String? = nil) {
        if character.isWhitespace, !character.isNonBreakingSpace {
            endWord()
            space = StyledText.Run(text: " ", style: style, link: link)
            previous = nil
            return
        }
        let columns = character.terminalWidth
        if let previous, LineBreaker.mayBreak(between: previous, and: character) || wordWidth + columns > width {
            endWord()
        }
        word.append(String(character), style, link: link)
        wordWidth += columns
        previous = character
    }

    /// The lines, once every character was added.
    mutating func finish() -> [StyledText] {
        endWord()
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        let gap = space != nil && lineWidth > 0 ? 1 : 0
        if lineWidth + gap + wordWidth > width, lineWidth > 0 {
            lines.append(line)
            line = word
            lineWidth = wordWidth
        } else {
            if gap == 1, let space { line.append(space.text, space.style, link: space.link) }
            line.append(word)
            lineWidth += gap + wordWidth
        }
        space = nil
        word = StyledText()
        wordWidth = 0
    }

    /// Whether a line may end between two characters that no space parts: beside an ideograph, but not before closing
    /// or after opening punctuation.
    ///
    /// A short form of the rules of UAX #14 for ID, CL, OP, NS and EX.
    private static func mayBreak(between left: Character, and right: Character) -> Bool {
        guard left.isIdeographic || right.isIdeographic else { return false }
        return !neverAtStart.contains(right) && !neverAtEnd.contains(left)
    }

    /// Closing punctuation and small kana; `-` and `+` close the marks of a change.
    private static let neverAtStart = Set("、。，．：；？！）］｝〉》」』】〕〗〙’”»›)]}.,:;!?%‰…‥・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻‐–—〜-+")
    /// Opening punctuation; `-` and `+` open the marks of a change.
    private static let neverAtEnd = Set("（［｛〈《「『【〔〖〘‘“«‹([{$£€¥￥＄￡-+")
}

extension Character {
    /// Whether a line may be broken beside the character: it is wide, and not Hangul, which is written with spaces.
    fileprivate var isIdeographic: Bool {
        guard let code = unicodeScalars.first?.value, code >= 0x2E80, isWide else { return false }
        return !(0xAC00...0xD7A3).contains(code) && !(0xA960...0xA97C).contains(code)
    }

    fileprivate var isNonBreakingSpace: Bool {
        self == "\u{A0}" || self == "\u{202F}" || self == "\u{2007}"
    }
}
