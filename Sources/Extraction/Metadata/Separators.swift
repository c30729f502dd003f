import Article

/// Marks and words that part the items of a line, found in one walk over its bytes.
struct Separators: Sendable {
    /// The separators by their first byte.
    private let byFirst: [[[UInt8]]]

    init(_ separators: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for separator in separators.map({ Array($0.utf8) }) {
            if let first = separator.first { byFirst[Int(first)].append(separator) }
        }
        self.byFirst = byFirst
    }

    /// The items between the separators, trimmed, none empty; linear in the text.
    func split(_ text: String) -> [String] {
        text.withUTF8Bytes { bytes in
            var items: [String] = []
            var start = 0
            var index = 0
            while index < bytes.count {
                if let length = length(in: bytes, at: index) {
                    add(bytes[start..<index], to: &items)
                    index += length
                    start = index
                } else {
                    index += 1
                }
            }
            add(bytes[start...], to: &items)
            return items
        }
    }

    /// Where the first of them stands in the UTF-8 of a text; linear.
    func firstRange(in text: String, from start: Int = 0) -> Range<Int>? {
        text.withUTF8Bytes { bytes in
            for index in start..<max(start, bytes.count) {
                if let length = length(in: bytes, at: index) { return index..<index + length }
            }
            return nil
        }
    }

    /// Whether one of them stands in a text.
    func stand(in text: String) -> Bool { firstRange(in: text) != nil }

    private func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        for separator in byFirst[Int(bytes[index])] where index + separator.count <= bytes.count {
            if zip(separator, bytes[index...]).allSatisfy({ $0 == $1 }) { return separator.count }
        }
        return nil
    }

    private func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to items: inout [String]) {
        let item = String(decoding: bytes, as: UTF8.self).trimmed
        if !item.isEmpty { items.append(item) }
    }
}
