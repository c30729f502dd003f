import TestSupport

/// Invented articles of one site, all with the same standing line that no phrase list knows.
enum Harbour {
    static let site = "https://harbourpost.example"
    /// What stands on every page, in the middle of the text.
    static let line = "The Harbour Post prints eleven thousand copies on two presses that once belonged to a brewery."

    static let stories: [(slug: String, title: String, paragraphs: [String])] = [
        (
            "ferry", "Ferry to the islands runs again after four weeks",
            [
                "The ferry to the outer islands left its berth on Monday morning for the first time since the gale in May.",
                "Divers had found a crack in the shaft, and the yard waited nineteen days for a new one from the mainland.",
                "Two hundred passengers were on board, most of them with bicycles, and one with a crated harmonium.",
            ]
        ),
        (
            "school", "New head teacher wants a longer lunch hour",
            [
                "Pupils at Lower Wick will have sixty-five minutes for their meal from September, the governors decided.",
                "Ines Farrow, who takes over in August, told parents that hungry children cannot learn long division.",
                "A kitchen that was closed nine years ago is to be opened again, at a cost of eighty thousand pounds.",
            ]
        ),
        (
            "choir", "Choir finds its lost banner in an attic",
            [
                "A banner that the miners' choir carried through the town in 1926 has turned up behind a water tank.",
                "The roofer who found it at first took the rolled silk for a carpet and nearly threw it into a skip.",
                "It will hang in the reading room once a restorer in the county town has cleaned the gold thread.",
            ]
        ),
        (
            "bees", "Beekeepers count the mildest winter since records began",
            [
                "Only four of the valley's ninety hives were lost between November and March, the association says.",
                "Its secretary puts that down to dry weather and to a mite treatment that members tried last autumn.",
                "Honey from the lime avenue should be on sale by the second week of July if the rain holds off.",
            ]
        ),
        (
            "court", "Man fined for painting a zebra crossing by night",
            [
                "A retired signwriter who painted a crossing outside his granddaughter's nursery must pay ninety pounds.",
                "The bench accepted that the lines were straighter than the council's own, but called them unlawful.",
                "The council has since surveyed the road and will decide on a proper crossing at its next meeting.",
            ]
        ),
    ]

    /// The page of a story; `extra` paragraphs stand at its end.
    static func page(_ place: Int, line: String? = line, extra: [String] = []) -> String {
        let story = stories[place]
        var paragraphs = story.paragraphs
        if let line { paragraphs.insert(line, at: 2) }
        let text = (paragraphs + extra).map { "<p>\($0)</p>" }.joined(separator: "\n")
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(story.title)</title>
            <link rel="canonical" href="\(url(place))"></head>
            <body><article><h1>\(story.title)</h1><div class="article-body">
            \(text)
            </div></article></body></html>
            """
    }

    static func url(_ place: Int) -> String { "\(site)/\(stories[place].slug)" }
}

extension Newsroom {
    /// Records stories of the Harbour Post one after another, a day apart.
    func recordHarbour(_ places: Range<Int>, _ options: String...) throws {
        for place in places {
            let page = try folder.write(Harbour.page(place), to: "\(Harbour.stories[place].slug).html")
            let outcome = try StemmaTests.stemma(
                ["record", "-A", path, "--at", "2026-03-0\(place + 1)T08:00Z", page] + options)
            guard outcome.status == 0 else { throw Failure(outcome) }
        }
    }

    /// The paragraphs of an article's text.
    func text(of name: String) throws -> [String] {
        try stemma("show", "--text", name).text.split(separator: "\n").map(String.init)
    }

    /// The provenance record of a version.
    func record(of name: String) throws -> JSONDocument {
        try JSONDocument(stemma("show", "--provenance", name).text)
    }
}
