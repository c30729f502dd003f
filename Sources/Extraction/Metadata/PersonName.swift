import Article

/// Names of authors as pages write them.
enum PersonName {
    /// One name without what stands around it: a title is kept, an e-mail address, a handle or an occupation goes.
    static func cleaned(_ text: String) -> String {
        var words = text.folded.split(separator: " ").filter { !$0.contains("@") && !$0.hasPrefix("#") }
        if let place = words.indices.dropFirst().first(where: { isOccupation(words[$0]) }) {
            var before = words[..<place]
            while let last = before.last, before.count > 1, linking.contains(last.lowercased()) { before.removeLast() }
            // "Community Editor" names a desk: nothing of it is a person's name.
            if before.count > 1 || words.count > 3 {
                words = Array(before)
            } else if words[0].first?.isLowercase == true {
                return ""
            }
        } else if words.count > 3,
            let place = words.indices.dropFirst(2).first(where: { offices.contains(words[$0].lowercased()) })
        {
            // "Jane Roe for The Herald": the name is before, whom it is written for after.
            words = Array(words[..<place])
        }
        let name = words.joined(separator: " ").trimmingEdges {
            $0.isPunctuation && $0 != "." && $0 != "'" && $0 != "’" && $0 != ")" && $0 != "(" || $0.isWhitespace
                || $0.isSymbol
        }
        if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
            return name[..<open].trimmed
        }
        return name.hasSuffix(".") && (name.split(separator: " ").last?.count ?? 0) > 4 ? String(name.dropLast()) : name
    }

    /// Whether text that a page claims to be an author's name can be one.
    ///
    /// Handles and the names of desks and firms count: the page says so.
    static func isClaimable(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard isPlain(name, words: words, atMost: 7), !isNobody(name) else { return false }
        if words.count == 1 { return !isOccupation(words[0]) && !BylineWords.furniture.contains(name.lowercased()) }
        if isDesk(name) { return words.count <= 6 && words.contains { $0.first?.isLowercase == false } }
        let small = words.filter { word in
            word.first?.isLowercase == true && !BylineWords.particles.contains(word.lowercased())
        }
        // Some write themselves in lower case; a sentence has small words between great ones.
        guard small.isEmpty || small.count == words.count && words.count <= 3 else { return false }
        return !words.allSatisfy { BylineWords.furniture.contains($0.lowercased()) }
    }

    /// Whether words in running text look like a person's name: each begins with a capital letter.
    static func looksLikeName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard isClaimable(name), !name.contains("!"), !name.contains(":"), words.count <= 5,
            !name.contains(where: \.isNumber),
            name.count >= 3 || !name.utf8.allSatisfy({ $0 < 0x80 })
        else { return false }
        if let first = words.first, words.count > 1, BylineWords.ranks.contains(first.lowercased()) { return false }
        return words.allSatisfy { word in
            guard let first = word.first, !isFurniture(word), !word.hasSuffix("'s"), !word.hasSuffix("’s") else {
                return false
            }
            return !first.isLowercase || BylineWords.particles.contains(word.lowercased())
        }
    }

    /// Whether a name is that of a desk, a firm or an agency rather than a person's.
    static func isDesk(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter && $0 != "." && $0 != "-" }
        return words.contains { BylineWords.desks.contains(String($0)) } || name.contains("/")
    }

    /// A name for comparing: its words in lower case, in alphabetical order, so that `Roe, Jane` is `Jane Roe`.
    static func comparable(_ name: String) -> String {
        TitleText.comparable(name).split(separator: " ").filter { !titles.contains($0) }.sorted().joined(separator: " ")
    }

    private static func isPlain(_ name: String, words: [Substring], atMost most: Int) -> Bool {
        guard !words.isEmpty, words.count <= most, name.count <= 60, name.contains(where: \.isLetter) else {
            return false
        }
        if name.contains("://") || name.contains("www.") || name.contains("@") || name.contains("?")
            || name.contains("=")
        {
            return false
        }
        // `det/dpa` is a byline of two agencies, `news/uk` a path; both are short.
        if name.contains("/"), words.count > 1 || name.count > 16 { return false }
        let figures = name.filter(\.isNumber).count
        return figures == 0 || words.count <= 3 && figures < name.filter(\.isLetter).count
    }

    private static func isFurniture(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return BylineWords.furniture.contains(word) && !BylineWords.particles.contains(word)
    }

    private static func isNobody(_ name: String) -> Bool { BylineWords.nobody.contains(name.lowercased()) }

    static func isOccupation(_ word: some StringProtocol) -> Bool {
        let plain = word.lowercased().trimmingEdges { $0 == "," || $0 == ":" || $0 == "(" || $0 == ")" || $0 == ";" }
        return BylineWords.occupations.contains(plain)
    }

    private static let titles: Set<Substring> = ["dr", "prof", "mr", "mrs", "ms", "professor", "doktor"]
    private static let offices: Set<String> = [
        "for", "at", "with", "from", "on", "für", "bei", "aus", "pour", "para", "per", "dla", "voor",
    ]
    private static let linking: Set<String> = [
        "and", "und", "et", "y", "e", "&", "a", "an", "is", "the", "our", "senior", "staff", "chief", "guest", "freier",
        "freie", "leitender", "-", "–",
    ]
}

extension StringProtocol {
    /// Without the characters at both ends that a test matches.
    func trimmingEdges(_ matches: (Character) -> Bool) -> String {
        var slice = self[startIndex...]
        while let first = slice.first, matches(first) { slice = slice.dropFirst() }
        while let last = slice.last, matches(last) { slice = slice.dropLast() }
        return String(slice)
    }
}
