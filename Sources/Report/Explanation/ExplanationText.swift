import Article

extension Terminal {
    /// The explanation for people: what the page was read by, then a table of its blocks under the zones they stand in.
    public func explanation(_ explanation: Explanation) -> String {
        let sections = ExplanationSummary(explanation, glyphs).sections(width: options.width)
        return text(Array((sections + [blocks(of: explanation)]).joined(separator: [StyledText()])))
    }

    private func blocks(of explanation: Explanation) -> [StyledText] {
        var table = Table(columns: [
            .init(glyphs.paragraph, alignment: .right), .init("SCOPE"), .init("ROLE"),
            .init("SCORE", alignment: .right), .init("RULE", isFlexible: true), .init("TEXT", isFlexible: true),
        ])
        for entry in explanation.blocks {
            let style: Style = entry.isKept ? .plain : .dim
            table.add(cells(of: entry, explanation.site?.host).map { StyledText($0, style) })
        }
        let lines = table.lines(width: options.width, ellipsis: glyphs.ellipsis)
        var result = Array(lines.prefix(1))
        var zone: Explanation.Zone?
        for (entry, line) in zip(explanation.blocks, lines.dropFirst()) {
            if entry.zone != zone { result.append(heading(entry.zone)) }
            zone = entry.zone
            result.append(line)
        }
        return result
    }

    /// The line above blocks that stand in another zone than those before.
    private func heading(_ zone: Explanation.Zone?) -> StyledText {
        var line = StyledText("  " + glyphs.horizontal + " ", .dim)
        guard let zone else { return line + StyledText("in no zone", .dim) }
        let strength = zone.strength == "comments" || zone.strength == zone.purpose ? "" : " (\(zone.strength))"
        line.append(StyledText("zone \(zone.purpose)\(strength)", zone.isIgnored ? .dim : .heading))
        let ignored = zone.isIgnored ? ", ignored: it holds too much of the text" : ""
        line.append(StyledText(" by \(zone.sign)\(ignored): \(zone.element.pathEnd(1))", .dim))
        return line.truncated(to: options.width, ellipsis: glyphs.ellipsis)
    }

    private func cells(of entry: Explanation.Entry, _ host: String?) -> [String] {
        var rule = entry.block.rule
        // Where there is little room the host, which stands above, must not push the rule's own name out.
        if options.width < 100, let host, rule.hasPrefix("site:\(host)/") {
            rule = "site:\(glyphs.ellipsis)/" + rule.dropFirst(host.count + 6)
        }
        return [
            entry.number.map(String.init) ?? "", entry.scope, entry.role, entry.score.map(Terminal.decimal) ?? "", rule,
            entry.block.text,
        ]
    }

    /// A number with two decimals.
    static func decimal(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        let digits = String(hundredths % 100).count == 1 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
        return "\(number < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits)"
    }
}

extension Explanation {
    /// The blocks for a pipe: number, scope, role, score, rule and whole text, tab-separated.
    public var tabSeparated: String {
        TabSeparated.text(
            blocks.map { entry in
                [
                    entry.number.map(String.init) ?? "", entry.scope, entry.role, entry.score.map { "\($0)" } ?? "",
                    entry.block.rule, entry.block.text,
                ]
            })
    }
}
