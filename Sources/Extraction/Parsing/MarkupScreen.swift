/// Reads markup once, tag by tag, and leaves out what must not or need not reach the parser.
///
/// Scripts, styles, comments, drawings, attributes that nobody reads and the white space of indentation are most of the bytes of most
/// pages; without them parsing takes a third of the time. Structured data (`application/ld+json`) stays. Nesting and elements are
/// bounded by `Limits`, because the parser's time grows with the square of the one, its memory with the other. Linear.
struct MarkupScreen {
    private let limits: Limits
    /// The hashes of attribute names that were asked for besides those extraction knows.
    private let asked: Set<UInt64>
    private var guardian: NestingGuard
    private var result: [UInt8] = []
    private var cuts: [ScreenedMarkup.Cut] = []
    private var removed = 0
    private var isFlattened = false
    /// How many elements are open whose white space counts.
    private var spacious = 0
    private var unclosedDrawings = 0

    private init(limits: Limits, asked: Set<UInt64>) {
        self.limits = limits
        self.asked = asked
        guardian = NestingGuard(limits: limits)
    }

    static func screen(_ bytes: [UInt8], limits: Limits, asked: Set<UInt64> = []) -> ScreenedMarkup {
        var screen = MarkupScreen(limits: limits, asked: asked)
        screen.result.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { screen.read($0) }
        return ScreenedMarkup(bytes: screen.result, cuts: screen.cuts, isFlattened: screen.isFlattened)
    }

    private mutating func read(_ page: UnsafeBufferPointer<UInt8>) {
        let end = page.count
        var kept = 0
        var index = 0
        while let tag = page.find(0x3C, from: index) {
            guard tag + 1 < end else { break }
            if spacious == 0 { kept = squeeze(page, index..<tag, kept) }
            let next = page[tag + 1]
            if next == 0x21 {
                if page.starts("<!--", at: tag) {
                    let after = page.endOfComment(from: tag)
                    cut(page, kept, tag, after)
                    kept = after
                    index = after
                } else {
                    index = tag + 2
                }
            } else if next.isASCIILetter || (next == 0x2F && tag + 2 < end && page[tag + 2].isASCIILetter) {
                (kept, index) = readTag(page, tag, kept)
            } else {
                index = tag + 1
            }
        }
        copy(page, kept, end)
    }

    /// Reads one tag and, where its content is no markup, the content.
    ///
    /// Returns up to where all is settled and where to go on.
    private mutating func readTag(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, _ kept: Int) -> (
        kept: Int, next: Int
    ) {
        let isEnd = page[start + 1] == 0x2F
        var hash = ByteHash()
        var index = start + (isEnd ? 2 : 1)
        while index < page.count, !page[index].endsTagName {
            hash.add(page[index].asciiLowercased)
            index += 1
        }
        let name = hash.value
        let kind = ScreenedTag.vocabulary[name]
        let attributes = index
        let after = page.endOfTag(from: index)
        if Self.spaciousNames[name] != nil { spacious = isEnd ? max(0, spacious - 1) : spacious + 1 }

        if isEnd {
            guard guardian.allowsEnd(name, kind) else { return drop(page, kept, start, after) }
            // The parser compares attributes with each other, in end tags as well, where they mean nothing.
            let close = page[after - 1] == 0x3E ? after - 1 : after
            guard attributes < close else { return (kept, after) }
            cut(page, kept, attributes, close)
            return (close, after)
        }
        if kind == .drawing, unclosedDrawings < Self.unclosedDrawingsLimit {
            if let end = page.endOfElement("svg", from: after) { return drop(page, kept, start, end, flattens: false) }
            unclosedDrawings += 1
        }
        guard guardian.allowsStart(name, kind) else { return drop(page, kept, start, after) }

        let settled: Int
        if after - start > limits.tagBytes {
            settled = page[after - 1] == 0x3E ? after - 1 : after
            cut(page, kept, attributes, settled)
            isFlattened = true
        } else {
            settled = cutAttributes(page, attributes..<after, kept)
        }
        switch kind {
        case .cutContent:
            let content = page.endOfRawText(name, from: after, isScript: name == Self.script)
            if name == Self.script, page.contains("json", in: attributes..<min(after, attributes + 512)) {
                return (settled, content)
            }
            cut(page, settled, after, content)
            return (content, content)
        case .rawText:
            return (settled, page.endOfRawText(name, from: after, isScript: false))
        default:
            return (settled, after)
        }
    }

    private static let script = ByteHash.of("script")
    /// Elements whose white space counts; in tables because the length of the cells tells data from layout.
    private static let spaciousNames = ByteVocabulary(["pre", "listing", "plaintext", "table"].map { ($0, ()) })
    /// A page that opens drawings and never closes them is not searched for their ends again and again.
    private static let unclosedDrawingsLimit = 16

    /// Leaves out the attributes of a start tag that neither the parser nor extraction reads.
    ///
    /// Returns up to where all is settled.
    private mutating func cutAttributes(
        _ page: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>, _ kept: Int
    ) -> Int {
        var settled = kept
        var unread: Range<Int>?
        var index = attributes.lowerBound
        while index < attributes.upperBound, page[index] != 0x3E {
            if page[index].isHTMLSpace || page[index] == 0x2F {
                index += 1
                continue
            }
            let end = page.endOfAttribute(from: index)
            let name = page.attributeName(at: index)
            if AttributeName.parsed[name] == nil, asked.isEmpty || !asked.contains(name) {
                unread = (unread?.lowerBound ?? index)..<end
            } else if let range = unread {
                cut(page, settled, range.lowerBound, range.upperBound)
                settled = range.upperBound
                unread = nil
            }
            index = end
        }
        guard let range = unread else { return settled }
        cut(page, settled, range.lowerBound, range.upperBound)
        return range.upperBound
    }

    /// Leaves out all but the first byte of long white space between tags, which is indentation.
    ///
    /// Returns up to where all is settled.
    private mutating func squeeze(_ page: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, _ kept: Int) -> Int {
        var settled = kept
        var index = text.lowerBound
        while index < text.upperBound {
            let start = index
            while index < text.upperBound, page[index].isHTMLSpace { index += 1 }
            if index - start > 3 {
                cut(page, settled, start + 1, index)
                settled = index
            }
            index += 1
        }
        return settled
    }

    private mutating func drop(
        _ page: UnsafeBufferPointer<UInt8>, _ kept: Int, _ start: Int, _ end: Int, flattens: Bool = true
    ) -> (kept: Int, next: Int) {
        cut(page, kept, start, end)
        if flattens { isFlattened = true }
        return (end, end)
    }

    private mutating func copy(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        if start < end { result.append(contentsOf: page[start..<end]) }
    }

    /// Copies up to `start` and leaves out `start..<end`.
    private mutating func cut(_ page: UnsafeBufferPointer<UInt8>, _ kept: Int, _ start: Int, _ end: Int) {
        copy(page, kept, start)
        guard start < end else { return }
        removed += end - start
        cuts.append(ScreenedMarkup.Cut(offset: result.count, removed: removed))
    }
}
