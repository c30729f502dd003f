import Article

/// Tells whether a text goes on in another language.
enum BodyLanguages {
    /// The languages of the paragraphs where a second one has a good share; else nothing.
    ///
    /// `declared` is the page's language as it says itself: where it is none of those found, it is one that cannot be told.
    static func several(in paragraphs: [(text: String, words: Int)], declared: String?) -> [String] {
        let long = paragraphs.filter { $0.words >= 15 }
        guard long.count >= 4 else { return [] }
        // A look at a few paragraphs is enough for nearly all texts.
        let step = max(1, long.count / 6)
        let sample = stride(from: 0, to: long.count, by: step).compactMap { language(long[$0].text) }
        guard Set(sample).count > 1 else { return [] }
        var words: [String: Int] = [:]
        for paragraph in long {
            if let language = language(paragraph.text) { words[language, default: 0] += paragraph.words }
        }
        let all = words.values.reduce(0, +)
        let shares = words.filter { $0.value >= 60 && $0.value * 5 >= all }
        let own = declared.map { String($0.prefix { $0 != "-" }) }
        guard shares.count > 1, own.map({ shares[$0] != nil }) ?? true else { return [] }
        return shares.keys.sorted { (shares[$1] ?? 0, $0) < (shares[$0] ?? 0, $1) }
    }

    private static func language(_ text: String) -> String? { LanguageDetector.shared.language(of: text) }
}
