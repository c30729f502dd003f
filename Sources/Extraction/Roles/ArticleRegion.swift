/// The part of a page that belongs to the article: its container, and the element around it that also holds title, lead picture and
/// what the publisher says of the text.
struct ArticleRegion: Sendable {
    var container: DOM.Node
    /// The element around container and title: the `article` element, or the nearest that holds both.
    var surroundings: DOM.Node

    init(_ dom: DOM, container: DOM.Node, titles: [DOM.Node]) {
        self.container = container
        var node: DOM.Node? = container
        var found: DOM.Node?
        while let current = node, found == nil {
            if dom.tag(current) == .article { found = current }
            node = dom.parent(current)
        }
        if found == nil, let title = titles.last(where: { $0 < container || dom.contains(container, $0) }) {
            var current = container
            while !dom.contains(current, title), let parent = dom.parent(current) { current = parent }
            found = current
        }
        surroundings = found ?? container
    }
}
