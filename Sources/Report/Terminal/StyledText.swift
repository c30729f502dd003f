/// Text in runs of one style each.
///
/// What stands in it is safe to print; see ``Swift/StringProtocol/terminalSafe``.
struct StyledText: Sendable, Hashable {
    /// The runs, no two neighbours alike.
    private(set) var runs: [Run] = []

    /// A run of one style.
    struct Run: Sendable, Hashable {
        var text: String
        var style: Style
        /// The address that the run leads to.
        var link: String?
    }

    /// Makes an empty text.
    init() {}

    /// Makes a text of one run, escaping what is not safe to print.
    init(_ text: String, _ style: Style = .plain, link: String? = nil) {
        append(text.terminalSafe, style, link: link)
    }

    /// The columns the text takes on one line.
    var width: Int { runs.reduce(0) { $0 + $1.text.terminalWidth } }

    /// Whether there is no text.
    var isEmpty: Bool { runs.isEmpty }

    /// The characters without their styles.
    var plain: String { runs.map(\.text).joined() }

    /// Adds safe text at the end.
    mutating func append(_ text: String, _ style: Style = .plain, link: String? = nil) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.style == style, last.link == link {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(text: text, style: style, link: link))
        }
    }

    /// Adds another text at the end.
    mutating func append(_ other: StyledText) {
        for run in other.runs { append(run.text, run.style, link: run.link) }
    }

    /// Fills with spaces up to a width.
    mutating func pad(to column: Int) {
        let missing = column - width
        if missing > 0 { append(String(repeating: " ", count: missing)) }
    }

    /// The text with another at its end.
    static func + (left: StyledText, right: StyledText) -> StyledText {
        var result = left
        result.append(right)
        return result
    }
}
