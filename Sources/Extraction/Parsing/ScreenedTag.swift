/// How the screen treats an element by its name.
enum ScreenedTag: Sendable {
    /// No content, no end tag.
    case void
    /// The end tag may be left out; nesting is bounded by the lists and tables around.
    case optionalEnd
    /// Opened again in every block until it is closed.
    case formatting
    /// A block or another element that ends what is open inside it.
    case special
    /// Bounds the reach of end tags inside it.
    case scope
    /// Script or style: the content is cut up to the end tag.
    case cutContent
    /// The content is text up to the end tag.
    case rawText
    /// A drawing, cut with all that is in it.
    case drawing
    /// The frame of a page, of which there is one.
    case page

    static let vocabulary: ByteVocabulary<ScreenedTag> = {
        let names: [(ScreenedTag, String)] = [
            (
                .void,
                "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr image"
            ),
            (.optionalEnd, "p li dt dd option optgroup rb rt rp rtc tr td th tbody thead tfoot colgroup"),
            (.formatting, "a b big code em font i nobr s small strike strong tt u"),
            (
                .special,
                """
                address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form frameset \
                h1 h2 h3 h4 h5 h6 header hgroup main menu nav ol pre listing section summary ul button select
                """
            ),
            (.scope, "table template object marquee applet caption math"),
            (.cutContent, "script style iframe noembed noframes"),
            (.rawText, "title textarea xmp"),
            (.drawing, "svg"),
            (.page, "html head body"),
        ]
        return ByteVocabulary(
            names.flatMap { kind, list in list.split(separator: " ").map { (String($0), kind) } })
    }()
}
