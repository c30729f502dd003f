import Article

/// A reason to think that what came out of a page is not its article, or not the whole of it.
enum Suspicion: Hashable {
    /// The page is something else than an article, by its wording.
    case purpose(SignBook.Sign)
    /// Much of the page's running text was left out.
    case collapsed(kept: Int, of: Int)
    case mostlyLinks
    /// Only what is free to read is here.
    case paywallStub
    case languages([String])
    case short(words: Int)

    /// The warning in words.
    var warning: String { "suspect: \(sentence)" }

    /// What is suspected, in words.
    var sentence: String {
        switch self {
        case .purpose(.missing): "this looks like the notice that a page does not exist"
        case .purpose(.error): "this looks like an error page"
        case .purpose(.robots): "this looks like a check for robots"
        case .purpose(.consent): "this looks like a consent page"
        case .purpose(.login): "this looks like a login page"
        case .purpose(.paywall), .paywallStub: "only the beginning is here, the rest is behind a paywall"
        case .purpose(.scripts): "the page shows its text only with scripts"
        case .collapsed(let kept, let all): "most of the page's text was left out, \(kept) of \(all) words are kept"
        case .mostlyLinks: "most of the text is links"
        case .languages(let languages): "the text is in several languages: \(languages.joined(separator: ", "))"
        case .short(let words): "the text is very short, \(words) words"
        }
    }

    /// What is left of the confidence.
    var factor: Double {
        switch self {
        case .purpose: 0.3
        case .collapsed, .mostlyLinks: 0.5
        case .paywallStub: 0.6
        case .languages: 0.9
        case .short: 0.6
        }
    }
}
