/// Sets pieces as one running text: colours where there are any, else the marks of `git diff --word-diff=plain`.
struct Marking {
    let color: Bool
    let glyphs: Glyphs

    /// How much of a sentence that went elsewhere is shown where it left, in columns.
    static let departedWidth = 36

    /// The running text of a paragraph.
    func text(_ pieces: [Piece]) -> StyledText {
        var result = StyledText()
        for piece in pieces.settled(color ? .legible : .lossless) {
            let text = piece.text.terminalSafe
            switch piece.mark {
            case .same: result.append(text)
            case .removed: result.append(color ? text : "[-\(text)-]", .removed)
            case .added: result.append(color ? text : "{+\(text)+}", .added)
            case .departed(let number):
                let opening = text.opening(within: Marking.departedWidth, ellipsis: glyphs.ellipsis)
                add(place(glyphs.to, number) + opening, to: &result)
            case .arrived(let number): add(place(glyphs.from, number) + text, to: &result)
            }
        }
        return result
    }

    private func add(_ moved: String, to result: inout StyledText) {
        result.append(color ? moved : "[\(moved)]", .moved)
    }

    /// The arrow and the number before a moved sentence, `→¶5: `.
    private func place(_ arrow: String, _ number: Int?) -> String {
        arrow + (number.map { glyphs.paragraph + String($0) + ": " } ?? " ")
    }
}
