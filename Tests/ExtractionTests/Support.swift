import Article
import Foundation

@testable import Extraction

/// A page with filler around the parts that a test is about.
enum TestPage {
    static let paragraphs = [
        "The harbour board met for three hours on Tuesday and decided, by seven votes to four, to keep the old lamp on the mole.",
        "Its keeper, who has wound the clockwork every evening for thirty-one years, said that he had not expected to be asked again.",
        "A new lamp would have cost forty thousand crowns, and nobody could say who was to pay for the cable under the channel.",
        "The board will look at the matter once more in autumn, when the fishing fleet is back and the accounts of the year are closed.",
    ]

    /// A whole page whose article holds the paragraphs and what is put before, between and after them.
    static func article(
        head: String = "", before: String = "", within: String = "", after: String = "", outside: String = ""
    ) -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>Old lamp stays - Mole Gazette</title>\(head)</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></nav>
        <article><h1>Old lamp stays</h1><div class="story-body">\(before)
        <p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>\(within)<p>\(paragraphs[2])</p><p>\(paragraphs[3])</p>\(after)
        </div></article>\(outside)
        <footer><p>© Mole Gazette</p></footer></body></html>
        """
    }

    static let url = "https://molegazette.example/2026/03/old-lamp"
}

func extract(_ html: String, as format: InputFormat = .html, url: String? = TestPage.url) throws -> ExtractedPage {
    try PageExtractor().extract(Data(html.utf8), as: format, url: url)
}

extension ExtractedPage {
    var body: [String] { article.blocks.filter { $0.role == .body }.map(\.text) }

    func block(_ start: String) -> Block? { article.blocks.first { $0.text.hasPrefix(start) } }
}
