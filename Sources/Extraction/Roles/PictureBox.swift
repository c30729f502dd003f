/// Boxes around a picture and the words under it.
enum PictureBox {
    /// Whether a class name or identifier is that of such a box.
    static func isNamed(_ value: ArraySlice<UInt8>) -> Bool {
        ClassTokens.tokens(value).contains { token in
            // `has-image` and `no-photo` say something of a box with text.
            guard let first = token.words.first, ZoneVocabulary.negations[first] == nil else { return false }
            return token.words.contains { words[$0] != nil }
        }
    }

    private static let words: ByteVocabulary<Bool> = ByteVocabulary(
        """
        photo photos image images img picture pictures pic gallery slide slides slideshow carousel foto fotos bild galerie caption
        """.split(whereSeparator: \.isWhitespace).map { (String($0), true) })
}
