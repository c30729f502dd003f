import Article

/// Tells pages that are no articles by their wording: only short ones, for long texts write about such pages.
struct PagePurpose {
    /// The title and every text of the body.
    let title: [[UInt32]]
    let body: [[[UInt32]]]
    /// The words of the body.
    let words: Int
    /// Not read before a page is short enough to need it.
    private var book: SignBook { .shared }

    init(title: String?, body: [String], words: Int) {
        self.title = SignBook.words(title ?? "")
        self.words = words
        self.body = words < 200 ? body.prefix(40).map(SignBook.words) : []
    }

    /// What the page is instead of an article; nil where it may well be one.
    func sign() -> SignBook.Sign? {
        if words < 250, let sign = titleSign() { return sign }
        var phrases: [SignBook.Sign: Set<Int>] = [:]
        for text in body {
            for match in book.matches(in: text) { phrases[match.sign, default: []].insert(match.phrase) }
        }
        return SignBook.Sign.allCases.first { sign in
            sign != .paywall && isEnough(phrases[sign]?.count ?? 0, for: sign)
        }
    }

    /// What a title says that is little else than the phrase.
    private func titleSign() -> SignBook.Sign? {
        book.matches(in: title).first { $0.sign != .paywall && $0.words * 2 >= title.count }?.sign
    }

    private func isEnough(_ phrases: Int, for sign: SignBook.Sign) -> Bool {
        switch sign {
        case .missing, .error, .scripts: words < 60 && phrases > 0
        case .robots, .login: words < 40 && phrases > 0 || words < 120 && phrases > 1
        case .consent: words < 60 && phrases > 0 || words < 200 && phrases > 2
        case .paywall: false
        }
    }
}
