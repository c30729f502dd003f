/// Text as it is put together from pieces: runs of white space become one space, zero-width characters go, ends are trimmed.
///
/// Folds like `String.folded`, but bytes at a time and without normalising.
struct TextFold: Sendable {
    /// The folded text so far, UTF-8, without a trailing space.
    private(set) var bytes: [UInt8] = []
    /// How many characters (scalars) it has.
    private(set) var characters = 0
    /// How many of them are written without spaces between words (Chinese, Japanese).
    private(set) var unspaced = 0
    /// How many words it has, counted by spaces.
    private(set) var spacedWords = 0
    private var pendingSpace = false
    private var joinsNext = false

    var isEmpty: Bool { bytes.isEmpty }

    /// A text folded at once.
    static func folded(_ text: String) -> String {
        var fold = TextFold()
        fold.append(Array(text.utf8)[...])
        return String(decoding: fold.bytes, as: UTF8.self)
    }

    /// How many words it has; two characters of an unspaced script count as one.
    var words: Int {
        unspaced * 10 > characters * 3 ? max(spacedWords, unspaced / 2) : spacedWords
    }

    /// Puts a space, unless one is there already or nothing follows.
    mutating func space() { pendingSpace = true }

    /// Has the next piece follow without a space: the last one was the first letter of a word, set apart as a drop capital.
    mutating func joinNext() { joinsNext = true }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        characters = 0
        unspaced = 0
        spacedWords = 0
        pendingSpace = false
        joinsNext = false
    }

    mutating func append(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { buffer in
            var index = 0
            let end = buffer.count
            while index < end {
                let byte = buffer[index]
                if byte < 0x80 {
                    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                        pendingSpace = true
                    } else if byte != 0 {
                        put(byte)
                    }
                    index += 1
                    continue
                }
                let length = min(Self.length(of: byte), end - index)
                switch Self.classify(buffer, index, length) {
                case .space: pendingSpace = true
                case .zeroWidth: break
                case .letter, .unspaced:
                    put(byte)
                    if byte >= 0xE3 && byte <= 0xE9 && length == 3 { unspaced += 1 }
                    for offset in 1..<max(length, 1) { bytes.append(buffer[index + offset]) }
                }
                index += length
            }
        }
    }

    /// Puts text as it is, line ends and all, for preformatted blocks.
    mutating func appendVerbatim(_ text: ArraySlice<UInt8>) {
        for byte in text where byte != 0 {
            bytes.append(byte)
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte == 0x20 || byte == 0x0A {
                pendingSpace = true
            } else if pendingSpace || spacedWords == 0 {
                spacedWords += 1
                pendingSpace = false
            }
        }
        pendingSpace = false
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        if joinsNext {
            if bytes.isEmpty || byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || !pendingSpace { pendingSpace = false }
            joinsNext = false
        }
        if bytes.isEmpty {
            spacedWords = 1
        } else if pendingSpace {
            bytes.append(0x20)
            characters += 1
            spacedWords += 1
        }
        pendingSpace = false
        bytes.append(byte)
        characters += 1
    }

    private enum Class { case space, zeroWidth, letter, unspaced }

    private static func length(of lead: UInt8) -> Int {
        lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }

    private static func classify(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Class {
        let first = buffer[index]
        if length == 2, first == 0xC2 {
            let second = buffer[index + 1]
            return second == 0xA0 || second == 0x85 ? .space : second == 0xAD ? .zeroWidth : .letter
        }
        guard length == 3 else { return .letter }
        let second = buffer[index + 1]
        let third = buffer[index + 2]
        switch (first, second) {
        case (0xE2, 0x80):
            if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return .space }
            return third == 0x8B ? .zeroWidth : .letter
        case (0xE2, 0x81): return third == 0x9F ? .space : third == 0xA0 ? .zeroWidth : .letter
        case (0xE3, 0x80): return third == 0x80 ? .space : .letter
        case (0xEF, 0xBB): return third == 0xBF ? .zeroWidth : .letter
        case (0xE1, 0x9A): return third == 0x80 ? .space : .letter
        default: return .letter
        }
    }
}
