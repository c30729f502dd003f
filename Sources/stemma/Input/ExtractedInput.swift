import Article
import Extraction
import Findings
import Foundation

/// An input that was read and extracted.
struct ExtractedInput {
    /// The bytes and the name they were given by.
    let input: PageInput
    /// The article in them.
    var page: ExtractedPage
    private let readAs: ReadAs
    private let url: String?
    private let rules: SiteRules

    /// Reads and extracts a file, or standard input for `-`.
    ///
    /// - Parameter rules: the rules for single sites to go by; those of the user's configuration where none are given.
    init(_ name: String, as readAs: ReadAs, url: String? = nil, rules: SiteRules? = nil, _ session: Session) throws {
        let input = try PageInput.read(name, session)
        try self.init(input, as: readAs, url: url, rules: rules ?? SiteRules.configured(session))
    }

    /// Extracts an input that was read.
    init(_ input: PageInput, as readAs: ReadAs, url: String?, rules: SiteRules) throws {
        self.input = input
        self.readAs = readAs
        self.url = url
        self.rules = rules
        do {
            page = try PageExtractor(rules: rules).extract(input.bytes, as: readAs.format, url: url)
        } catch {
            throw CommandError(error).withFact(Self.label(input.name))
        }
    }

    /// The same bytes, extracted with a memory of the site.
    func reread(with memory: SiteMemory) throws -> ExtractedInput {
        var input = self
        input.page = try PageExtractor(rules: rules, memory: memory).extract(
            input.input.bytes, as: readAs.format, url: url)
        return input
    }

    /// The input as a capture of a moment.
    ///
    /// - Parameter url: the address it is from, where the page itself does not decide.
    func capture(url: String?, at moment: Date) -> Capture {
        Capture(
            bytes: input.bytes, format: page.format, requestedURL: url, finalURL: url, capturedAt: moment,
            method: input.method, charset: page.charset)
    }

    /// The address of the article; nil where nobody says it, or says one that is none: recording tells which.
    func address(url: String?, at moment: Date) -> NormalizedURL? {
        try? ArticleAddress(of: page.article, captured: capture(url: url, at: moment)).url
    }

    /// The name on screen: the path as given, `standard input` for `-`.
    var label: String { Self.label(input.name) }

    /// The article as a witness outside any archive.
    var witness: Witness {
        Witness(
            label: label, url: page.article.canonicalURL, canLink: page.format == .html, article: page.article)
    }

    /// The name of an input on screen.
    static func label(_ name: String) -> String { name == "-" ? "standard input" : name }
}
