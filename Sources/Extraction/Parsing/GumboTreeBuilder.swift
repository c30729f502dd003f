internal import CGumbo

/// The HTML5 parser gumbo, its tree copied and let go at once.
struct GumboTreeBuilder: HTMLTreeBuilding {
    /// Names that the tree keeps besides those extraction knows.
    var asked = AskedNames()
    /// Whether templates come into the tree; they are text only once a script has used them.
    var keepsTemplates = false

    func tree(of markup: ScreenedMarkup) -> DOM {
        var memory = ParserMemory(chunkSize: max(1 << 16, markup.bytes.count))
        return withUnsafeMutablePointer(to: &memory) { memory in
            var options = gumbo_quiet_options()
            options.userdata = UnsafeMutableRawPointer(memory)
            options.allocator = { memory, size in
                memory?.assumingMemoryBound(to: ParserMemory.self).pointee.allocate(size)
            }
            options.deallocator = { _, _ in }
            return parse(markup, &options)
        }
    }

    private func parse(_ markup: ScreenedMarkup, _ options: inout GumboOptions) -> DOM {
        markup.bytes.withUnsafeBytes { raw in
            let buffer = raw.bindMemory(to: CChar.self)
            var dom = DOM(bytes: buffer.count)
            guard let base = buffer.baseAddress, let output = gumbo_parse_with_options(&options, base, buffer.count),
                let root = output.pointee.root
            else { return dom }
            var copy = GumboCopy(places: SourcePlaces(markup.cuts), asked: asked, keepsTemplates: keepsTemplates)
            copy.copy(root, into: &dom)
            return dom
        }
    }
}

/// Copies gumbo's tree into arrays, without recursion.
private struct GumboCopy {
    var places: SourcePlaces
    let asked: AskedNames
    let keepsTemplates: Bool

    private struct Level {
        var children: GumboVector
        var next: Int
        var node: DOM.Node
    }

    mutating func copy(_ root: UnsafeMutablePointer<GumboNode>, into dom: inout DOM) {
        let first = open(root, parent: -1, into: &dom)
        var levels = [Level(children: root.pointee.v.element.children, next: 0, node: first)]
        while let last = levels.indices.last {
            let level = levels[last]
            guard level.next < Int(level.children.length), let data = level.children.data else {
                dom.close(level.node)
                levels.removeLast()
                continue
            }
            levels[last].next += 1
            guard let child = data[level.next]?.assumingMemoryBound(to: GumboNode.self) else { continue }
            switch child.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                copyText(child.pointee.v.text, parent: level.node, into: &dom)
            case GUMBO_NODE_TEMPLATE where !keepsTemplates: break
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let node = open(child, parent: level.node, into: &dom)
                levels.append(Level(children: child.pointee.v.element.children, next: 0, node: node))
            default:
                break  // Comments say nothing.
            }
        }
    }

    private mutating func open(_ element: UnsafeMutablePointer<GumboNode>, parent: DOM.Node, into dom: inout DOM)
        -> DOM.Node
    {
        let content = element.pointee.v.element
        let start = Int(content.start_pos.offset)
        let source = content.original_tag.length == 0 ? 0..<0 : range(start, start + content.original_tag.length)
        let tag = Self.tag(content)
        let node = dom.open(tag, parent: parent, source: source)
        if tag == .unknown, !asked.elements.isEmpty {
            let name = Self.hash(content)
            if asked.elements.contains(name) { dom.addOther(name) }
        }
        guard let data = content.attributes.data else { return node }
        for index in 0..<Int(content.attributes.length) {
            guard let attribute = data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee else { continue }
            let key = bytes(attribute.name)
            let hash = ByteHash.of(key)
            if let name = AttributeName.vocabulary[hash] {
                dom.addAttribute(name, value: bytes(attribute.value))
            } else if asked.attributes.contains(hash) {
                dom.addOther(hash, value: bytes(attribute.value))
            }
        }
        return node
    }

    private mutating func copyText(_ text: GumboText, parent: DOM.Node, into dom: inout DOM) {
        let start = Int(text.start_pos.offset)
        dom.addText(bytes(text.text), parent: parent, source: range(start, start + text.original_text.length))
    }

    private mutating func range(_ start: Int, _ end: Int) -> Range<Int> {
        let lower = places.source(of: start)
        return lower..<max(lower, places.source(of: max(start, end - 1)) + 1)
    }

    private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: string, count: string.stringLength).bindMemory(to: UInt8.self)
    }

    private static func tag(_ element: GumboElement) -> Tag {
        if element.tag_namespace == GUMBO_NAMESPACE_SVG { return .svg }
        // Elements that are younger than the parser: `picture`, `dialog`.
        if element.tag == GUMBO_TAG_UNKNOWN { return Tag.vocabulary[hash(element)] ?? .unknown }
        let index = Int(element.tag.rawValue)
        return tags.indices.contains(index) ? tags[index] : .unknown
    }

    /// The hash of an element's name as the page writes it, in lower case.
    private static func hash(_ element: GumboElement) -> UInt64 {
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        return ByteHash.of(UnsafeRawBufferPointer(start: piece.data, count: piece.length).lazy.map(\.asciiLowercased))
    }

    private static let tags: [Tag] = (0..<GUMBO_TAG_LAST.rawValue).map { raw in
        guard let name = gumbo_normalized_tagname(GumboTag(raw)) else { return .unknown }
        return Tag(rawValue: String(cString: name)) ?? .unknown
    }
}
