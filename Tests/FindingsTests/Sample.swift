import Article
import Findings
import Foundation

/// Small articles made by hand.
enum Sample {
    static let sentences = [
        "The tide mill at Aldmere will grind flour again after thirty years of silence.",
        "Volunteers have rebuilt the wheel from oak felled on the estate last winter.",
        "“We never doubted that it would turn,” said Ines Corrow, who leads the group.",
        "The work cost £41,000, most of it given by people in the town.",
        "Six bakers have asked for sacks of the first grinding in May.",
        "A school party will be the first to see the stones at work.",
        "The mill pond was cleared of silt by a crew of twelve in January.",
        "An open day is planned for the last Saturday of the month.",
    ]

    static func article(
        _ sentences: [String] = sentences, title: String = "Tide mill to grind again",
        publisher: String = "Estuary Weekly",
        notices: [(NoticeSort, String)] = [], apparatus: [Block] = []
    ) -> Article {
        Article(
            title: title, publisher: publisher, language: "en",
            corrections: notices.map { CorrectionNote(sort: $0.0, date: nil, text: $0.1) },
            blocks: sentences.map { Block($0) } + notices.map { Block($0.1, role: .notice, sort: $0.0) } + apparatus)
    }

    static func version(_ number: Int, _ article: Article, hour: Double? = nil) -> Witness {
        Witness(
            label: "tide-mill@v\(number)", version: number,
            capturedAt: Date(timeIntervalSince1970: 1_772_500_000 + 3600 * (hour ?? Double(number))),
            url: "https://estuaryweekly.example/tide-mill", article: article)
    }

    static func copy(_ article: Article, hour: Double = 100) -> Witness {
        Witness(
            label: "copy", capturedAt: Date(timeIntervalSince1970: 1_772_500_000 + 3600 * hour),
            url: "https://harbourpost.example/mill", article: article)
    }

    static func replacing(_ place: Int, _ old: String, by new: String) -> [String] {
        var result = sentences
        result[place] = result[place].replacing(old, with: new)
        return result
    }
}
