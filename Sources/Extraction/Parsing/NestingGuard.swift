/// Keeps track of what is open while markup is screened, and says which tags to drop so that no page nests deeper or has more elements
/// than the limits.
///
/// It reads end tags as the parser will, roughly: an end tag does not reach past a table, nor that of an inline element past a block.
/// Where the two disagree the guard takes more to be open than the parser does.
struct NestingGuard {
    private struct Open {
        var name: UInt64
        var kind: ScreenedTag?
        var isDropped: Bool
    }

    private let limits: Limits
    private var open: [Open] = []
    private var depth = 0
    private var formatting: [UInt64: Int] = [:]
    private var droppedFormatting: [UInt64: Int] = [:]
    private var formattingCount = 0
    private var elements = 0
    private var reopened = 0

    init(limits: Limits) {
        self.limits = limits
    }

    /// Whether a start tag may stay.
    mutating func allowsStart(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        switch kind {
        case .cutContent, .rawText:
            // They have to keep their tags: what is in them is no markup.
            return true
        case .void, .optionalEnd, .page:
            return !isExhausted(by: kind)
        case .formatting:
            if formattingCount >= limits.openFormatting || isExhausted(by: kind) {
                droppedFormatting[name, default: 0] += 1
                return false
            }
            formatting[name, default: 0] += 1
            formattingCount += 1
            return true
        case .special, .scope, .drawing, nil:
            let isDropped = depth >= limits.nesting || isExhausted(by: kind)
            open.append(Open(name: name, kind: kind, isDropped: isDropped))
            if !isDropped { depth += 1 }
            return !isDropped
        }
    }

    /// Whether an end tag may stay.
    mutating func allowsEnd(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        switch kind {
        case .void, .optionalEnd:
            return !Self.makers.contains(name) || !isExhausted(by: kind)
        case .page, .cutContent, .rawText:
            return true
        case .formatting:
            if let dropped = droppedFormatting[name], dropped > 0 {
                droppedFormatting[name] = dropped - 1
                return false
            }
            if let count = formatting[name], count > 0 {
                formatting[name] = count - 1
                formattingCount -= 1
            }
            return true
        case .special, .scope, .drawing, nil:
            return close(name, kind)
        }
    }

    /// `</p>` and `</br>` make elements where none is open.
    private static let makers = [ByteHash.of("p"), ByteHash.of("br")]

    /// Counts a tag; whether there have been too many, and of what follows only the text is to be read.
    private mutating func isExhausted(by kind: ScreenedTag?) -> Bool {
        elements += 1
        if kind != .formatting, kind != .void { reopened += formattingCount }
        return elements > limits.elements || reopened > limits.reopenedFormatting
    }

    private mutating func close(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        guard reaches(name, kind) else { return true }
        while let last = open.popLast() {
            if !last.isDropped { depth -= 1 }
            if last.name == name { return !last.isDropped }
        }
        return true
    }

    /// Whether the end tag closes an open element, which it does not when it stands behind a boundary.
    private func reaches(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        // A page that nests wrongly at every turn must not cost a search through all that is open each time.
        for element in open.suffix(600).reversed() {
            if element.name == name { return true }
            if kind == nil, element.kind == .special { return false }
            if kind != .scope, element.kind == .scope { return false }
        }
        return false
    }
}
