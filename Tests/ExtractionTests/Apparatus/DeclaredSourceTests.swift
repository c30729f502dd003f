import Article
import Testing

@testable import Extraction

@Suite("Declared source")
struct DeclaredSourceTests {
    private func source(_ text: String, links: [Link] = [], site: String? = nil) -> DeclaredSource? {
        let context = BlockContext(position: .afterBody, links: links, siteName: site)
        return ApparatusClassifier.shared.classify(text, context: context)?.source
    }

    @Test(
        "the name is read off the credit line",
        arguments: [
            ("This article was originally published on Tideline Review.", "Tideline Review"),
            (
                "This article was originally published by the Kestrel Bay Courier on 3 March 2026.",
                "Kestrel Bay Courier"
            ),
            (
                "This article is republished from The Estuary under a Creative Commons license. Read the original article.",
                "The Estuary"
            ),
            ("The post Ferry Fares to Rise appeared first on Saltrey Notes.", "Saltrey Notes"),
            ("Originally published on harbourcurrent.example.", "harbourcurrent.example"),
            ("Source: Kestrel Bay Courier", "Kestrel Bay Courier"),
            ("Este artículo fue publicado originalmente en El Faro de Levante.", "El Faro de Levante"),
            ("Dieser Text ist zuerst in Der Küstenbote erschienen.", "Der Küstenbote"),
            ("Cet article a été publié initialement dans Le Phare de l’Ouest.", "Le Phare de l’Ouest"),
            ("Эта статья впервые опубликована в журнале «Маяк».", "Маяк"),
            ("本文首发于《江口日报》。", "江口日报"),
            ("本文最初发表于江口日报。", "江口日报"),
        ])
    func names(text: String, name: String) {
        #expect(source(text)?.name == name)
        #expect(source(text)?.evidence == "credit_line")
    }

    @Test("the address is that of the link on the name, and makes the evidence stronger")
    func link() {
        let text = "This story was first published by Kestrel Bay Courier."
        let link = Link(text: "Kestrel Bay Courier", url: "https://kestrelcourier.example/fenwick")
        let linked = source(text, links: [link])
        #expect(linked?.url == "https://kestrelcourier.example/fenwick")
        #expect(linked?.phrase == "first published by")
        #expect(linked?.strength ?? 0 > source(text)?.strength ?? 1)
    }

    @Test("a source label is weaker evidence than a sentence")
    func strength() {
        let sentence = source("This story was first published by Kestrel Bay Courier.")
        let label = source("Source: Kestrel Bay Courier")
        #expect(label?.strength ?? 1 < sentence?.strength ?? 0)
    }

    @Test("a page that credits itself declares no source")
    func itself() {
        #expect(source("Originally published on The Inland Post.", site: "Inland Post") == nil)
    }

    @Test(
        "a date is no source",
        arguments: [
            "First published on 19 November 2025",
            "Originally published in March 2022. Last updated on December 20, 2024.",
            "This article was originally published on 26 Sep 2019 at 4:12pm.",
        ])
    func dates(text: String) {
        #expect(source(text) == nil)
    }
}
