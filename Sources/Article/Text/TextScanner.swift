/// Cuts UTF-8 text into tokens; white space and zero-width characters lie between them.
///
/// Words follow UAX #29 with one change that reads better in prose: a hyphen between letters keeps the word whole
/// (`co-operation`, `2024-07-02`). Scripts without spaces are cut by grapheme cluster, since dictionary segmentation cuts
/// differently before and after an edit. No token boundary cuts a grapheme cluster. One pass, linear.
package struct TextScanner {
    private var classes = ScalarClasses()
    private let ascii = ScalarClasses.ascii

    /// Makes a scanner; one serves many texts and keeps the character classes it looked up.
    package init() {}

    /// Appends the tokens of the valid UTF-8 in `text`, their offsets counted from `base`.
    package mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>, base: UInt32 = 0, into tokens: inout [TextToken]
    ) {
        ascii.withUnsafeBufferPointer { ascii in
            var cursor = TextCursor(text: text, ascii: ascii, classes: takeClasses())
            while let token = cursor.next() {
                tokens.append(
                    TextToken(
                        start: token.start + base, end: token.end + base, kind: token.kind, isSpaced: token.isSpaced))
            }
            classes = cursor.classes
        }
    }

    /// The count of words in the valid UTF-8 in `text`.
    package mutating func words(in text: UnsafeBufferPointer<UInt8>) -> Int {
        ascii.withUnsafeBufferPointer { ascii in
            var cursor = TextCursor(text: text, ascii: ascii, classes: takeClasses())
            var count = 0
            while let token = cursor.next() { count += token.isWord ? 1 : 0 }
            classes = cursor.classes
            return count
        }
    }

    /// Hands the classes over to a cursor, so that it changes them in place.
    private mutating func takeClasses() -> ScalarClasses {
        let taken = classes
        classes = ScalarClasses()
        return taken
    }
}
