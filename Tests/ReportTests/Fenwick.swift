import Article
import Collation
import Foundation
import Report

/// The worked example of the manual: the third version of an article beside the second.
enum Fenwick {
    static let heading = DiffHeading(
        title: "Fenwick Bridge to close for nine weeks as repair bill passes £3m",
        publisher: "Kestrel Bay Courier",
        address: "https://courier.example/2026/03/fenwick-bridge",
        from: .init("v2", at: Moment.parse("2026-03-03T10:12:40Z")),
        to: .init("v3", at: Moment.parse("2026-03-03T11:47:09Z")),
        note: .init(
            mark: "unmarked", detail: "2 figures changed, 1 attributed paragraph removed, no note on the page"))

    static let collation = Sample.collation(
        title: (
            "Fenwick Bridge to close for six weeks from Monday",
            "Fenwick Bridge to close for nine weeks as repair bill passes £3m"
        ),
        fields: [
            Sample.field(
                .title,
                "Fenwick Bridge to close for [-six-]{+nine+} weeks [-from Monday-]{+as repair bill passes £3m+}")
        ],
        units: [
            Sample.unit(
                .edited, [1], [1],
                "Fenwick Bridge will close to all traffic for [-six-]{+nine+} weeks from 9 March while engineers replace "
                    + "corroded hangers on [-its eastern span-]{+both spans+}, the borough council [-said-]{+confirmed+} on "
                    + "Tuesday.",
                labels: [.init(.number, from: "six", to: "nine")]),
            Sample.unit(
                .edited, [2], [2],
                "The work[-, first put at £2.4m, has no confirmed contractor-]{+ is now expected to cost £3.1m+}, and "
                    + "councillors are due to vote on emergency funding on Thursday evening.",
                labels: [.init(.number, from: "£2.4m", to: "£3.1m")]),
            Sample.unit(
                .split, [3], [3, 4],
                "Buses will be diverted by way of Tannery Road, adding about 25 minutes to the cross-river journey"
                    + "[-, and the council says a-]{+. A+} free passenger ferry will run from the Old Customs Quay between "
                    + "6am and 8pm. / Cyclists and people on foot will be able to use the ferry without booking, although "
                    + "there is room for only twelve bicycles on each crossing."),
            Sample.unit(
                .same, [5], [5], "Inspectors found the corrosion in November, during a survey of the railings."),
            Sample.unit(.same, [6], [6], "The bridge carries 14,000 vehicles a day."),
            Sample.unit(.same, [7], [7], "It was built in 1931 and is listed."),
            Sample.unit(
                .removed, [8], [],
                "Councillor Piet Larkin, who chairs the highways committee, said he had been told of the findings in "
                    + "January and had asked for them to be published at once."),
            Sample.unit(
                .added, [], [8],
                "A spokesperson for the council said the timetable had been reviewed after a second inspection last week."
            ),
            Sample.unit(
                .edited, [4], [9],
                "“We are not dealing with a cosmetic problem,” said Maren Oduya, the council’s chief engineer. “[-Two-]"
                    + "{+Several+} of the hangers have lost a third of their thickness, and we cannot say with confidence "
                    + "how the others will behave under load.”", moved: true),
            Sample.unit(
                .merged, [9, 10], [10],
                "Traders on the east bank say they fear a repeat of the 2014 closure[-.\nTakings-]{+, when takings+} at some "
                    + "shops fell by half[- then-], according to the Riverside Traders’ Association, and four never "
                    + "reopened."),
        ]
            + (11...16).map { Sample.unit(.same, [$0], [$0], "Paragraph \($0) is the same in both versions.") })
}
