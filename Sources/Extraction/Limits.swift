/// How much of a page extraction is willing to read; every bound in one place.
public struct Limits: Sendable, Hashable {
    /// The largest page, in bytes; a larger one is refused.
    public var pageBytes = 16 << 20
    /// The deepest nesting; start tags below it are dropped, their text stays.
    ///
    /// The HTML parser's time grows with the square of the depth.
    public var nesting = 512
    /// The most unclosed formatting elements (`b`, `font`, …) at one time.
    ///
    /// HTML has each of them opened again in every later paragraph.
    public var openFormatting = 64
    /// The most elements; of what follows them only the text is read.
    public var elements = 100_000
    /// How often formatting elements may be opened again in the blocks after them.
    public var reopenedFormatting = 500_000
    /// The most bytes of one tag with its attributes that are handed to the parser; a longer tag loses its attributes.
    public var tagBytes = 1 << 18
    /// The deepest nesting of a JSON document inside a page.
    public var structuredDataNesting = 64
    /// The most words that a description or an `articleBody` lends to the search for the article.
    public var anchorWords = 20_000

    /// Makes the standard limits.
    public init() {}

    /// The limits that the program uses.
    public static let standard = Limits()
}
