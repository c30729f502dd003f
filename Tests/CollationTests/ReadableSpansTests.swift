import Collation
import Testing

@Suite("Spans as people read them")
struct ReadableSpansTests {
    @Test(
        "figures and amounts stay whole, in any digits",
        arguments: [
            ("Up 12.5% to $1.5bn.", "Up 11% to $1.7bn.", "Up [-12.5%-]{+11%+} to [-$1.5bn-]{+$1.7bn+}."),
            (
                "On 2024-07-02 at 12:45.", "On 2024-07-03 at 13:45.",
                "On [-2024-07-02-]{+2024-07-03+} at [-12:45-]{+13:45+}."
            ),
            ("It rose 12% in May.", "It rose 12 per cent in May.", "It rose 12[-%-]{+ per cent+} in May."),
            ("Il coûte 1 200 euros.", "Il coûte 1 300 euros.", "Il coûte [-1 200-]{+1 300+} euros."),
            (
                "Ils sont 12\u{202F}500\u{202F}000 ici.", "Ils sont 13\u{202F}500\u{202F}000 ici.",
                "Ils sont [-12\u{202F}500\u{202F}000-]{+13\u{202F}500\u{202F}000+} ici."
            ),
            ("नगर में १,२०० लोग थे।", "नगर में १,३०० लोग थे।", "नगर में [-१,२००-]{+१,३००+} लोग थे।"),
            ("في المدينة ١٬٢٠٠ نسمة", "في المدينة ١٬٣٠٠ نسمة", "في المدينة [-١٬٢٠٠-]{+١٬٣٠٠+} نسمة"),
            ("会議は１２：３０に始まる。", "会議は１３：３０に始まる。", "会議は[-１２：３０-]{+１３：３０+}に始まる。"),
            ("Call +44 20 7946 0991 now.", "Call +44 20 7946 0817 now.", "Call +44 20 7946 [-0991-]{+0817+} now."),
        ])
    func figures(before: String, after: String, expected: String) { #expect(marked(before, after) == expected) }

    @Test("a year before a figure is no part of it")
    func year() {
        #expect(marked("In 2024 300 people came.", "In 2024 400 people came.") == "In 2024 [-300-]{+400+} people came.")
    }

    @Test(
        "words joined by hyphens stay whole",
        arguments: [
            ("The ten-year deal ends.", "The nine-year deal ends.", "The [-ten-year-]{+nine-year+} deal ends."),
            ("Their co-operation ends.", "Their cooperation ends.", "Their [-co-operation-]{+cooperation+} ends."),
        ])
    func hyphens(before: String, after: String, expected: String) { #expect(marked(before, after) == expected) }

    @Test("a word in Katakana is marked whole, Han and Hiragana by character")
    func katakana() {
        #expect(marked("船主のジョン・バーチは港を静かに出た。", "船主のメアリー・オルダーは港を静かに出た。") == "船主の[-ジョン・バーチ-]{+メアリー・オルダー+}は港を静かに出た。")
        #expect(marked("コンピューターが上がった。", "コンピュータが下がった。") == "[-コンピューター-]{+コンピュータ+}が[-上-]{+下+}がった。")
        #expect(marked("調査は六週続く見込みだ。", "調査は九週続く見込みだ。") == "調査は[-六-]{+九+}週続く見込みだ。")
    }

    @Test("one cluster kept within a Thai word that is another goes with it")
    func thai() {
        #expect(marked("ปิดสะพานเป็นเวลาสามเดือน", "ปิดสะพานเป็นเวลาห้าเดือน") == "ปิดสะพานเป็นเวลา[-สาม-]{+ห้า+}เดือน")
    }

    @Test("light words between two rewritten phrases go with them, between two single words they stay")
    func islands() {
        #expect(
            marked(
                "Late talks on the harbour tunnel of the old town council failed again.",
                "Late talks on the railway bridge of the new county board failed again.")
                == "Late talks on the [-harbour tunnel of the old town council-]{+railway bridge of the new county board+}"
                + " failed again.")
        #expect(
            marked("The decision of the board was final.", "The refusal of the council was final.")
                == "The [-decision-]{+refusal+} of the [-board-]{+council+} was final.")
    }

