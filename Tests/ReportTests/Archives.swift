import Article
import Collation
import Findings
import Foundation
import Report

/// Values as an archive of the Fenwick Bridge story would give them.
enum Archives {
    static let now = moment("2026-03-05T21:30:00Z")

    static func moment(_ text: String) -> Date {
        Moment.parse(text) ?? .distantPast
    }

    static let name = ArticleName(
        id: "7k2m9q", slug: "fenwick-bridge", publisher: "Kestrel Bay Courier",
        address: "https://courier.example/2026/03/fenwick-bridge")

    static let list = ArticleList([
        .init(
            name: name, versions: 6, changedAt: moment("2026-03-05T12:20:00Z"), copies: 5, flags: [.unmarked],
            headline: "Fenwick Bridge to close for nine weeks as repair bill passes £3m"),
        .init(
            name: ArticleName(id: "p9d1xe", slug: "estuary-ferry", publisher: "The Inland Post"), versions: 3,
            changedAt: moment("2026-03-03T15:03:00Z"), copies: 22, headline: "Ferry firm wins two-year contract"),
        .init(
            name: ArticleName(id: "c0w4tz", slug: "tide-mill-vote", publisher: "Coastal Weekly"), versions: 1204,
            changedAt: moment("2026-03-05T21:29:30Z"), copies: 0, flags: [.unmarked, .gone], headline: nil),
    ])

    static let change = Change(
        collation: Fenwick.collation,
        findings: [
            Finding(kind: .headline, from: "six weeks from Monday", to: "nine weeks", paragraph: nil),
            Finding(kind: .figure, from: "six", to: "nine weeks", paragraph: 1),
            Finding(kind: .figure, from: "£2.4m", to: "£3.1m", paragraph: 2),
            Finding(
                kind: .attribution,
                from:
                    "Councillor Piet Larkin, who chairs the highways committee, said he had been told of the findings",
                to: nil, paragraph: 8),
            Finding(kind: .figure, from: nil, to: "twelve bicycles", paragraph: 4),
        ],
        notes: [])

    static let noted = Change(
        collation: Sample.collation(units: [
            Sample.unit(.edited, [1], [1], "The bill is [-£2.4m-]{+£3.1m+}."),
            Sample.unit(.added, [], [2], "A new paragraph."), Sample.unit(.added, [], [3], "Another one."),
        ]), findings: [Finding(kind: .figure, from: "£2.4m", to: "£3.1m", paragraph: 1)],
        notes: [Note(sort: .correction, text: "Correction: the bill is £3.1m."), Note(sort: .update, text: "Updated.")])

    static let history = VersionHistory(
        entries: [
            .init(
                witness: witness(10, "2026-03-05T20:18:44Z"), commit: "c81e04d0a1b2c3d4e5f60718293a4b5c6d7e8f90",
                change: noted, words: 641),
            .init(
                witness: witness(3, "2026-03-03T11:47:09Z"), commit: "90aa4e10a1b2c3d4e5f60718293a4b5c6d7e8f90",
                change: change, words: 598),
            .init(
                witness: witness(1, "2026-03-03T08:04:00Z"), commit: "77d0c2b0a1b2c3d4e5f60718293a4b5c6d7e8f90",
                change: nil, words: 1560),
        ], checks: 41, lastChecked: moment("2026-03-05T20:30:00Z"))

    static func witness(_ version: Int, _ at: String) -> Witness {
        Witness(
            label: "fenwick-bridge@v\(version)", version: version, capturedAt: moment(at),
            url: "https://courier.example/2026/03/fenwick-bridge",
            article: Article(title: "Fenwick Bridge to close for nine weeks", publisher: "Kestrel Bay Courier"))
    }

    static let sheet = VersionSheet(
        name: name,
        article: Article(
            title: "Fenwick Bridge to close for nine weeks as repair bill passes £3m", authors: ["Orla Hathersage"],
            publisher: "Kestrel Bay Courier", blocks: [Block("One."), Block("Two."), Block("Sign up.", role: .appeal)]),
        version: 6, versions: 6, capturedAt: moment("2026-03-05T21:18:44Z"), capturedBy: "coast-desk", method: .http,
        httpStatus: 200, byteCount: 84211, textSHA256: "9f2c1d" + String(repeating: "0", count: 54) + "41ab",
        words: 641,
        commit: "c81e04d0a1b2c3d4e5f60718293a4b5c6d7e8f90")

