/// The marks that reports are drawn with.
struct Glyphs: Sendable, Hashable {
    var edited = "~", added = "+", removed = "-", split = "<", merged = ">"
    var regrouped = "×"
    /// Column 1 where a paragraph left, and where it arrived.
    var away = "↓", arrived = "↑"
    /// A moved paragraph in a line of counts.
    var moved = "↕"
    /// The line between numbers and text, and the same where paragraphs are left out.
    var rule = "│", gap = "┆"
    /// The bracket that ties one paragraph to several.
    var horizontal = "─", top = "┬", vertical = "│", branch = "├", bottom = "└"
    var ellipsis = "…", paragraph = "¶", arrow = "→", minus = "−", dot = "·"
    /// Before the number of the paragraph that a sentence went to or came from.
    var to = "→", from = "←"

    /// For UTF-8 terminals.
    static let unicode = Glyphs()

    /// For every other terminal.
    static let ascii = Glyphs(
        regrouped: "x", away: "v", arrived: "^", moved: "^", rule: "|", gap: ":",
        horizontal: "-", top: "+", vertical: "|", branch: "+", bottom: "+",
        ellipsis: "...", paragraph: "#", arrow: "->", minus: "-", dot: "-", to: ">", from: "<")

    /// `¶3`, or `¶3 and ¶4`, or `¶3, ¶4 and ¶5`.
    func paragraphs(_ numbers: [Int]) -> String {
        let names = numbers.map { paragraph + String($0) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
