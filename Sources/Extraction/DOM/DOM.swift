/// A page as a tree, in arrays: node 0 is the `html` element, the rest follow in document order.
///
/// A node's descendants are the nodes from its own number up to `ends[node]`, so that "is inside" is two comparisons and every walk
/// is a loop over numbers. Text and attribute values are UTF-8 in one array.
struct DOM: Sendable {
    typealias Node = Int32

    /// What each node is.
    private(set) var tags: [Tag] = []
    /// The parent of each node; −1 for the first.
    private(set) var parents: [Node] = []
    /// One past the last descendant of each node.
    private(set) var ends: [Node] = []
    /// Where each text node's text stands in `bytes`, or each element's attributes in `attributes`.
    private var contents: [Range<Int32>] = []
    /// Where each node stands in the source, in bytes; empty for nodes that the parser made up.
    private(set) var sources: [Range<Int32>] = []

    private var attributes: [Attribute] = []
    private var bytes: [UInt8] = []

    private struct Attribute {
        var name: AttributeName
        var value: Range<Int32>
    }

    /// Names of elements and attributes that were asked for besides, in document order.
    private var others: [Other] = []

    private struct Other {
        var node: Node
        var name: UInt64
        /// The attribute's value; nil for the name of the element itself.
        var value: Range<Int32>?
    }

    /// An empty tree, with room for the text and attributes of so many bytes of markup.
    init(bytes: Int = 0) {
        self.bytes.reserveCapacity(bytes)
    }

    var count: Node { Node(tags.count) }

    // MARK: Reading

    /// Whether a node is the given element or inside it.
    func contains(_ element: Node, _ node: Node) -> Bool {
        element <= node && node < ends[Int(element)]
    }

    func tag(_ node: Node) -> Tag { tags[Int(node)] }

    func parent(_ node: Node) -> Node? {
        let parent = parents[Int(node)]
        return parent < 0 ? nil : parent
    }

    /// The text of a text node as UTF-8.
    func text(of node: Node) -> ArraySlice<UInt8> {
        let range = contents[Int(node)]
        return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The value of an attribute as UTF-8, nil where the element does not have it.
    func attributeBytes(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
        guard tags[Int(node)] != .text else { return nil }
        for index in contents[Int(node)] where attributes[Int(index)].name == name {
            let value = attributes[Int(index)].value
            return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
        }
        return nil
    }

    /// The value of an attribute, nil where the element does not have it.
    func attribute(_ name: AttributeName, of node: Node) -> String? {
        attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    func has(_ name: AttributeName, _ node: Node) -> Bool {
        attributeBytes(name, of: node) != nil
    }

    /// The hash of an element's name, where extraction has no tag for it and it was asked for.
    func otherName(of node: Node) -> UInt64? {
        others(of: node).first { $0.value == nil }?.name
    }

    /// The value of an attribute that extraction has no name for and that was asked for, by the hash of its name.
    func otherAttribute(_ name: UInt64, of node: Node) -> ArraySlice<UInt8>? {
        guard let value = others(of: node).first(where: { $0.name == name && $0.value != nil })?.value else {
            return nil
        }
        return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }

    private func others(of node: Node) -> some Sequence<Other> {
        var (low, high) = (0, others.count)
        while low < high {
            let middle = (low + high) / 2
            if others[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return others[low...].prefix { $0.node == node }
    }

    /// The text of all text nodes inside a node, white space folded, without scripts and hidden parts of forms.
    func foldedText(of node: Node) -> String {
        var fold = TextFold()
        var current = node
        while current < ends[Int(node)] {
            let tag = tags[Int(current)]
            if tag == .text {
                fold.append(text(of: current))
            } else if tag.isSkipped, current != node {
                current = ends[Int(current)]
                continue
            } else if tag.isBlock || tag == .br {
                fold.space()
            }
            current += 1
        }
        return String(decoding: fold.bytes, as: UTF8.self)
    }

    /// The text nodes inside a node, white space folded in each, without scripts and hidden parts of forms.
    func foldedPieces(of node: Node) -> [String] {
        var pieces: [String] = []
        var current = node
        while current < ends[Int(node)] {
            let tag = tags[Int(current)]
            if tag == .text {
                var fold = TextFold()
                fold.append(text(of: current))
                if !fold.isEmpty { pieces.append(String(decoding: fold.bytes, as: UTF8.self)) }
            } else if tag.isSkipped, current != node {
                current = ends[Int(current)]
                continue
            }
            current += 1
        }
        return pieces
    }

    /// The text directly as it stands inside a node, for scripts.
    func rawText(of node: Node) -> [UInt8] {
        var result: [UInt8] = []
        for current in node..<ends[Int(node)] where tags[Int(current)] == .text {
            result.append(contentsOf: text(of: current))
        }
        return result
    }

    // MARK: Building

    /// Adds an element; its attributes follow with `addAttribute`, its children with `open`…`close`.
    mutating func open(_ tag: Tag, parent: Node, source: Range<Int>) -> Node {
        append(tag, parent, source, Int32(attributes.count)..<Int32(attributes.count))
    }

    /// Gives the element that was opened last one more attribute.
    mutating func addAttribute(_ name: AttributeName, value: UnsafeBufferPointer<UInt8>) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: value)
        attributes.append(Attribute(name: name, value: start..<Int32(bytes.count)))
        let last = contents.count - 1
        contents[last] = contents[last].lowerBound..<Int32(attributes.count)
    }

    /// Gives the element that was opened last a name, or one more attribute, that was asked for besides.
    mutating func addOther(_ name: UInt64, value: UnsafeBufferPointer<UInt8>? = nil) {
        let start = Int32(bytes.count)
        if let value { bytes.append(contentsOf: value) }
        others.append(Other(node: count - 1, name: name, value: value == nil ? nil : start..<Int32(bytes.count)))
    }

    mutating func addText(_ text: UnsafeBufferPointer<UInt8>, parent: Node, source: Range<Int>) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        let node = append(.text, parent, source, start..<Int32(bytes.count))
        close(node)
    }

    /// Ends an element: what was added since then is inside it.
    mutating func close(_ node: Node) {
        ends[Int(node)] = count
    }

    private mutating func append(_ tag: Tag, _ parent: Node, _ source: Range<Int>, _ content: Range<Int32>) -> Node {
        tags.append(tag)
        parents.append(parent)
        ends.append(count)
        contents.append(content)
        sources.append(Int32(clamping: source.lowerBound)..<Int32(clamping: source.upperBound))
        return count - 1
    }
}
