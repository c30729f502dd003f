import Article

/// The text of a page whose article stands in `noscript` or `template` elements, for readers without scripts or for scripts to show.
enum Unscripted {
    /// The page read with such elements open; nil where it has none.
    static func outcome(_ request: PageRequest, _ markup: ScreenedMarkup) -> PageDraft.Outcome? {
        guard markup.bytes.contains(tag: "<noscript") || markup.bytes.contains(tag: "<template") else { return nil }
        let dom = GumboTreeBuilder(asked: request.rules.askedNames, keepsTemplates: true).tree(of: markup)
        return PageDraft.draw(request, dom, reads: .unscripted)
    }

    /// Names the element in the rules of the body's blocks.
    static func mark(_ decisions: inout [BlockDecision], _ reading: PageReading) {
        for index in decisions.indices where decisions[index].role == .body {
            var node: DOM.Node? = reading.text.blocks[index].element
            while let current = node {
                let tag = reading.dom.tag(current)
                if tag.isShownWithoutScripts { decisions[index].rule = tag.rawValue }
                node = reading.dom.parent(current)
            }
        }
    }
}

extension [UInt8] {
    /// Whether the bytes hold the beginning of a tag, in any case.
    fileprivate func contains(tag: StaticString) -> Bool {
        let length = tag.utf8CodeUnitCount
        guard count >= length else { return false }
        return (0...count - length).contains { start in
            self[start] == tag.utf8Start[0]
                && (1..<length).allSatisfy { self[start + $0].asciiLowercased == tag.utf8Start[$0] }
        }
    }
}
