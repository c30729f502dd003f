import Article
import Foundation

/// What a page says of itself in its markup: `meta` and `link` elements, structured data, marked-up words.
struct HeadClaims: Sendable {
    /// A `meta` element's name (or property, or itemprop) in lower case and its content.
    struct Meta: Sendable {
        var name: String
        var content: String
    }

    /// An element with words in it that make a claim.
    struct Words: Sendable {
        var node: DOM.Node
        var text: String
        /// The words as the markup cuts them into pieces.
        var pieces: [String] = []
        /// Whether the words link to the site's first page, as its name does.
        var isSiteName = false
    }

    /// An element that gives a moment, in an attribute or in its words.
    struct Moment: Sendable {
        var node: DOM.Node
        /// The moment as machines read it: `datetime`, `content` or `title`.
        var written: String?
        /// The words as a reader sees them.
        var shown: String
        /// Whether its markup names it the moment of the last change.
        var isChange: Bool
        /// How the element is known: by its tag, its class, or its itemprop in lower case.
        var mark: Mark

        enum Mark: Sendable { case time, named, published, modified }
    }

    var metas: [Meta] = []
    var titleElement: String?
    var headings: [Words] = []
    /// Headings of any level whose class says that they are the title, and elements with `itemprop=headline`.
    var titledHeadings: [Words] = []
    /// `h2` elements.
    var secondHeadings: [Words] = []
    var canonical: String?
    var licences: [String] = []
    var language: String?
    var base: String?
    var linkedData = LinkedData()
    /// Elements that give moments, in the order of the page.
    var moments: [Moment] = []
    /// Links with `rel=author`.
    var authorLinks: [Words] = []
    /// Links whose address leads to an author's page.
    var authorPages: [Words] = []
    /// Links whose address leads to the page of a person, who need not be an author.
    var profiles: [Words] = []
    /// Elements with `itemprop=author`, or what stands for it.
    var authorProperties: [Words] = []
    /// Elements whose class says that an author's name is in them.
    var authorNames: [Words] = []
    /// Elements whose class says that they hold the byline.
    var bylines: [Words] = []

    /// The contents of all `meta` elements of a name, in the order of the page.
    func contents(_ name: String) -> [String] {
        metas.filter { $0.name == name }.map(\.content)
    }

    func content(_ names: String...) -> String? {
        names.lazy.compactMap { contents($0).first }.first
    }
}
