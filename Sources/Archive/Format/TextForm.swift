public import Article

extension Article {
    /// The text that `Text-SHA256` is of: the title, where there is one, then the body's blocks, with a blank line
    /// between, in UTF-8 and without a newline at the end.
    ///
    /// Apparatus is no part of it.
    public var textForm: String {
        ((title.map { [$0] } ?? []) + blocks(in: .body).map(\.text)).joined(separator: "\n\n")
    }

    /// The count of words in the body: runs of letters and digits, each ideograph or kana a word of its own.
    var wordCount: Int {
        blocks.reduce(0) { $0 + ($1.scope == .body ? $1.text.wordCount : 0) }
    }
}

extension String {
    fileprivate var wordCount: Int {
        var count = 0
        var isInside = false
        for scalar in unicodeScalars {
            let properties = scalar.properties
            if properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
                count += 1
                isInside = false
            } else if properties.isAlphabetic || properties.numericType != nil {
                if !isInside { count += 1 }
                isInside = true
            } else if scalar != "'" && scalar != "’" && scalar != "-" && !properties.isGraphemeExtend {
                isInside = false
            }
        }
        return count
    }
}
