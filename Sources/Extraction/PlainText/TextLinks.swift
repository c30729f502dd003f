import Article

/// Web addresses written out in a text.
enum TextLinks {
    /// The addresses that begin with `http`, in reading order; each is its own link text.
    static func links(in text: String) -> [Link] {
        guard text.utf8.count > 10, hasScheme(text) else { return [] }
        let row = TokenRow(text)
        return row.tokens.filter { $0.kind == .address }.compactMap { token in
            let address = String(decoding: row.bytes[token.bytes], as: UTF8.self)
            return address.hasPrefix("http") ? Link(text: address, url: address) : nil
        }
    }

    /// Whether `://` stands anywhere in the text, told by its bytes: almost no paragraph has it.
    private static func hasScheme(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[rest.index(after: colon)...]
            if rest.starts(with: "//".utf8) { return true }
        }
        return false
    }
}
