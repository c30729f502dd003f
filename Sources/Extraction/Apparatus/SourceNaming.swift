import Article

/// Makes a declared source of what a credit line captured.
struct SourceNaming {
    /// The credit line.
    let row: TokenRow
    /// What is known of the line besides its words.
    let context: BlockContext

    /// The strongest source that the credits name; nil when they name none, or only the page's own site.
    func source(of credits: [PhraseHit], in book: PhraseBook) -> DeclaredSource? {
        let named = credits.compactMap { hit in self.named(hit, in: book) }
        guard var best = named.max(by: { $0.strength < $1.strength }) else { return nil }
        if let name = best.name, let site = context.siteName, Self.isSame(name, site) { return nil }
        if best.url == nil { best.url = link(for: best.name) }
        if best.url != nil { best.strength = min(1, best.strength + 0.05) }
        return best.name == nil && best.url == nil ? nil : best
    }

    private func named(_ hit: PhraseHit, in book: PhraseBook) -> DeclaredSource? {
        let whole = hit.match.tokens
        let quoted = hit.match.quoted ?? whole.lowerBound..<(hit.match.source?.lowerBound ?? whole.upperBound)
        let phrase = Self.trimmed(row.text(quoted))
        var name: String?
        var url: String?
        if let range = hit.match.source, !range.isEmpty {
            let text = self.name(in: range)
            if let text, text.contains("://") {
                url = text.split(separator: " ").first { $0.contains("://") }.map(String.init)
            } else {
                name = text
            }
        }
        return DeclaredSource(
            name: name, url: url, phrase: phrase.isEmpty ? nil : phrase, evidence: "credit_line",
            strength: book.rules[hit.rule].strength)
    }

    /// The captured name without an article, quotation marks, or a date or place after a comma.
    private func name(in range: Range<Int>) -> String? {
        var range = range
        let tokens = row.tokens
        if range.count > 1, !tokens[range.lowerBound].isCapitalised, tokens[range.lowerBound].kind == .word,
            tokens[range.lowerBound].folded.count <= 3, tokens[range.lowerBound + 1].isCapitalised
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        for index in range.dropFirst() where [0x2C, 0x28, 0x7C, 0x3B, 0x3001, 0xFF0C].contains(row.scalar(at: index)) {
            range = range.lowerBound..<index
            break
        }
        let text = Self.trimmed(row.text(range))
        return text.isEmpty ? nil : text
    }

    /// The link that goes with the name: on its words, or the only one of the line.
    private func link(for name: String?) -> String? {
        let links = context.links.filter { $0.url.hasPrefix("http") }
        if let name, let link = links.first(where: { Self.isSame($0.text, name) }) { return link.url }
        if links.count == 1, let link = links.first { return link.url }
        let written = row.tokens.first { $0.kind == .address && row.bytes[$0.bytes].starts(with: "http".utf8) }
        return written.map { String(decoding: row.bytes[$0.bytes], as: UTF8.self) }
    }

    /// Whether two names are one, but for case, accents and an article before it.
    static func isSame(_ one: String, _ other: String) -> Bool {
        func words(_ text: String) -> [ArraySlice<UInt32>] {
            let row = TokenRow(text)
            let words = row.tokens.filter(\.isWordLike).map { row.folded[$0.folded] }
            return words.count > 1 && (words.first?.count ?? 0) <= 3 ? Array(words.dropFirst()) : words
        }
        return words(one) == words(other)
    }

    private static func trimmed(_ text: String) -> String {
        let edges = Set<Character>(" \u{A0}\"'“”„‘’«»《》「」『』()[]*_,:：.。—–-")
        var text = Substring(text)
        while let first = text.first, edges.contains(first) { text.removeFirst() }
        while let last = text.last, edges.contains(last) { text.removeLast() }
        return String(text)
    }
}
