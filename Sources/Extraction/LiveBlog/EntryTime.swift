import Article

/// A line that says when what stands below it was written.
struct EntryTime {
    /// The time as it is shown; the time that the markup gives where a reader sees "20 minutes ago", which changes with every look.
    var text: String
    /// Whether it gives the time of day.
    var hasClock: Bool

    /// The time that a block gives, nil where it is no such line.
    init?(_ index: Int, _ reading: PageReading) {
        let block = reading.text.blocks[index]
        guard block.words <= 8, block.kind != .tableRow else { return nil }
        let bytes = reading.text.bytes(of: block)
        let element = Self.timeElement(block.element, reading.dom)
        let clock = ClockTime.find(in: bytes)
        let opens = clock.map { $0.lowerBound == bytes.startIndex || block.words <= 4 } ?? false
        guard element != nil || opens else { return nil }
        text = reading.text.string(block)
        hasClock = clock != nil
        guard clock == nil, let element, let moment = reading.dom.attribute(.datetime, of: element)?.trimmed else {
            return
        }
        hasClock = ClockTime.find(in: Array(moment.utf8)[...]) != nil
        if !moment.isEmpty, !Self.namesYear(bytes) { text = moment }
    }

    /// The first `time` element inside a node.
    private static func timeElement(_ node: DOM.Node, _ dom: DOM) -> DOM.Node? {
        // Such a line has a handful of elements.
        (node..<min(dom.ends[Int(node)], node + 16)).first { dom.tag($0) == .time }
    }

    private static func namesYear(_ text: ArraySlice<UInt8>) -> Bool {
        text.split { !$0.isASCIIDigit }.contains { $0.count == 4 }
    }
}
