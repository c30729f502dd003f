/// Turns values into text for a terminal or a pipe.
///
/// It prints nothing; what it returns ends with a newline unless it is empty.
public struct Terminal: Sendable, Hashable {
    /// What the terminal is like.
    public var options: TerminalOptions

    /// Makes a terminal with these options.
    public init(_ options: TerminalOptions = TerminalOptions()) {
        self.options = options
    }

    /// The marks to draw with.
    var glyphs: Glyphs { options.ascii ? .ascii : .unicode }

    /// The lines as text, each ended by a newline, without white space at their ends.
    func text(_ lines: [StyledText]) -> String {
        var result = ""
        for line in lines {
            result += text(line)
            result += "\n"
        }
        return result
    }

    /// One line as text with its colours, where there are any.
    func text(_ line: StyledText) -> String {
        var runs = line.runs
        while let last = runs.last {
            let trimmed = last.text.trimmingEnd()
            if trimmed == last.text { break }
            runs.removeLast()
            if trimmed.isEmpty { continue }
            runs.append(StyledText.Run(text: trimmed, style: last.style, link: last.link))
        }
        return runs.map(paint).joined()
    }

    /// The lines as text with the white space at their ends kept, for formats in which it counts.
    func verbatim(_ lines: [StyledText]) -> String {
        lines.map { $0.runs.map(paint).joined() + "\n" }.joined()
    }

    private func paint(_ run: StyledText.Run) -> String {
        var text = run.text
        if options.color, let parameters = options.palette.parameters(for: run.style) {
            text = "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
        }
        if options.links, let link = run.link, link.isLinkable {
            text = "\u{1B}]8;;\(link)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
        }
        return text
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
        return String(self[..<end])
    }

    /// Whether the address may stand in an OSC 8 sequence: http(s), and nothing but printable ASCII.
    fileprivate var isLinkable: Bool {
        (hasPrefix("https://") || hasPrefix("http://")) && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
