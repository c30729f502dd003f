import Article

/// The wording of pages that hold no article, or only its beginning, in the languages of the sign files.
///
/// A file is UTF-8 text: `[missing]` begins the phrases of a sign, one a line; `#` begins a comment. Case, accents and punctuation do
/// not count.
struct SignBook: Sendable {
    /// What a page says of itself by its wording.
    enum Sign: String, Sendable, CaseIterable {
        /// There is no such page.
        case missing
        /// The server cannot or will not answer.
        case error
        case robots, consent, login, paywall
        /// Without scripts there is nothing to see.
        case scripts
    }

    /// A phrase in a text.
    struct Match {
        var sign: Sign
        /// Which of all phrases it is.
        var phrase: Int
        /// How many words it has.
        var words: Int
    }

    private struct Phrase {
        var sign: Sign
        var words: [[UInt32]]
    }

    private var phrases: [Phrase] = []
    /// The phrases that begin with a word.
    private var byFirstWord: [[UInt32]: [Int]] = [:]

    /// The book of the files that ship.
    static let shared = SignBook(files: SignLibrary.files.map(\.bytes))

    /// Reads files of signs; lines before the first sign, and those below a name that is none, are passed over.
    init(files: [[UInt8]]) {
        for file in files {
            var sign: Sign?
            for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
                if line.hasPrefix("[") {
                    sign = Sign(rawValue: String(line.dropFirst().prefix { $0 != "]" }))
                } else if let sign {
                    add(Phrase(sign: sign, words: Self.words(String(line))))
                }
            }
        }
    }

    private mutating func add(_ phrase: Phrase) {
        guard let first = phrase.words.first else { return }
        byFirstWord[first, default: []].append(phrases.count)
        phrases.append(phrase)
    }

    /// The words of a text as they are compared.
    static func words(_ text: String) -> [[UInt32]] {
        let row = TokenRow(text)
        return row.tokens.filter { $0.kind == .word || $0.kind == .number || $0.kind == .ideograph }
            .map { Array(row.folded[$0.folded]) }
    }

    /// The phrases in a text.
    ///
    /// Linear in the text, as phrases are a few words long and few begin with one word.
    func matches(in text: [[UInt32]]) -> [Match] {
        var matches: [Match] = []
        for start in text.indices {
            for index in byFirstWord[text[start]] ?? [] where text[start...].starts(with: phrases[index].words) {
                matches.append(Match(sign: phrases[index].sign, phrase: index, words: phrases[index].words.count))
            }
        }
        return matches
    }

    /// How many different phrases of a sign stand in a text.
    func count(_ sign: Sign, in text: [[UInt32]]) -> Int {
        Set(matches(in: text).filter { $0.sign == sign }.map(\.phrase)).count
    }
}
