import Article

/// The names in a line in which a page names authors, and those of people who did something else: `Photos by John Doe`.
struct Byline: Sendable {
    private(set) var names: [String] = []
    /// The names of those who reviewed, translated, took pictures.
    private(set) var others: [String] = []

    /// What is known of a line before it is read.
    enum Kind: Sendable {
        /// The page says that it holds the authors' names: any name counts.
        case claim
        /// The page says that it holds one name, perhaps the family name first: `Roe, Jane`.
        case invertedClaim
        /// The page says that it holds the byline: what looks like a name counts, with other words around it.
        case byline
        /// A line of text: names count where words such as `by` stand before them.
        case line

        var isClaim: Bool { self == .claim || self == .invertedClaim }
    }

    private let kind: Kind
    private var hasPrefix = false
    /// Whether another name may follow: at the beginning, and after a comma or a word for "and".
    private var expectsName = true
    private var endedWithName = false
    private var isOther = false

    /// Reads the pieces of a line as the markup cuts it: `By`, `Jane Roe`, `Transport reporter`.
    init(_ pieces: [String], as kind: Kind, announced: Bool = false) {
        self.kind = kind
        hasPrefix = announced
        for piece in Self.joiningFirstNames(pieces.map(HTMLEntities.plainText)) { read(piece) }
    }

    /// The names in one line.
    static func names(_ line: String, as kind: Kind) -> [String] { Byline([line], as: kind).names }

    /// Whether a line has the words that announce a name and nothing else: `Written by`.
    static func announcesName(_ line: String) -> Bool {
        let (rest, _, isFirm) = withoutPrefix(line)
        return isFirm && rest.isEmpty
    }

    private mutating func read(_ piece: String) {
        var text = kind.isClaim ? piece : Self.afterDate(piece)
        let lowered = text.lowercased()
        if let joiner = Self.joiners.first(where: { lowered.hasPrefix($0.dropFirst()) }) {
            text = text.dropFirst(joiner.count - 1).trimmed
            expectsName = true
        }
        let bare = text.trimmed
        if bare.utf8.count <= 4, Self.bareJoiners.contains(bare.lowercased()) { return expectsName = true }
        if bare == "," { return expectsName = endedWithName }
        let (rest, found, isFirm) = Self.withoutPrefix(text)
        if found {
            hasPrefix = hasPrefix || isFirm
            expectsName = true
            isOther = false
        }
        if rest.isEmpty { return }
        if kind == .invertedClaim, let turned = Self.turned(rest) { return add(turned) }
        let before = names.count
        for part in Self.parts(rest) { read(part: part) }
        endedWithName = names.count > before
        if !names.isEmpty { expectsName = endedWithName && Self.endsOpen(rest) }
    }

    private mutating func read(part: String) {
        let lowered = part.lowercased()
        var part = part
        if let role = lowered.first.flatMap({ BylineWords.otherRoles[$0] })?.first(where: { lowered.hasPrefix($0) }) {
            isOther = true
            part = part.dropFirst(role.count).trimmingEdges { $0.isWhitespace || $0 == ":" }
        }
        if !isOther, !expectsName || kind == .line && !hasPrefix { return }
        let name = PersonName.cleaned(Self.withoutPrefix(part).rest)
        guard kind.isClaim ? PersonName.isClaimable(name) : PersonName.looksLikeName(name) else { return }
        if isOther { return others.append(name) }
        // A single word after a whole name is an occupation or a place.
        if !kind.isClaim, names.last?.contains(" ") == true, !name.contains(" ") { return }
        add(name)
    }

    private mutating func add(_ name: String) {
        let key = PersonName.comparable(name)
        guard !key.isEmpty, !names.contains(where: { PersonName.comparable($0) == key }) else { return }
        names.append(name)
    }
}

