import Article
import Testing

@testable import Extraction

@Suite("An article out of plain text")
struct PlainTextExtractorTests {
    private func extract(_ lines: [String]) -> Article {
        PlainTextExtractor().extract(lines.joined(separator: "\n\n"), url: nil).article
    }

    private func roles(_ article: Article) -> [Role] { article.blocks.map(\.role) }

    private let body = [
        "The county drainage board will shut the three sluices that let the tide on to Hollin Marsh, its chairman said on Monday.",
        "“We have waited long enough,” he told a meeting at the Corn Hall, where every chair was taken and some people stood.",
        "The parish has asked for an extension, which the board says it will consider at its next sitting.",
    ]

    @Test("a wrapper on both sides of the body is told apart by role")
    func wholeWrapper() {
        let before = [
            "Board to Shut Sluices at Hollin Marsh",
            "Every Saltrey Notes article can be read in 14 languages: press the Translate button above.",
            "To get our daily letter by email, sign up here.",
            "Send this article to a friend with the share button above.",
            "Keep us afloat. Donate to Saltrey Notes today.",
            "***",
        ]
        let after = [
            "*",
            "Note to readers: Please press the share button above.",
            "This article was originally published on Marsh & Mud.",
            "Ines Tormund is a regular contributor to Saltrey Notes.",
            "Featured image is from Marsh & Mud",
            "Comment on Saltrey Notes articles on our Chirrup page",
            "Become a Member of Saltrey Notes",
            "Disclaimer: The contents of this article are of sole responsibility of the author.",
            "saltreynotes.example contains copyrighted material that we show under the terms of “fair use”.",
            "For media inquiries: press@saltreynotes.example",
        ]
        let article = extract(before + body + after)
        #expect(article.title == "Board to Shut Sluices at Hollin Marsh")
        #expect(article.blocks(in: .body).map(\.text) == body)
        #expect(
            roles(article) == [
                .appeal, .appeal, .appeal, .appeal, .separator, .body, .body, .body, .separator, .notice,
                .credit, .bio, .imageCredit, .appeal, .appeal, .disclaimer, .disclaimer, .appeal,
            ])
        #expect(article.declaredSource?.name == "Marsh & Mud")
        #expect(article.leadImage?.credit == "Marsh & Mud")
        #expect(article.language == "en")
    }

    @Test("a sentence that a copy broke in two stays two body paragraphs")
    func brokenSentence() {
        let article = extract(
            ["Board to Shut Sluices", "***"] + body + [
                "Because the grant has to be spent by October, and because nothing else could be started by then,",
                "a pump house has become the answer to a question that nobody had asked.", "*",
                "This article was originally published on Marsh & Mud.",
            ])
        #expect(article.blocks(in: .body).count == 5)
    }

    @Test("no separators are needed")
    func withoutSeparators() {
        let article = extract(
            ["Board to Shut Sluices at Hollin Marsh", "By Ines Tormund", "3 March 2026"] + body + [
                "Ines Tormund is a hydrologist and a columnist for Saltrey Notes.", "Subscribe to our newsletter",
                "© 2026 Saltrey Notes",
            ])
        #expect(roles(article) == [.byline, .dateline, .body, .body, .body, .bio, .appeal, .disclaimer])
        #expect(article.authors == ["Ines Tormund"])
        #expect(article.published == "2026-03-03")
        #expect(article.displayedDate == "3 March 2026")
    }

    @Test("a wrapper at the end only, in another order")
    func atTheEndOnly() {
        let article = extract(
            ["Board to shut sluices at Hollin Marsh"] + body + [
                "All rights reserved.", "Share this article on Facebook.", "Photo: Ida Crane",
                "Correction: An earlier version of this article misstated the number of sluices.",
                "This story first appeared in The Harbour Review.",
            ])
        #expect(roles(article) == [.body, .body, .body, .disclaimer, .appeal, .imageCredit, .notice, .credit])
        #expect(article.corrections.map(\.sort) == [.correction])
    }

    @Test("a title and one paragraph are an article")
    func oneParagraph() {
        let article = extract(["Sluices to close", body[0]])
        #expect(article.title == "Sluices to close")
        #expect(article.blocks.map(\.text) == [body[0]])
    }

    @Test("a text without a title has none, and says so")
    func noTitle() {
        let article = extract(body)
        #expect(article.title == nil)
        #expect(article.blocks.map(\.text) == body)
        #expect(article.warnings.contains("No line of the text reads as a title."))
    }

    @Test("a dek between title and byline is the subtitle and no block")
    func dek() {
        let article = extract(
            ["Sluices to close", "The parish asks for time, and the board says it may have some.", "By Ines Tormund"]
                + body)
        #expect(article.subtitle == "The parish asks for time, and the board says it may have some.")
        #expect(article.blocks(in: .body).map(\.text) == body)
    }

    @Test("a dividing line between two parts of the body leaves both in it")
    func sectionBreak() {
        let article = extract(["Sluices to close"] + body + ["* * *"] + body)
        #expect(roles(article) == [.body, .body, .body, .separator, .body, .body, .body])
    }

    @Test("a plea in the middle of the body is apparatus, and the body goes on")
    func pleaInside() {
        let article = extract(["Sluices to close", body[0], "Sign up for our newsletter", body[1], body[2]])
        #expect(roles(article) == [.body, .appeal, .body, .body])
    }

    @Test("a source line among the paragraphs is body, at the end it is a credit")
    func sourceLine() {
        let inside = extract(["Sluices to close", body[0], "Source: Tableau", body[1], body[2]])
        #expect(roles(inside) == [.body, .body, .body, .body])
        let atTheEnd = extract(["Sluices to close"] + body + ["Source: Tableau"])
        #expect(roles(atTheEnd) == [.body, .body, .body, .credit])
    }

    @Test("the last paragraph is no bio when the story told of the person before")
    func personOfTheStory() {
        let article = extract(
            ["Sluices to close", "The board’s new engineer, Rufus Calloway, starts work on the marsh in April."] + body
                + [
                    "Rufus Calloway is the author of two books on dykes."
                ])
        #expect(roles(article).allSatisfy { $0 == .body })
    }

    @Test("a paragraph among wrapper lines that does not sound like one stays body, with a warning")
    func unknownAmongWrapper() {
        let stray =
            "The tide at Saltrey stood four metres above the datum on Sunday, higher than at any time since the war."
        let article = extract(
            ["Sluices to close"] + body + [
                "***", "This article was originally published on Marsh & Mud.", "Subscribe now", stray,
                "© 2026 Saltrey Notes. All rights reserved.",
            ])
        #expect(article.blocks(in: .body).map(\.text) == body + [stray])
        #expect(article.warnings.contains { $0.contains("among lines of the wrapper") })
    }

    @Test("a story about newsletters keeps every paragraph")
    func storyAboutNewsletters() {
        let story = [
            "The harbour’s newsletters have more readers than its newspaper, a count by the library has found.",
            "Subscribers say they like being asked how they are before they are told what the fish costs.",
            "“Sign up to our newsletter,” says a board at the end of the pier, and forty people a week do.",
            "The paper’s editor said she would rather have a donation than a reader, but would take either.",
        ]
        let article = extract(["Letters from the pier"] + story)
        #expect(article.blocks.map(\.text) == story)
        #expect(roles(article).allSatisfy { $0 == .body })
    }

    @Test("a label over a notice gives it its role")
    func label() {
        let article = extract(
            ["Sluices to close"] + body + ["Correction", "The board meets on 19 March 2026, not on the 18th."])
        #expect(roles(article) == [.body, .body, .body, .notice, .notice])
        #expect(article.blocks.last?.sort == .correction)
    }

    @Test("a short line between paragraphs is a heading")
    func heading() {
        let article = extract(["Sluices to close", body[0], "What happens next", body[1], body[2]])
        #expect(article.blocks.map(\.kind) == [.paragraph, .heading, .paragraph, .paragraph])
    }

    @Test("a site's name over the title is not the title")
    func siteName() {
        let article = extract(["Saltrey Notes", "Board to shut sluices at Hollin Marsh"] + body)
        #expect(article.title == "Board to shut sluices at Hollin Marsh")
        #expect(article.blocks(in: .body).map(\.text) == body)
    }

    @Test("an empty text is no article", arguments: ["", " \n\u{A0}\n", "***"])
    func empty(text: String) {
        let article = PlainTextExtractor().extract(text, url: nil).article
        #expect(article.blocks(in: .body).isEmpty)
        #expect(article.confidence == 0)
    }

    @Test("a megabyte on one line is one paragraph")
    func longLine() {
        let line = String(repeating: "water and mud ", count: 75_000)
        let article = PlainTextExtractor().extract(line, url: nil).article
        #expect(article.blocks.count == 1)
    }

    @Test("the same text gives the same article")
    func deterministic() {
        #expect(extract(["Sluices to close"] + body) == extract(["Sluices to close"] + body))
    }

    @Test("every paragraph is in the trace, kept or not")
    func trace() {
        let text = (["Sluices to close"] + body + ["Subscribe now"]).joined(separator: "\n\n")
        let (article, trace) = PlainTextExtractor().extract(text, url: nil)
        #expect(trace.count == 5)
        #expect(trace.filter(\.kept).map(\.block) == article.blocks)
    }
}
