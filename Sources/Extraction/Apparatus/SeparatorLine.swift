/// A line that only divides: `***`, `* * *`, `—`, `---`, `•••`.
enum SeparatorLine {
    /// Whether the text has no letter and no digit, and is short and made of dividing marks.
    static func matches(_ text: String) -> Bool {
        var marks = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace { continue }
            guard dividers.contains(scalar) else { return false }
            marks += 1
        }
        return marks > 0
    }

    /// The marks that typesetters divide with.
    private static let dividers = Set("*⁎∗＊※⁂⁑—–―-‐‒−_=~～#·•●○◦∙・◆◇■□▪▫★☆✦✧♦❖§+.…|".unicodeScalars)
}
