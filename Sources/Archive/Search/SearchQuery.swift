/// What is searched for, as people write it: words that all stand in one paragraph, `"a phrase"`, `beginning*`, `-without`, and
/// `OR` between alternatives.
public struct SearchQuery: Sendable, Hashable {
    /// The query as it was written.
    public let text: String

    /// The alternatives, one of which must fit.
    let alternatives: [Alternative]
    /// The characters that must stand in the paragraph as they are, where the query is one text.
    let literal: String?

    /// The most characters that a query has.
    public static let longest = 1_000

    /// Words and phrases that stand together.
    struct Alternative: Sendable, Hashable {
        var wanted: [Term] = []
        var unwanted: [Term] = []
    }

    /// A word or a phrase.
    struct Term: Sendable, Hashable {
        let words: [String]
        /// Whether the last word is only the beginning of one.
        let isPrefix: Bool
    }

    /// Why a text is no query.
    public struct Problem: Error, Hashable {
        /// What is wrong, without a capital and a full stop.
        public let message: String
        /// Where, in characters from the beginning.
        public let place: Int
    }

    /// Reads a query.
    public init(_ text: String) throws(Problem) {
        try Self.checkLength(of: text)
        var parser = SearchQueryParser(text)
        self.text = text
        alternatives = try parser.alternatives()
        literal = nil
    }

    /// A query for a text that stands in a paragraph character by character, as far as it begins and ends with whole words.
    public init(exactly text: String) throws(Problem) {
        try Self.checkLength(of: text)
        let words = SearchWords(text).map(\.text)
        guard !words.isEmpty else { throw Problem(message: "there is no letter or digit to search for", place: 0) }
        self.text = text
        alternatives = [Alternative(wanted: [Term(words: words, isPrefix: false)])]
        literal = text
    }

    private static func checkLength(of text: String) throws(Problem) {
        guard text.count <= longest else {
            throw Problem(message: "the query has more than \(longest) characters", place: longest)
        }
    }

    /// The query in the language of SQLite's FTS5.
    ///
    /// Words hold letters, digits and marks only, so nothing in them is taken for an operator.
    var expression: String {
        alternatives.map { alternative in
            let wanted = alternative.wanted.map(\.expression).joined(separator: " AND ")
            let unwanted = alternative.unwanted.map(\.expression).joined(separator: " OR ")
            return unwanted.isEmpty ? "(\(wanted))" : "((\(wanted)) NOT (\(unwanted)))"
        }.joined(separator: " OR ")
    }

    /// Where the words and phrases that are wanted stand in a text, in bytes of UTF-8, in order.
    func marks(in text: String) -> [Range<Int>] {
        let words = Array(SearchWords(text))
        var marks: [Range<Int>] = []
        for term in alternatives.flatMap(\.wanted) where term.words.count <= words.count {
            for start in 0...(words.count - term.words.count) where term.stands(at: start, in: words) {
                marks.append(words[start].range.lowerBound..<words[start + term.words.count - 1].range.upperBound)
            }
        }
        var joined: [Range<Int>] = []
        for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, mark.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
            } else {
                joined.append(mark)
            }
        }
        return joined
    }
}

extension SearchQuery.Term {
    fileprivate var expression: String { "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "") }

    fileprivate func stands(at start: Int, in text: [SearchWords.Word]) -> Bool {
        words.indices.allSatisfy { place in
            let word = text[start + place].text
            return isPrefix && place == words.count - 1 ? word.hasPrefix(words[place]) : word == words[place]
        }
    }
}

/// Reads a query from the left.
struct SearchQueryParser {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func alternatives() throws(SearchQuery.Problem) -> [SearchQuery.Alternative] {
        var found: [SearchQuery.Alternative] = []
        var current = SearchQuery.Alternative()
        var isOpen = true
        while true {
            skipSpace()
            guard place < characters.count else { break }
            let start = place
            if takeOr() {
                try close(current, at: start)
                found.append(current)
                current = SearchQuery.Alternative()
                isOpen = true
                continue
            }
            let isUnwanted = take("-")
            let term = try term(from: start)
            if isUnwanted { current.unwanted.append(term) } else { current.wanted.append(term) }
            isOpen = false
        }
        if isOpen {
            throw problem(
                found.isEmpty ? "there is nothing to search for" : "nothing stands after OR", at: characters.count)
        }
        try close(current, at: 0)
        return found + [current]
    }

    private func close(_ alternative: SearchQuery.Alternative, at place: Int) throws(SearchQuery.Problem) {
        if alternative.wanted.isEmpty, alternative.unwanted.isEmpty {
            throw problem("nothing stands before OR", at: place)
        }
        if alternative.wanted.isEmpty { throw problem("there are only words to leave out", at: place) }
    }

    private mutating func term(from start: Int) throws(SearchQuery.Problem) -> SearchQuery.Term {
        let quote = place
        let text: String
        if take("\"") {
            guard let end = characters[place...].firstIndex(of: "\"") else {
                throw problem("the quotation mark is not closed", at: quote)
            }
            text = String(characters[place..<end])
            place = end + 1
        } else {
            let end = characters[place...].firstIndex { $0.isWhitespace || $0 == "\"" || $0 == "*" } ?? characters.count
            text = String(characters[place..<end])
            place = end
        }
        let isPrefix = take("*")
        let words = SearchWords(text).map(\.text)
        guard !words.isEmpty else { throw problem("there is no letter or digit to search for", at: start) }
        return SearchQuery.Term(words: words, isPrefix: isPrefix)
    }

    private mutating func takeOr() -> Bool {
        guard characters[place...].starts(with: "OR") else { return false }
        let end = place + 2
        guard end == characters.count || characters[end].isWhitespace else { return false }
        place = end
        return true
    }

    private mutating func take(_ character: Character) -> Bool {
        guard place < characters.count, characters[place] == character else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private func problem(_ message: String, at place: Int) -> SearchQuery.Problem {
        SearchQuery.Problem(message: message, place: place)
    }
}
