public import Collation

extension Terminal {
    /// One line of counts: ` fenwick-bridge v2..v3   ~3 <1 >1 ↕1 -1 +1    58 words in, 72 out   83% kept`.
    ///
    /// - Parameter name: what was compared, `fenwick-bridge v2..v3`.
    public func stat(_ collation: Collation, name: String) -> String {
        text([statLine(collation, name: name)])
    }

    /// The counts before they become text.
    func statLine(_ collation: Collation, name: String) -> StyledText {
        let summary = collation.summary
        let counts: [(String, Int, Style)] = [
            (glyphs.edited, summary.edited, .edited),
            (glyphs.split, summary.split, .regrouped),
            (glyphs.merged, summary.merged, .regrouped),
            (glyphs.regrouped, summary.regrouped, .regrouped),
            (glyphs.moved, summary.moved, .moved),
            (glyphs.removed, summary.removed, .removedParagraph),
            (glyphs.added, summary.added, .addedParagraph),
        ]
        var marks = StyledText()
        for (glyph, count, style) in counts where count > 0 {
            if !marks.isEmpty { marks.append(" ") }
            marks.append("\(glyph)\(count)", style)
        }
        if marks.isEmpty { marks.append(collation.isSame ? "same" : "body the same", .dim) }
        return StyledText(" \(name)   ") + marks
            + StyledText("    \(collation.wordsPhrase)   \(summary.kept.percent) kept")
    }
}

extension Double {
    /// The share in whole percent; 100 only for all of it and 0 only for nothing.
    var percent: String {
        if self >= 1 { return "100%" }
        if self <= 0 { return "0%" }
        return "\(Int(Swift.min(99, Swift.max(1, (self * 100).rounded()))))%"
    }
}
