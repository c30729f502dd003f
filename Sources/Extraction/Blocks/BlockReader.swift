import Article

/// Reads the blocks of a page off its tree: one walk, no recursion, linear.
struct BlockReader {
    private let dom: DOM
    private let page: [UInt8]
    private let tables: TableLayout
    private let opensHidden: Bool
    private var text = PageText()
    private var frames: [BlockFrame] = []
    private var fold = TextFold()
    private var source: Range<Int>?
    private var linkCharacters = 0
    private var links: [(element: DOM.Node, text: Range<Int>)] = []
    private var openLink: (element: DOM.Node, start: Int, characters: Int)?
    private var breaks = 0

    private init(_ dom: DOM, page: [UInt8], opensHidden: Bool) {
        self.dom = dom
        self.page = page
        self.opensHidden = opensHidden
        tables = TableLayout(dom)
    }

    /// The blocks of a tree that was parsed from `page`.
    ///
    /// - Parameter opensHidden: Whether `noscript` and `template` elements are read, too.
    static func read(_ dom: DOM, page: [UInt8], opensHidden: Bool = false) -> PageText {
        var reader = BlockReader(dom, page: page, opensHidden: opensHidden)
        reader.walk()
        return DropCaps.joined(reader.text)
    }

    private mutating func walk() {
        var node: DOM.Node = 0
        while node < dom.count {
            while let last = frames.last, node >= dom.ends[Int(last.node)] { leave(last) }
            let tag = dom.tag(node)
            if tag == .text {
                read(node)
            } else if tag == .br {
                if frames.last?.isPreformatted == true {
                    fold.appendVerbatim([0x0A])
                } else {
                    breaks += 1
                    fold.space()
                }
            } else if tag == .wbr || tag == .img {
                // A place where a word may break, or a picture in the line: neither is a character.
            } else if tag.isSkipped || tag == .noscript, !(opensHidden && tag.isShownWithoutScripts) {
                node = dom.ends[Int(node)]
                continue
            } else {
                enter(node, tag)
            }
            node += 1
        }
        while let last = frames.last { leave(last) }
    }

    private mutating func enter(_ node: DOM.Node, _ tag: Tag) {
        let outer = frames.last
        var frame = BlockFrame(node: node, tag: tag, inside: outer)
        if frame.isRow(in: tables, tag: tag, node: node) { frame.kind = .tableRow }
        if let outer, outer.kind == .tableRow {
            // The cells of a row are one block.
            frame.isBlock = false
            if tag == .td || tag == .th { separateCell() } else if tag.isBlock { fold.space() }
        }
        if frame.isBlock, let outer { flush(outer) }
        if tag.isList { frame.enterList(tag) }
        if tag == .a, openLink == nil { openLink = (node, fold.bytes.count, fold.characters) }
        if !frame.isBlock, DropCaps.isMarked(node, dom) { frame.isDropCap = true }
        frames.append(frame)
    }

    private mutating func leave(_ frame: BlockFrame) {
        if frame.isBlock { flush(frame) } else if frame.tag.isBlock { fold.space() }
        if frame.node == openLink?.element { closeLink() }
        if frame.isDropCap, fold.bytes.count == 1, let letter = fold.bytes.first, DropCaps.isNoWord(letter) {
            fold.joinNext()
        }
        frames.removeLast()
    }

    private mutating func read(_ node: DOM.Node) {
        guard let frame = frames.last else { return }
        let bytes = dom.text(of: node)
        if frame.isPreformatted {
            fold.appendVerbatim(bytes)
        } else {
            if breaks > 0, !bytes.allSatisfy(\.isHTMLSpace) {
                if breaks > 1 || !isWrapped(before: bytes), frame.kind != .tableRow, frame.kind != .heading {
                    flush(frame)
                }
                breaks = 0
            }
            fold.append(bytes)
        }
        let range = dom.sources[Int(node)]
        guard !bytes.allSatisfy(\.isHTMLSpace) else { return }
        let place = trimmed(Int(range.lowerBound)..<Int(range.upperBound))
        source = source.map { min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound) } ?? place
    }

    /// Whether a line break only wraps a line of running text: a long line that ends in the middle of a sentence.
    private func isWrapped(before next: ArraySlice<UInt8>) -> Bool {
        fold.characters >= Self.longLine && !SentenceEnd.matches(fold.bytes)
            && SentenceEnd.isLeftOpen(before: next)
    }

    /// Lines of verse and of addresses are shorter than this, lines wrapped by hand or by an editor longer.
    private static let longLine = 50

    /// A source range without the white space at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, min(range.upperBound, page.count))
        while start < end, page[start].isHTMLSpace { start += 1 }
        while end > start, page[end - 1].isHTMLSpace { end -= 1 }
        return start..<max(start, end)
    }

    private mutating func separateCell() {
        guard !fold.isEmpty else { return }
        fold.space()
        fold.append([0x7C][...])
        fold.space()
    }

    private mutating func closeLink() {
        guard let link = openLink else { return }
        openLink = nil
        record(link)
    }

    private mutating func record(_ link: (element: DOM.Node, start: Int, characters: Int)) {
        var start = link.start
        if start < fold.bytes.count, start > 0, fold.bytes[start] == 0x20 { start += 1 }
        guard start < fold.bytes.count else { return }
        links.append((link.element, start..<fold.bytes.count))
        linkCharacters += fold.characters - link.characters
    }

    /// Ends the block that is being read.
    private mutating func flush(_ frame: BlockFrame) {
        breaks = 0
        defer {
            fold.removeAll()
            source = nil
            linkCharacters = 0
            links.removeAll(keepingCapacity: true)
        }
        if let link = openLink {
            record(link)
            openLink = (link.element, 0, 0)
        }
        guard !fold.isEmpty else { return }
        let range = text.store(frame.isPreformatted ? fold.bytes.withoutOuterLineEnds : fold.bytes)
        guard !range.isEmpty else { return }
        let runs = links.map {
            let (start, end) = (range.lowerBound + $0.text.lowerBound, range.lowerBound + $0.text.upperBound)
            return PageBlock.LinkRun(
                element: $0.element, text: min(start, range.upperBound)..<min(end, range.upperBound))
        }
        text.blocks.append(
            PageBlock(
                element: frame.block, text: range, kind: frame.kind, level: frame.level, depth: frame.depth,
                ordered: frame.ordered, words: fold.words, characters: fold.characters,
                linkCharacters: linkCharacters, links: runs, source: source ?? 0..<0,
                endsSentence: SentenceEnd.matches(fold.bytes)))
    }
}

extension [UInt8] {
    /// Without empty lines and line ends at the beginning and white space at the end.
    fileprivate var withoutOuterLineEnds: [UInt8] {
        guard let last = lastIndex(where: { !$0.isHTMLSpace }) else { return [] }
        var start = startIndex
        var index = start
        while index <= last, self[index].isHTMLSpace {
            if self[index] == 0x0A { start = index + 1 }
            index += 1
        }
        return Array(self[start...last])
    }
}
