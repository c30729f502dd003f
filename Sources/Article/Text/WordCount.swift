extension String {
    /// The count of words, as the whole program counts them.
    ///
    /// UAX #29 words with hyphenated ones whole, figures whole, and every
    /// character of a script without spaces a word of its own. Linear.
    public var wordCount: Int {
        withUTF8Bytes { bytes in
            var scanner = TextScanner()
            return scanner.words(in: bytes)
        }
    }

    /// Calls `body` with the text's UTF-8 bytes, without a copy where they lie in one piece, as they do in native strings.
    package func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
