public import Article

extension Terminal {
    /// The headline and the body of an article as plain text.
    ///
    /// - Parameter isWrapped: wrapped at the width with empty lines between paragraphs, for people; else one paragraph a line, for a pipe.
    public func article(_ article: Article, isWrapped: Bool) -> String {
        isWrapped ? wrapped(article) : onePerLine(article)
    }

    private func onePerLine(_ article: Article) -> String {
        let title = article.title.map { [$0.folded] } ?? []
        let lines = title + article.blocks(in: .body).map(\.text.folded)
        return verbatim(lines.map { StyledText($0) })
    }

    private func wrapped(_ article: Article) -> String {
        let width = min(options.width, Terminal.widestText)
        var groups: [[StyledText]] = []
        if let title = article.title { groups.append(StyledText(title, .heading).wrapped(to: width)) }
        if let subtitle = article.subtitle { groups.append(StyledText(subtitle, .dim).wrapped(to: width)) }
        var numbering = ListNumbering()
        var previous: Block?
        for block in article.blocks(in: .body) {
            let continuesList = block.kind == .listItem && previous?.kind == .listItem
            let continuesTable = block.kind == .tableRow && previous?.kind == .tableRow
            let lines = self.lines(of: block, number: numbering.number(of: block), width: width)
            if continuesList || continuesTable, !groups.isEmpty {
                groups[groups.count - 1] += lines
            } else {
                groups.append(lines)
            }
            previous = block
        }
        return text(Array(groups.joined(separator: [StyledText()])))
    }

    /// Longer lines of prose read badly, however wide the screen.
    static let widestText = 80

    private func lines(of block: Block, number: Int, width: Int) -> [StyledText] {
        switch block.kind {
        case .heading: return StyledText(block.text, .heading).wrapped(to: width)
        case .quotation: return hanging("", by: 4, block.text, width: width)
        case .listItem:
            let indent = String(repeating: "  ", count: max(0, min((block.depth ?? 1) - 1, 5)))
            let mark = block.ordered == true ? "\(number). " : "- "
            return hanging(indent + mark, by: indent.count + mark.count, block.text, width: width)
        case .preformatted:
            return block.text.split(separator: "\n", omittingEmptySubsequences: false)
                .flatMap { StyledText(String($0)).cut(to: width) }
        case .paragraph, .caption, .tableRow: return StyledText(block.text).wrapped(to: width)
        }
    }

    private func hanging(_ mark: String, by indent: Int, _ text: String, width: Int) -> [StyledText] {
        let lines = StyledText(text).wrapped(to: max(width - indent, 2))
        return lines.enumerated().map { index, line in
            StyledText(index == 0 && !mark.isEmpty ? mark : String(repeating: " ", count: indent)) + line
        }
    }
}

extension StyledText {
    /// The text in lines of `width` columns, cut without regard to words.
    func cut(to width: Int) -> [StyledText] {
        var lines = [StyledText()]
        var used = 0
        for run in runs {
            for character in run.text {
                let columns = character.terminalWidth
                if used + columns > width {
                    lines.append(StyledText())
                    used = 0
                }
                lines[lines.count - 1].append(String(character), run.style, link: run.link)
                used += columns
            }
        }
        return lines
    }
}
