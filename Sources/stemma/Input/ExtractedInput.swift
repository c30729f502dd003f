import Article
import Extraction
import Findings
import Foundation

/// An input that was read and extracted.
struct ExtractedInput {
    /// The bytes and the name they were given by.
    let input: PageInput
    /// The article in them.
    let page: ExtractedPage

    /// Reads and extracts a file, or standard input for `-`.
    ///
    /// - Parameter rules: the rules for single sites to go by; those of the user's configuration where none are given.
    init(_ name: String, as readAs: ReadAs, url: String? = nil, rules: SiteRules? = nil, _ session: Session) throws {
        input = try PageInput.read(name, session)
        let rules = try rules ?? SiteRules.configured(session)
        do {
            page = try PageExtractor(rules: rules).extract(input.bytes, as: readAs.format, url: url)
        } catch {
            throw CommandError(error).withFact(Self.label(name))
        }
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
