internal import Article
internal import Foundation

/// Reads `article.md` by the outline of its blocks that `capture.json` holds.
struct ArticleMarkdownReader {
    private var rest: ArraySlice<UInt8>
    private var isFirst = true

    /// The title, where there is one, and the texts of the blocks, in order.
    static func read(
        _ file: Data, hasTitle: Bool, outline: [Block]
    ) throws(FormatError) -> (title: String?, texts: [String]) {
        guard String(validating: file, as: UTF8.self) != nil else { throw FormatError("", "it is not UTF-8") }
        var reader = ArticleMarkdownReader(rest: Array(file)[...])
        let title = hasTitle ? try reader.text(after: "# ") : nil
        var texts: [String] = []
        texts.reserveCapacity(outline.count)
        for block in outline {
            texts.append(
                block.kind == .preformatted
                    ? try reader.fencedText() : try reader.text(after: ArticleMarkdown.prefix(of: block)))
        }
        try reader.end()
        return (title, texts)
    }

    private init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    private func failure(_ problem: String) -> FormatError {
        FormatError("", "\(problem) at byte \(rest.startIndex)")
    }

    private mutating func take(_ text: String, orElse problem: String) throws(FormatError) {
        guard rest.starts(with: text.utf8) else { throw failure(problem) }
        rest = rest.dropFirst(text.utf8.count)
    }

    private mutating func beginPart() throws(FormatError) {
        if !isFirst { try take("\n\n", orElse: "a blank line is missing") }
        isFirst = false
    }

    /// The escaped text up to the first newline that no backslash stands before.
    private mutating func text(after prefix: String) throws(FormatError) -> String {
        try beginPart()
        try take(prefix, orElse: "a block does not begin with '\(prefix)'")
        var end = rest.startIndex
        while end < rest.endIndex, rest[end] != UInt8(ascii: "\n") {
            end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end, rest.endIndex)
        defer { rest = rest[end...] }
        return MarkdownEscaping.unescape(String(decoding: rest[..<end], as: UTF8.self))
    }

    private mutating func fencedText() throws(FormatError) -> String {
        try beginPart()
        let fence = Array(rest.prefix { $0 == UInt8(ascii: "`") })
        guard fence.count >= 3 else { throw failure("a preformatted block has no fence") }
        rest = rest.dropFirst(fence.count)
        try take("\n", orElse: "a fence does not end its line")
        // The text has no run of backticks as long as the fence.
        var end = rest.startIndex
        var run = 0
        while end < rest.endIndex, run < fence.count {
            run = rest[end] == UInt8(ascii: "`") ? run + 1 : 0
            end += 1
        }
        let newline = end - fence.count - 1
        guard run == fence.count, newline >= rest.startIndex, rest[newline] == UInt8(ascii: "\n") else {
            throw failure("a preformatted block has no end")
        }
        defer { rest = rest[end...] }
        return String(decoding: rest[..<newline], as: UTF8.self)
    }

    private mutating func end() throws(FormatError) {
        if isFirst {
            guard rest.isEmpty else { throw failure("there is more text than capture.json lists") }
        } else {
            try take("\n", orElse: "the last block does not end its line")
            guard rest.isEmpty else { throw failure("there is more text than capture.json lists") }
        }
    }
}
