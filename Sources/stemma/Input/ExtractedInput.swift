import Article
import Extraction
import Foundation

/// An input that was read and extracted.
struct ExtractedInput {
    /// The bytes and the name they were given by.
    let input: PageInput
    /// The article in them.
    let page: ExtractedPage

    /// Reads and extracts a file, or standard input for `-`.
    init(_ name: String, as readAs: ReadAs, url: String? = nil, _ session: Session) throws {
        input = try PageInput.read(name, session)
        page = try PageExtractor().extract(input.bytes, as: readAs.format, url: url)
    }

    /// The name on screen: the path as given, `standard input` for `-`.
    var label: String { input.name == "-" ? "standard input" : input.name }
}