    static let comparison = CopyComparison(
        original: witness(2, "2026-03-03T10:12:40Z"),
        copy: Witness(
            label: "fenwick-bridge-shut@v1", version: 1, capturedAt: moment("2026-03-03T12:00:00Z"),
            url: "https://inlandpost.example/fenwick-bridge-shut",
            article: Article(title: "Fenwick Bridge to close for six weeks", publisher: "The Inland Post")),
        originalVersions: 6, latestVersion: 6, behind: 4, margin: 31,
        wrapper: [
            .init(kind: .label, number: 1, role: .credit, text: "First published by the Courier."),
            .init(kind: .promo, number: 2, role: .appeal, text: "Sign up."),
            .init(kind: .notice, number: 4, role: .disclaimer, text: "Views are the author's."),
            .init(kind: .notice, number: 5, role: .notice, text: "Note to readers: comments are closed."),
            .init(kind: .author, number: 6, role: .bio, text: "Orla Hathersage writes about bridges."),
        ],
        checks: [
            .init(name: .correction, state: .missing, detail: "v5's note and its 3 figures are missing"),
            .init(name: .headline, state: .changed, detail: "\"from Monday\" dropped"),
            .init(name: .credit, state: .ok, detail: "names the Courier, links to the original"),
            .init(name: .quotations, state: .ok, detail: "3 of 3 word for word"),
            .init(name: .figures, state: .ok, detail: "11 of 11 as in v2"),
        ], verdict: .close,
        collation: Sample.collation(
            title: ("Fenwick Bridge to close for six weeks from Monday", "Fenwick Bridge to close for six weeks"),
            fields: [
                Sample.field(.title, "Fenwick Bridge to close for six weeks[- from Monday-]"),
                Sample.field(.publisher, "[-Kestrel Bay Courier-]{+The Inland Post+}"),
                Sample.field(.canonicalURL, "[-https://courier.example/a-]{+https://inlandpost.example/b+}"),
            ],
            units: [
                Sample.unit(.added, [], [1], "First published by the Courier.", scope: .apparatus, role: .credit),
                Sample.unit(
                    .edited, [1], [1],
                    "{+Kestrel Bay’s +}Fenwick Bridge will close to all traffic for six weeks from 9 March while engineers "
                        + "replace corroded hangers."),
                Sample.unit(.same, [2], [2], "Traders fear a repeat of the 2014 closure."),
                Sample.unit(.merged, [3, 4], [3], "One thing. \\ Another thing.", significance: .minor),
                Sample.unit(.split, [5], [4, 5], "A sentence broken / in the middle.", significance: .minor),
                Sample.unit(.same, [6], [6], "Inspectors found the corrosion in November."),
                Sample.unit(.added, [], [2], "Sign up.", scope: .apparatus, role: .appeal),
                Sample.unit(
                    .removed, [7], [],
                    "The bridge was last closed for more than a week in 2014, when its deck was resurfaced."),
                Sample.unit(.removed, [1], [], "Correction: it was two lorries.", scope: .apparatus, role: .notice),
            ]))

    private static let recorded = RecordResult.Recorded(
        name: name, version: 3, commit: "c81e04d0a1b2c3d4e5f60718293a4b5c6d7e8f90",
        capturedAt: moment("2026-03-03T11:47:09Z"), httpStatus: 200, textSHA256: "9f2c", paragraphs: 16, words: 598,
        headline: "Fenwick Bridge to close for nine weeks as repair bill passes £3m")

    static let results: [RecordResult] = {
        var first = recorded
        first.version = 1
        first.httpStatus = nil
        return [
            RecordResult(
                input: "https://courier.example/2026/03/fenwick-bridge", outcome: .changed(recorded, change, since: 2)),
            RecordResult(input: "courier-v1.html", outcome: .new(first)),
            RecordResult(input: "courier-v3.html", outcome: .unchanged(recorded, checks: 41)),
            RecordResult(
                input: "https://coastalweekly.example/tide-mill",
                outcome: .failed(code: "fetch.status", reason: "403 Forbidden")),
            RecordResult(
                input: "pages/a page with a long name.html",
                outcome: .failed(code: "article.none", reason: "no article text found (12 words)")),
        ]
    }()

    static let intact = Verification(
        versions: 4907, observations: 12,
        checks: [
            .init("objects", passed: 31_442, total: 31_442), .init("texts", passed: 4907, total: 4907),
            .init("chain", passed: 4907, total: 4907), .init("extraction", passed: 0, total: 0),
        ],
        warnings: ["the branch inlandpost.example no longer holds commit 1f3be77, which the index had seen on it"])

    static let altered = Verification(
        versions: 12, checks: [.init("texts", passed: 11, total: 12), .init("chain", passed: 12, total: 12)],
        faults: [
            .init(
                check: "texts", message: "the text is a17f000…, recorded as 1f3b000…", place: "fenwick-bridge",
                version: 2,
                commit: "1f3be770a1b2c3d4e5f60718293a4b5c6d7e8f90",
                file: "2026/03/03/fenwick-bridge~7k2m9qx4/article.md"),
            .init(check: "objects", message: "object 1f3be77 is cut short", place: nil),
        ])

    static let explanation = Explanation(
        title: "Fenwick Bridge to close for six weeks",
        confidence: .init(
            value: 0.45,
            reasons: [
                .init(text: "98 % of the page's running text is kept", factor: 0.9),
                .init(text: "the text is mostly links", factor: 0.5),
            ]),
        warnings: ["suspect: most of the text is links"],
        container: [
            .init(element: "html > body", rule: "container:sum", share: 1),
            .init(element: "… > article#story > div.entry-content", rule: "container:bodyClass", share: 0.974),
        ],
        site: .init(
            host: "courier.example",
            rules: [
                .init(name: "site:courier.example/strip[1]", selector: ".letter", count: 2),
                .init(name: "site:courier.example/strip[2]", selector: "div > .promo", count: 0),
            ]),
        candidates: [
            "title": [
                .init(value: "Fenwick Bridge to close for six weeks", from: "h1", weight: 2.2),
                .init(value: "Bridge to close - Kestrel Bay Courier", from: "meta:og:title", weight: 0.9),
            ]
        ],
        extractor: Extractor(name: "stemma", version: "1", rules: "sha256:00"),
        blocks: [
            .init(
                number: nil, block: Block("Home News Sport", role: .navigation, rule: "zone:navigation"),
                score: -3.456,
                zone: .init(
                    purpose: "navigation", strength: "hard", sign: "element nav", element: "html > body > nav",
                    isIgnored: false)),
            .init(
                number: 1,
                block: Block(
                    "Fenwick Bridge will close to all traffic for six weeks from 9 March.", role: .body,
                    rule: "container:bodyClass"),
                score: 12.5),
            .init(
                number: 1, block: Block("Sign up to our letter.", role: .appeal, rule: "phrase:en/appeal/newsletter"),
                score: nil,
                zone: .init(
                    purpose: "sidebar", strength: "hard", sign: "class \"sidebar\"", element: "body > div.sidebar",
                    isIgnored: true)),
        ])
}
