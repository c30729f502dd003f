#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads markup once, tag by tag, and leaves out what must not or need not reach the parser.
///
/// Scripts, styles, comments and drawings are more than half of the bytes of most pages; without them parsing is twice as fast.
/// Structured data (`application/ld+json`) stays. Nesting, unclosed formatting elements and attributes are bounded by `Limits`,
/// because the parser is quadratic in each of them. Linear.
struct MarkupScreen {
    private let limits: Limits
    private var guardian: NestingGuard
    private var result: [UInt8] = []
    private var cuts: [ScreenedMarkup.Cut] = []
    private var removed = 0
    private var isFlattened = false

    private init(limits: Limits) {
        self.limits = limits
        guardian = NestingGuard(limits: limits)
    }

    static func screen(_ bytes: [UInt8], limits: Limits) -> ScreenedMarkup {
        var screen = MarkupScreen(limits: limits)
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
        let scan = page.scanAttributes(from: index, limit: limits.attributesPerTag)
        let after = scan.end

        if isEnd {
            if guardian.allowsEnd(name, kind) { return (kept, after) }
            return drop(page, kept, start, after)
        }
        if kind == .drawing, let end = page.endOfElement("svg", from: after) {
            return drop(page, kept, start, end, flattens: false)
        }
        guard guardian.allowsStart(name, kind) else { return drop(page, kept, start, after) }

        var settled = kept
        if let surplus = scan.surplus ?? (after - start > limits.tagBytes ? attributes : nil), surplus < after {
            let close = page[after - 1] == 0x3E ? after - 1 : after
            cut(page, kept, surplus, close)
            isFlattened = true
            settled = close
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
