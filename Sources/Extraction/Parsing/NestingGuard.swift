/// Keeps track of what is open while markup is screened, and says which tags to drop so that no page nests deeper than the limits.
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
    private var openCount: [UInt64: Int] = [:]
    private var depth = 0
    private var formatting: [UInt64: Int] = [:]
    private var droppedFormatting: [UInt64: Int] = [:]
    private var formattingCount = 0

    init(limits: Limits) {
        self.limits = limits
    }

    /// Whether a start tag may stay.
    mutating func allowsStart(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        switch kind {
        case .void, .optionalEnd, .page, .cutContent, .rawText, .drawing:
            return true
        case .formatting:
            if formattingCount >= limits.openFormatting {
                droppedFormatting[name, default: 0] += 1
                return false
            }
            formatting[name, default: 0] += 1
            formattingCount += 1
            return true
        case .special, .scope, nil:
            let isDropped = depth >= limits.nesting
            open.append(Open(name: name, kind: kind, isDropped: isDropped))
            openCount[name, default: 0] += 1
            if !isDropped { depth += 1 }
            return !isDropped
        }
    }

    /// Whether an end tag may stay.
    mutating func allowsEnd(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        switch kind {
        case .void, .optionalEnd, .page, .cutContent, .rawText, .drawing:
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
        case .special, .scope, nil:
            return close(name, kind)
        }
    }

    private mutating func close(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        guard openCount[name, default: 0] > 0, reaches(name, kind) else { return true }
        while let last = open.popLast() {
            openCount[last.name, default: 1] -= 1
            if !last.isDropped { depth -= 1 }
            if last.name == name { return !last.isDropped }
        }
        return true
    }

    /// Whether the end tag closes an open element, which it does not when it stands behind a boundary.
    private func reaches(_ name: UInt64, _ kind: ScreenedTag?) -> Bool {
        // A page that nests wrongly at every turn must not cost a search through all that is open each time.
        for element in open.suffix(1024).reversed() {
            if element.name == name { return true }
            if kind == nil, element.kind == .special { return false }
            if kind != .scope, element.kind == .scope { return false }
        }
        return false
    }
}
