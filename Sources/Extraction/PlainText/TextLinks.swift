import Article

/// Web addresses written out in a text.
enum TextLinks {
    /// The addresses that begin with `http`, in reading order; each is its own link text.
    static func links(in text: String) -> [Link] {
        guard text.utf8.count > 10, text.contains("://") else { return [] }
        let row = TokenRow(text)
        return row.tokens.filter { $0.kind == .address }.compactMap { token in
            let address = String(decoding: row.bytes[token.bytes], as: UTF8.self)
            return address.hasPrefix("http") ? Link(text: address, url: address) : nil
        }
    }
}
