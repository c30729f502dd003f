import ArgumentParser
import Extraction

/// How to read an input that is a file.
enum ReadAs: String, CaseIterable, ExpressibleByArgument {
    /// What the bytes look like.
    case auto
    /// A page.
    case html
    /// Plain text with one paragraph per blank-line block, title and apparatus recognised.
    case text
    /// Plain text in which every blank-line block is one body paragraph.
    case blocks

    /// The same for extraction.
    var format: InputFormat {
        switch self {
        case .auto: .auto
        case .html: .html
        case .text: .text
        case .blocks: .blocks
        }
    }
}