    @Test("an item that changes places in a list is marked with its comma")
    func list() {
        #expect(
            marked("Police searched Hesk, Arlow and Velmoor.", "Police searched Arlow, Hesk and Velmoor.")
                == "Police searched [-Hesk, -]Arlow{+, Hesk+} and Velmoor.")
    }

    @Test(
        "words of other languages are marked whole",
        arguments: [
            (
                "Die Brücke werde am Montag gesperrt.", "Die Brücke bleibe am Dienstag gesperrt.",
                "Die Brücke [-werde-]{+bleibe+} am [-Montag-]{+Dienstag+} gesperrt."
            ),
            ("Мэр заявил о закрытии моста.", "Мэр не заявил о закрытии моста.", "Мэр {+не +}заявил о закрытии моста."),
            (
                "L’école d’Arlow rouvre lundi.", "L’école d’Hesk rouvre mardi.",
                "L’école [-d’Arlow-]{+d’Hesk+} rouvre [-lundi-]{+mardi+}."
            ),
            ("시장은 월요일에 다리를 닫는다.", "시장은 화요일에 다리를 닫는다.", "시장은 [-월요일에-]{+화요일에+} 다리를 닫는다."),
            ("ראש העיר אמר שהגשר נסגר.", "ראש העיר הודיע שהגשר נסגר.", "ראש העיר [-אמר-]{+הודיע+} שהגשר נסגר."),
            ("पुल सोमवार को बंद होगा।", "पुल मंगलवार को बंद होगा।", "पुल [-सोमवार-]{+मंगलवार+} को बंद होगा।"),
            ("ລາຄາສູງຫຼາຍ ໃນປີນີ້", "ລາຄາຕ່ຳຫຼາຍ ໃນປີນີ້", "ລາຄາ[-ສູງ-]{+ຕ່ຳ+}ຫຼາຍ ໃນປີນີ້"),
            ("តម្លៃខ្ពស់ណាស់នៅឆ្នាំនេះ", "តម្លៃទាបណាស់នៅឆ្នាំនេះ", "តម្លៃ[-ខ្ពស់-]{+ទាប+}ណាស់នៅឆ្នាំនេះ"),
        ])
    func languages(before: String, after: String, expected: String) { #expect(marked(before, after) == expected) }
}

@Suite("Typography inside a paragraph")
struct TypographyTests {
    @Test(
        "another style of marks or spaces marks no word",
        arguments: [
            ("\"It's over,\" she said.", "“It’s over,” she said."),
            ("'Over,' she said.", "‘Over,’ she said."),
            ("„Vorbei“, sagte sie.", "»Vorbei«, sagte sie."),
            ("Gone -- or so they said.", "Gone — or so they said."),
            ("Gone - or so they said.", "Gone – or so they said."),
            ("The years 1990-1995 were quiet.", "The years 1990–1995 were quiet."),
            ("Gone... or not.", "Gone… or not."),
            ("The ﬁnal oﬃce closed.", "The final office closed."),
            ("« Vraiment ? » dit-il.", "«Vraiment?» dit-il."),
            ("Une question\u{202F}? Oui\u{202F}!", "Une question? Oui!"),
            ("Un prix\u{A0}: 12 euros.", "Un prix: 12 euros."),
        ])
    func styles(before: String, after: String) {
        let collation = collate([before], [after])
        #expect(collation.units.map(\.op) == [.edited])
        #expect(collation.units.flatMap(\.spans).allSatisfy { $0.op == .same || $0.op == .typographic })
        #expect(collation.units.flatMap(\.spans).contains { $0.op == .typographic })
        #expect(collation.summary.wordsRemoved == 0 && collation.summary.wordsAdded == 0)
        #expect(collation.summary.significance == .none)
        #expect(Set(collation.units.flatMap(\.labels).map(\.kind)) == [.typographic])
    }

    @Test(
        "what is folded is the same",
        arguments: [
            ("Café at Ångby", "Cafe\u{301} at A\u{30A}ngby"), ("Tôi đã tới Huế", "Tôi đã tới Huê\u{301}"),
            ("한국어 신문", "\u{1112}\u{1161}\u{11AB}국어 신문"), ("On 4 May", "On 4\u{A0}May"),
            ("Oui\u{202F}?", "Oui ?"), ("Hafen\u{AD}amt", "Hafenamt"), ("one  two", "one two"),
        ])
    func folded(before: String, after: String) {
        #expect(collate([before], [after]).units.map(\.op) == [.same])
    }
}