// The parts of a line.
extension Byline {
    /// First and family name in an element each are one name.
    private static func joiningFirstNames(_ pieces: [String]) -> [String] {
        guard pieces.count > 1 else { return pieces }
        var joined: [String] = []
        for piece in pieces where !piece.isEmpty {
            if let last = joined.last, last != piece, isOneCapitalisedWord(last), isOneCapitalisedWord(piece) {
                joined[joined.count - 1] = last + " " + piece
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private static func isOneCapitalisedWord(_ text: String) -> Bool {
        guard let first = text.first, first.isUppercase, text.count > 1 else { return false }
        let word = text.lowercased()
        return text.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0 == "'" || $0 == "’" }
            && withoutPrefix(text).rest == text
            && ![BylineWords.furniture, BylineWords.occupations, BylineWords.desks].contains { $0.contains(word) }
    }

    /// `Roe, Jane` as `Jane Roe`; nil where that is not how the name is written.
    private static func turned(_ text: String) -> String? {
        let halves = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard halves.count == 2, let family = halves.first, let given = halves.last else { return nil }
        guard halves.allSatisfy({ $0.first?.isUppercase == true && $0.count <= 40 }), !PersonName.isOccupation(given)
        else {
            return nil
        }
        return given + " " + family
    }

    private static func endsOpen(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.hasSuffix(",") || joiners.contains { text.hasSuffix($0.dropLast()) }
    }

    /// The line from the word `by` on where a date stands before it: `Posted on 3 March 2026 by Jane Roe`.
    private static func afterDate(_ text: String) -> String {
        guard text.utf8.count <= 300, let number = text.firstIndex(where: \.isNumber) else { return text }
        let start = text.utf8.distance(from: text.startIndex, to: number)
        guard let word = wordsForBy.firstRange(in: text, from: start) else { return text }
        return String(decoding: Array(text.utf8)[word.lowerBound...], as: UTF8.self).trimmed
    }

    private static let wordsForBy = Separators(["by", "von", "par", "por", "di", "door", "przez"].map { " \($0) " })

    /// A line without the words that announce a name, and whether they announce it in running text, too.
    private static func withoutPrefix(_ text: String) -> (rest: String, found: Bool, isFirm: Bool) {
        var rest = text.trimmed
        var found = false
        var isFirm = false
        for _ in 0..<3 {
            let lowered = rest.lowercased()
            guard let first = lowered.first,
                let prefix = BylineWords.prefixes[first]?.first(where: { announces($0, lowered) })
            else { break }
            rest = rest.dropFirst(prefix.count).trimmingEdges { $0.isWhitespace || ":：–—-".contains($0) }
            found = true
            isFirm = isFirm || !BylineWords.loosePrefixes.contains(prefix)
        }
        return (rest, found, isFirm)
    }

    private static func announces(_ prefix: String, _ text: String) -> Bool {
        guard text.hasPrefix(prefix) else { return false }
        let next = text.dropFirst(prefix.count).first
        guard let next, let last = prefix.last else { return true }
        return next.isWhitespace || next == ":" || next == "：" || last.isPunctuation || last == "｜" || last == "丨"
            || prefix.unicodeScalars.allSatisfy { $0.value >= 0x3000 }
    }

    /// The parts between commas, dashes and the words for "and".
    private static func parts(_ text: String) -> [String] {
        var parts = marks.split(text).flatMap { part in
            let items = namesAnd.split(part)
            // "Office of Policy and Research" is one name.
            return items.count == 1 || PersonName.isDesk(part) ? [part] : items
        }
        for joiner in carefulJoiners {
            parts = parts.flatMap { part -> [String] in
                let halves = joiner.split(part)
                return halves.count > 1 && halves.allSatisfy { $0.contains(" ") } ? halves : [part]
            }
        }
        return parts
    }

    private static let marks = Separators([
        ";", "|", ",", "、", "，", " • ", " · ", " - ", " – ", " — ", " / ", "[", "]", "／", "›", "»", "→", "｜",
    ])
    private static let joiners = [" and ", " und ", " et ", " & ", " og ", " och ", " и ", " та ", " و "]
    private static let namesAnd = Separators(joiners)
    private static let bareJoiners = Set(joiners.map(\.trimmed))
    /// Single letters and short words that also stand inside one person's name: they part two whole names only.
    private static let carefulJoiners = [" y ", " e ", " i ", " en ", " і ", " with "].map { Separators([$0]) }
}
