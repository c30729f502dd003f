import Article

/// The line of a live blog's entry that says when it was written.
struct EntryTime {
    /// The time as it is shown; the time that the markup gives where a reader sees "20 minutes ago", which changes with every look.
    var text: String

    /// The time that a block gives, nil where it is no such line.
    init?(_ index: Int, _ reading: PageReading) {
        let block = reading.text.blocks[index]
        guard block.words <= 8, block.kind != .tableRow else { return nil }
        let bytes = reading.text.bytes(of: block)
        let element = Self.timeElement(block.element, reading.dom)
        let clock = Self.clock(in: bytes)
        guard element != nil || clock.map({ $0.lowerBound == bytes.startIndex || block.words <= 4 }) ?? false else {
            return nil
        }
        text = reading.text.string(block)
        if clock == nil, let element, let moment = reading.dom.attribute(.datetime, of: element)?.trimmed,
            !moment.isEmpty
        {
            text = moment
        }
    }

    /// The first `time` element inside a node.
    private static func timeElement(_ node: DOM.Node, _ dom: DOM) -> DOM.Node? {
        // Such a line has a handful of elements.
        (node..<min(dom.ends[Int(node)], node + 16)).first { dom.tag($0) == .time }
    }

    /// Where `14:05`, `9.30` or `9h30` stands in UTF-8 text.
    private static func clock(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            while index < bytes.endIndex, bytes[index].isASCIIDigit { index += 1 }
            guard index > start else {
                index += 1
                continue
            }
            guard index - start <= 2, index + 2 < bytes.endIndex, ":.hH".utf8.contains(bytes[index]),
                bytes[index + 1].isASCIIDigit, bytes[index + 2].isASCIIDigit,
                index + 3 >= bytes.endIndex || !bytes[index + 3].isASCIIDigit && bytes[index + 3] != UInt8(ascii: ".")
            else { continue }
            return start..<index + 3
        }
        return nil
    }
}
