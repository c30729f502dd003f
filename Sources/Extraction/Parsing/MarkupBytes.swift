#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UInt8 {
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
    var endsTagName: Bool { isHTMLSpace || self == 0x2F || self == 0x3E }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte at or after `start`.
    func find(_ byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start < count else { return nil }
        guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether ASCII text stands at a place, without regard to case.
    func starts(_ text: StaticString, at place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where self[place + offset].asciiLowercased != text.utf8Start[offset].asciiLowercased {
            return false
        }
        return true
    }

    /// Whether ASCII text stands somewhere in a range, without regard to case.
    func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
        range.contains { starts(text, at: $0) }
    }

    /// One past the comment that begins at `start` with `<!--`.
    func endOfComment(from start: Int) -> Int {
        // `<!-->` and `<!--->` are whole comments.
        if start + 4 < count, self[start + 4] == 0x3E { return start + 5 }
        if starts("->", at: start + 4) { return start + 6 }
        var index = start + 4
        while let close = find(0x3E, from: index) {
            if self[close - 1] == 0x2D, self[close - 2] == 0x2D, close - 2 >= start + 4 { return close + 1 }
            if self[close - 1] == 0x21, close - 3 >= start + 4, self[close - 2] == 0x2D, self[close - 3] == 0x2D {
                return close + 1
            }
            index = close + 1
        }
        return count
    }

    /// One past the `>` of a tag whose attributes begin at `start`; the end of the page where there is none.
    func endOfTag(from start: Int) -> Int {
        var index = start
        while index < count {
            let byte = self[index]
            if byte == 0x3E { return index + 1 }
            index = byte.isHTMLSpace || byte == 0x2F ? index + 1 : endOfAttribute(from: index)
        }
        return count
    }

    /// The hash of the name of the attribute that begins at `start`, in lower case.
    func attributeName(at start: Int) -> UInt64 {
        var hash = ByteHash()
        var index = start
        repeat {
            hash.add(self[index].asciiLowercased)
            index += 1
        } while index < count && self[index] != 0x3D && !self[index].endsTagName
        return hash.value
    }

    /// One past the attribute that begins at `start`, with its value.
    func endOfAttribute(from start: Int) -> Int {
        var index = start + 1
        while index < count, self[index] != 0x3D, !self[index].endsTagName { index += 1 }
        var value = index
        while value < count, self[value].isHTMLSpace { value += 1 }
        guard value < count, self[value] == 0x3D else { return index }
        value += 1
        while value < count, self[value].isHTMLSpace { value += 1 }
        guard value < count else { return count }
        if self[value] == 0x22 || self[value] == 0x27 {
            return find(self[value], from: value + 1).map { $0 + 1 } ?? count
        }
        while value < count, !self[value].isHTMLSpace, self[value] != 0x3E { value += 1 }
        return value
    }

    /// The place of the end tag that ends raw text, or the end of the page.
    func endOfRawText(_ name: UInt64, from start: Int, isScript: Bool) -> Int {
        var index = start
        // A script may hold `<!-- … <script> … </script> … -->`, in which the end tag is text.
        var inComment = false
        var inInnerScript = false
        while let open = find(0x3C, from: index) {
            if isScript, inComment, contains("-->", in: index..<Swift.max(index, open - 2)) {
                inComment = false
                inInnerScript = false
            }
            index = open + 1
            if isScript, starts("<!--", at: open) {
                inComment = true
                index = open + 2
            } else if inComment, starts("<script", at: open), isTagNameEnd(open + 7) {
                inInnerScript = true
            } else if isEndTag(name, at: open) {
                if !inInnerScript { return open }
                inInnerScript = false
            }
        }
        return count
    }

    private func isTagNameEnd(_ place: Int) -> Bool { place < count && self[place].endsTagName }

    private func isEndTag(_ name: UInt64, at open: Int) -> Bool {
        guard open + 2 < count, self[open + 1] == 0x2F else { return false }
        var hash = ByteHash()
        var index = open + 2
        while index < count, index < open + 12, !self[index].endsTagName {
            hash.add(self[index].asciiLowercased)
            index += 1
        }
        return hash.value == name && isTagNameEnd(index)
    }

    /// One past the end tag of an element of which `start` is inside; nil where it is never closed.
    func endOfElement(_ name: StaticString, from start: Int) -> Int? {
        var depth = 1
        var index = start
        let length = name.utf8CodeUnitCount
        while let open = find(0x3C, from: index) {
            index = open + 1
            if starts(name, at: open + 1), isTagNameEnd(open + 1 + length) {
                index = endOfTag(from: open + 1 + length)
                if self[index - 2] != 0x2F { depth += 1 }
            } else if open + 1 < count, self[open + 1] == 0x2F, starts(name, at: open + 2),
                isTagNameEnd(open + 2 + length)
            {
                depth -= 1
                guard let close = find(0x3E, from: open) else { return nil }
                if depth == 0 { return close + 1 }
                index = close + 1
            }
        }
        return nil
    }
}

extension UnsafePointer<CChar> {
    /// How many bytes stand before the zero that ends a C string.
    var stringLength: Int { strlen(self) }
}
