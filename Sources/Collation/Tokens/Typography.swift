/// What counts as a difference of style only: quotation marks, apostrophes, dashes, ellipses, ligatures.
enum Typography {
    /// The text of a token in one style.
    static func folded(_ token: String, isSymbol: Bool) -> String {
        if isSymbol, let style = mark(token) { return style }
        guard token.utf8.contains(where: { $0 >= 0x80 }) else { return token }
        var result = String.UnicodeScalarView()
        for scalar in token.unicodeScalars {
            if let letters = ligature(scalar) {
                result.append(contentsOf: letters.unicodeScalars)
            } else if !isSymbol, let inner = innerMark(scalar) {
                result.append(inner)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The one style of a mark that stands alone, nil where it has none.
    private static func mark(_ token: String) -> String? {
        switch token {
        case "'", "\"", "`", "''", "``", "´", "‘", "’", "‚", "‛", "“", "”", "„", "‟", "«", "»", "‹", "›", "「", "」", "『",
            "』",
            "〝", "〞", "〟", "＂", "＇", "′", "″", "ʻ", "ʼ":
            "\""
        case "-", "--", "---", "‐", "‑", "‒", "–", "—", "―", "−", "⸺", "﹘", "﹣", "－":
            "-"
        case "...", "…", "⋯":
            "..."
        default: nil
        }
    }

    private static func innerMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "’", "ʼ": "'"
        case "‐", "‑", "–": "-"
        default: nil
        }
    }

    private static func ligature(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "ﬀ": "ff"
        case "ﬁ": "fi"
        case "ﬂ": "fl"
        case "ﬃ": "ffi"
        case "ﬄ": "ffl"
        case "ﬅ", "ﬆ": "st"
        default: nil
        }
    }
}
