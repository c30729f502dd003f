import Article

/// Articles made by hand.
enum Articles {
    /// Makes every claim a page can make, and holds a block of every kind.
    static let full = Article(
        title: "Tide mill to grind again after thirty years",
        subtitle: "Volunteers rebuilt the wheel",
        authors: ["Orla Hathersage", "Ffion Pryce"],
        publisher: "Coastal Weekly",
        section: "Heritage",
        language: "en-GB",
        published: "2026-03-03T07:53:00+00:00",
        modified: "2026-03-05T10:00:00+00:00",
        displayedDate: "3 March 2026",
        canonicalURL: "https://weekly.example/tide-mill",
        licence: "https://creativecommons.org/licenses/by/4.0/",
        copyrightHolder: "Coastal Weekly",
        declaredSource: DeclaredSource(
            name: "Kestrel Bay Courier", url: "https://courier.example/tide-mill", phrase: "first published by",
            evidence: "credit_line", strength: 0.9),
        leadImage: LeadImage(url: "https://weekly.example/wheel.jpg", credit: "Harbour Board"),
        corrections: [
            CorrectionNote(sort: .correction, date: "2026-03-05", text: "The wheel has 40 paddles, not 14."),
            CorrectionNote(sort: .editorsNote, date: nil, text: "A picture was changed."),
        ],
        blocks: [
            Block("Sign up to our letter.", role: .appeal, range: 120..<160, rule: "phrase:en/appeal/newsletter"),
            Block(
                "The tide mill at Kestrel Bay will grind flour again on Monday, thirty years after its wheel stopped.",
                links: [Link(text: "tide mill", url: "https://weekly.example/mills")], range: 200..<330,
                rule: "container"),
            Block("What was done", kind: .heading, level: 2, range: 340..<380, rule: "container"),
            Block("A new wheel of *green* oak", kind: .listItem, depth: 1, ordered: false, rule: "container"),
            Block("1. with iron straps", kind: .listItem, depth: 2, ordered: false, rule: "container"),
            Block("The pit was dug out", kind: .listItem, depth: 1, ordered: true, rule: "container"),
            Block("“It has been a labour of love,” said Ffion Pryce.", kind: .quotation, rule: "container"),
            Block("  tide   high\n  mill   grinds", kind: .preformatted, rule: "container"),
            Block("Year | Paddles", kind: .tableRow, rule: "container"),
            Block("2026 | 40", kind: .tableRow, rule: "container"),
            Block("The wheel in its pit.", role: .caption, kind: .caption, rule: "figure"),
            Block(
                "Correction, 5 March: the wheel has 40 paddles, not 14.", role: .notice, sort: .correction,
                rule: "phrase:en/notice/correction"),
            Block("***", role: .separator, rule: "separator"),
        ],
        confidence: 0.94321,
        warnings: ["two headlines"],
        candidates: [
            "title": [
                Candidate(value: "Tide mill to grind again after thirty years", from: "h1", weight: 2.2),
                Candidate(value: "Tide mill to grind again | Coastal Weekly", from: "title", weight: 1),
            ],
            "authors": [Candidate(value: "Orla Hathersage", from: "byline", weight: 1.5)],
        ],
        extractor: Extractor(name: "stemma", version: "1", rules: "sha256:0123"))
}
