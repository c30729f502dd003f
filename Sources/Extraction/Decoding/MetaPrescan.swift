/// Looks for the encoding that a page names itself, before it is decoded.
enum MetaPrescan {
    /// How far into the page the declaration is looked for.
    ///
    /// HTML asks for it within 1,024 bytes; pages put it later.
    static let reach = 8192

    /// The encoding that a `meta` element or an XML declaration names, nil where none does.
    static func encoding(_ bytes: [UInt8]) -> String? {
        bytes.prefix(reach).withUnsafeBufferPointer { page in
            if page.starts("<?xml", at: 0), let end = page.find(0x3E, from: 0),
                let label = value(after: "encoding", in: page, 0..<end)
            {
                return EncodingLabel.encoding(label)
            }
            var index = 0
            while let open = page.find(0x3C, from: index) {
                index = open + 1
                if page.starts("<!--", at: open) {
                    index = page.endOfComment(from: open)
                } else if page.starts("<meta", at: open) {
                    let end = page.find(0x3E, from: open) ?? page.count
                    if let label = value(after: "charset", in: page, open..<end),
                        let encoding = EncodingLabel.encoding(label)
                    {
                        // A page that can be read so far is not in UTF-16, whatever it says.
                        return encoding.hasPrefix("utf-16") ? "utf-8" : encoding
                    }
                    index = end
                }
            }
            return nil
        }
    }

    /// The language that the page's `html` element declares, as far as it can be read before decoding.
    static func language(_ bytes: [UInt8]) -> String? {
        bytes.prefix(reach).withUnsafeBufferPointer { page in
            var index = 0
            while let open = page.find(0x3C, from: index) {
                index = open + 1
                if page.starts("<html", at: open) {
                    let end = page.find(0x3E, from: open) ?? page.count
                    return value(after: "lang", in: page, open..<end)
                }
            }
            return nil
        }
    }

    /// What follows `name=` in a range, without quotes.
    private static func value(
        after name: StaticString, in page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> String? {
        for place in range where page.starts(name, at: place) {
            var index = place + name.utf8CodeUnitCount
            while index < range.upperBound, page[index].isHTMLSpace { index += 1 }
            guard index < range.upperBound, page[index] == 0x3D else { continue }
            index += 1
            while index < range.upperBound, page[index].isHTMLSpace || page[index] == 0x22 || page[index] == 0x27 {
                index += 1
            }
            let start = index
            while index < range.upperBound, !page[index].isHTMLSpace, !Set("\"';/>?".utf8).contains(page[index]) {
                index += 1
            }
            if index > start { return String(decoding: page[start..<index], as: UTF8.self) }
        }
        return nil
    }
}
