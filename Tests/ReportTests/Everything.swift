import Article
import Collation
import Report

/// A copy beside its original, with one of everything a report must show.
enum Everything {
    static let heading = DiffHeading(from: .init("tide-mill.html"), to: .init("copies/tide-mill-reprint.html"))

    static let collation = Sample.collation(
        title: ("Tide mill to grind again", "Tide mill to grind again after thirty years"),
        fields: [
            Sample.field(.title, "Tide mill to grind again{+ after thirty years+}"),
            Sample.field(.subtitle, "{+Volunteers rebuilt the wheel+}", movedFrom: 14),
            Sample.field(.byline, "[-Orla Hathersage-]{+Coast desk+}"),
            Sample.field(.canonicalURL, "[-https://weekly.example/tide-mill-]"),
        ],
        units: [
            Sample.unit(
                .added, [], [1], "This text was first published by Coastal Weekly.", scope: .apparatus, role: .credit),
            Sample.unit(
                .edited, [1], [1], "Stop~’|'~s a stop, and the mill ~–|-~ as they say ~–|-~ turns.",
                labels: [.init(.typographic, from: "’", to: "'")], significance: .none),
            Sample.unit(
                .edited, [2], [2],
                "The council [-never-] objected. [>1 The wheel was lifted out of its pit by a crane in the spring of last "
                    + "year. <]It is listed.",
                labels: [.init(.negation, from: "never", to: nil)]),
            Sample.unit(
                .regrouped, [3, 4], [3, 4],
                "First sentence stays. \\ Second one goes up. / Third is the start of a new paragraph."),
            Sample.unit(.same, [8], [5], "A paragraph that went up unchanged.", moved: true, significance: .minor),
            Sample.unit(.same, [5], [6], "One that stayed."),
            Sample.unit(.same, [6], [7], "Read the survey.", significance: .minor),
            Sample.unit(
                .edited, [7], [8], "Read the survey by the harbour board.",
                labels: [.init(.link, from: "https://a.example/survey.pdf", to: "https://b.example/survey")],
                significance: .minor),
            Sample.unit(
                .edited, [9], [9],
                "It took two years. {>1 The wheel was lifted out of its pit by a crane in the spring of last year. <}"
                    + "Nobody was hurt."),
            Sample.unit(
                .merged, [10, 11, 12], [10], "One thing. \\ Then another. \\ Then a third.", significance: .minor),
            Sample.unit(
                .split, [13], [11, 12, 13], "It opens on Monday. / Entry is [-free-]{+£4+}. / Dogs are welcome."),
            Sample.unit(.added, [], [14], "One that stayed.", repeats: 6),
            Sample.unit(
                .removed, [14], [], "Volunteers rebuilt the wheel", moved: true, significance: .minor,
                field: .subtitle),
            Sample.unit(
                .edited, [1], [2], "Sign up to our [-weekly-]{+daily+} letter.", scope: .apparatus, role: .appeal),
            Sample.unit(.same, [2], [3], "***", scope: .apparatus, role: .separator),
            Sample.unit(
                .removed, [3], [], "Correction, 5 March: the wheel has 40 paddles, not 14.", scope: .apparatus,
                role: .notice),
            Sample.unit(
                .same, [4], [4], "Picture: Harbour Board", moved: true, scope: .apparatus, role: .imageCredit,
                significance: .minor),
        ])
}

/// Texts that are hard to set: wide and joined characters, no spaces, right to left, and characters that mean harm.
enum Scripts {
    static let heading = DiffHeading(
        title: "A title\u{1B}[31m with \u{202E}escapes\u{202C} and a\ttab", publisher: "The \u{7}Bell",
        address: "https://bell.example/\u{1B}]8;;", from: .init("v1\u{9B}"), to: .init("v2"))

    static let collation = Sample.collation(
        title: ("標題", "標題"),
        units: [
            Sample.unit(
                .edited, [1], [1],
                "芬威克橋將於三月九日起關閉[-六-]{+九+}週,工程師將更換「[-東跨-]{+全部+}」鏽蝕的吊索,市議會於星期二證實了這一消息。維修費用預計將超過三百萬英鎊。"),
            Sample.unit(
                .edited, [2], [2],
                "يُغلق جسر فينويك أمام حركة المرور لمدة [-ستة-]{+تسعة+} أسابيع اعتبارًا من يوم الاثنين بحسب ما أعلن المجلس."
            ),
            Sample.unit(
                .edited, [3], [3],
                "다리는 [-육-]{+구+} 주 동안 폐쇄됩니다. 👩‍👩‍👧‍👦 family, 🇬🇧 flag, 👍🏽 thumb, ❤️ heart, e\u{301} accent, ｆｕｌｌ width"),
            Sample.unit(
                .added, [], [4],
                "Hostile: \u{1B}[2J\u{1B}]0;owned\u{7} \u{202E}desrever\u{202C} \u{2066}isolated\u{2069} \u{9B}31m\u{0} end"
            ),
            Sample.unit(
                .added, [], [5],
                "https://courier.example/a/very/long/address/that/no/line/can/hold/because/it/has/no/spaces/in/it/at/all.html"
            ),
            Sample.unit(.edited, [4], [6], "สะพานจะปิดเป็นเวลา[-หก-]{+เก้า+}สัปดาห์ตั้งแต่วันจันทร์"),
        ], language: nil)
}
