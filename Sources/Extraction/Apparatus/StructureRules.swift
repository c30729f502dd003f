import Article

/// Apparatus that shows by its build, whatever the language: contact lines, lists of tags, paths through the site, a word
/// on the author.
enum StructureRules {
    /// The verdict of the first rule that fits.
    static func verdict(on row: TokenRow, context: BlockContext) -> ApparatusVerdict? {
        if let author = author(row, context) {
            return ApparatusVerdict(role: .bio, rule: "structure:author", names: [author])
        }
        guard row.words > 0, row.words <= 25 else { return nil }
        if isTagLine(row) { return ApparatusVerdict(role: .navigation, rule: "structure:tags") }
        let isEdge = context.position == .beforeBody || context.position == .afterBody
        guard isEdge || context.isLinkOnly else { return nil }
        if isBreadcrumb(row) { return ApparatusVerdict(role: .navigation, rule: "structure:breadcrumb") }
        if isAddressAlone(row) { return ApparatusVerdict(role: .navigation, rule: "structure:address") }
        if isContact(row) || isPostal(row) { return ApparatusVerdict(role: .appeal, rule: "structure:contact") }
        return nil
    }

    /// The author with whose name a paragraph after the body begins; a name with a colon answers in an interview.
    private static func author(_ row: TokenRow, _ context: BlockContext) -> String? {
        guard context.position == .afterBody, (6...110).contains(row.words) else { return nil }
        return context.authors.first { name in
            guard name.contains(" "), row.bytes.starts(with: name.utf8) else { return false }
            // The name ends where a word does; a colon after it opens an answer.
            guard let last = row.tokens.firstIndex(where: { $0.bytes.upperBound == name.utf8.count }),
                last + 1 < row.tokens.count
            else { return false }
            return row.tokens[last + 1].kind == .word || row.tokens[last + 1].kind == .mark
        }
    }

    /// `#harbour #bridge`: hashtags only, two at least.
    private static func isTagLine(_ row: TokenRow) -> Bool {
        var tags = 0
        var previous: UInt32 = 0
        for (index, token) in row.tokens.enumerated() {
            let scalar = row.scalar(at: index)
            if token.kind == .word, previous == 0x23 { tags += 1 }
            if token.isWordLike, previous != 0x23, !isJoined(row, index) { return false }
            previous = scalar
        }
        return tags >= 2
    }

    /// Whether a token follows the one before it without a space.
    private static func isJoined(_ row: TokenRow, _ index: Int) -> Bool {
        index > 0 && row.tokens[index - 1].bytes.upperBound == row.tokens[index].bytes.lowerBound
    }

    /// `Home › News › Harbour`, `News | Sport | Weather`: short pieces between the same mark, two marks at least.
    private static func isBreadcrumb(_ row: TokenRow) -> Bool {
        // Numbers between bars are a table's row.
        guard row.words <= 14, !row.tokens.contains(where: { $0.kind == .terminator || $0.kind == .number }) else {
            return false
        }
        for mark: UInt32 in [0x203A, 0x3E, 0xBB, 0x7C, 0x2192] {
            let places = row.tokens.indices.filter { row.scalar(at: $0) == mark && row.tokens[$0].kind == .mark }
            guard places.count >= 2, let first = places.first, first > 0 else { continue }
            let bounds = [-1] + places + [row.tokens.count]
            let pieces = zip(bounds, bounds.dropFirst()).map { row.tokens[($0 + 1)..<$1].count { $0.isWordLike } }
            if pieces.allSatisfy({ (0...4).contains($0) }) { return true }
        }
        return false
    }

    /// A web address and nothing else.
    private static func isAddressAlone(_ row: TokenRow) -> Bool {
        row.words == 1 && row.tokens.contains { $0.kind == .address }
    }

    /// An e-mail address or telephone number with few words around it.
    private static func isContact(_ row: TokenRow) -> Bool {
        if row.tokens.contains(where: { $0.kind == .mail }) { return row.words <= 14 }
        return row.words <= 12 && hasTelephone(row)
    }

    /// Nine digits with nothing but a telephone number's marks between them, or seven after a plus sign or a bracket.
    private static func hasTelephone(_ row: TokenRow) -> Bool {
        var digits = 0
        var needed = 9
        for (index, token) in row.tokens.enumerated() {
            switch token.kind {
            case .number:
                if digits == 0, index > 0 {
                    let before = row.scalar(at: index - 1)
                    needed = before == 0x2B || before == 0x28 ? 7 : 9
                }
                digits += token.folded.count
                if digits >= needed, digits <= 15 { return true }
            // Hyphens, brackets, full stops, plus signs and slashes; a comma or bar ends the number.
            case .mark where [0x2D, 0x28, 0x29, 0x2E, 0x2B, 0x2F].contains(row.scalar(at: index)): break
            default: digits = 0
            }
        }
        return false
    }

    /// A postal address: capitalised words and numbers with commas, two numbers or more, no sentence.
    private static func isPostal(_ row: TokenRow) -> Bool {
        let words = row.tokens.filter(\.isWordLike)
        let commas = row.tokens.indices.count { row.scalar(at: $0) == 0x2C }
        guard words.count >= 5, words.count <= 18, commas >= 2, row.sentenceWords.count == 1 else { return false }
        let numbers = words.count { $0.kind == .number }
        return numbers >= 1 && words.allSatisfy { $0.kind == .number || $0.isCapitalised }
    }
}
