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
    }

    var metas: [Meta] = []
    var titleElement: String?
    var headings: [Words] = []
    /// `h1` elements whose class says that they are the title.
    var titledHeadings: [Words] = []
    var canonical: String?
    var licences: [String] = []
    var language: String?
    var base: String?
    var linkedData = LinkedData()
    /// `time` elements: the node is theirs, the text their `datetime`.
    var times: [Words] = []
    /// Elements with `itemprop`, by its value in lower case.
    var properties: [(name: String, node: DOM.Node)] = []
    /// Links with `rel=author`.
    var authorLinks: [Words] = []
    /// Links whose address leads to an author's page.
    var authorPages: [Words] = []
    /// Elements whose class says that an author's name is in them.
    var authorNames: [Words] = []
    /// Elements whose class says that they hold the byline.
    var bylines: [Words] = []
    /// Elements whose class says that they hold a date.
    var dateTexts: [Words] = []

    /// The contents of all `meta` elements of a name, in the order of the page.
    func contents(_ name: String) -> [String] {
        metas.filter { $0.name == name }.map(\.content)
    }

    func content(_ names: String...) -> String? {
        names.lazy.compactMap { contents($0).first }.first
    }
}
