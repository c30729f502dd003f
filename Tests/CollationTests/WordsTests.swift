import Article
import Collation
import Testing

@Suite("Words inside a paragraph")
struct WordsTests {
    @Test("one word exchanged is one word removed and one added")
    func exchange() {
        #expect(
            marked("The bridge will close today.", "The bridge may close today.")
                == "The bridge [-will-]{+may+} close today.")
    }

    @Test("a sentence alone in its paragraph that differs in typography alone has not moved")
    func loneTypographicSentence() {
        #expect(
            marked("“It’s over,” she said – and left.", "\"It's over,\" she said - and left.")
                == "(“It’s=\"It's) over,(”=\") she said (–=-) and left.")
    }

    @Test("figures stay whole")
    func figures() {
        #expect(
            marked("It cost £2.4m at 12:45.", "It cost £2.5m at 12:50.")
                == "It cost [-£2.4m-]{+£2.5m+} at [-12:45-]{+12:50+}.")
        #expect(
            marked("About 1,200 came on 2024-07-02.", "About 1,300 came on 2024-07-02.")
                == "About [-1,200-]{+1,300+} came on 2024-07-02.")
    }

    @Test("a word that came takes one space with it, at the start, in the middle and at the end")
    func spaces() {
        #expect(marked("The old bridge fell down.", "The bridge fell down.") == "The [-old -]bridge fell down.")
        #expect(marked("The bridge fell", "The bridge fell down") == "The bridge fell{+ down+}")
        #expect(
            marked("Bridge traffic fell again", "Old bridge traffic fell again")
                == "[-Bridge-]{+Old bridge+} traffic fell again")
    }

    @Test("a sentence put in among others is marked from its own start to its own end")
    func wholeSentence() {
        #expect(
            marked("The council met. The mayor left.", "The council met. The council voted. The mayor left.")
                == "The council met. {+The council voted. +}The mayor left.")
    }

    @Test("quotation marks, dashes, ellipses, apostrophes and ligatures in another style are typographic")
    func typography() {
        #expect(
            marked("\"It's fine\" - he said...", "“It’s ﬁne” – he said…")
                == "(\"It's=“It’s) (fine\"=ﬁne”) (-=–) he said(...=…)")
        let unit = collate(["He said \"no\"."], ["He said “no”."]).units[0]
        #expect(unit.op == .edited)
        #expect(unit.significance == .none)
    }

    @Test("white space before a mark is typographic")
    func spaceBeforeMark() {
        #expect(marked("Vraiment? Oui.", "Vraiment ? Oui.") == "Vraiment(?= ?) Oui.")
    }

    @Test("composed and decomposed letters, kinds of space and soft hyphens make no difference")
    func folding() {
        #expect(collate(["Café am\u{A0}See"], ["Cafe\u{301} am See"]).units.map(\.op) == [.same])
        #expect(collate(["Hafen\u{AD}amt"], ["Hafenamt"]).units.map(\.op) == [.same])
    }

    @Test("case, digits and full stops are differences")
    func nothingElseIsFolded() {
        #expect(marked("The March vote passed.", "The march vote passed.") == "The [-March-]{+march+} vote passed.")
        #expect(marked("Was it so.", "Was it so?") == "Was it so[-.-]{+?+}")
    }

    @Test("what the options ignore is the same")
    func ignoring() {
        func isSame(_ one: String, _ other: String, _ kind: Collation.Ignorable) -> Bool {
            var options = Collation.Options()
            options.ignoring = [kind]
            return collate([one], [other], options: options).units.map(\.op) == [.same]
        }
        #expect(isSame("He said \"no\".", "He said “no”.", .typography))
        #expect(isSame("The March vote", "The march vote", .case))
        #expect(isSame("Oui ?", "Oui?", .whitespace))
        #expect(isSame("Yes, it was.", "Yes it was!", .punctuation))
        #expect(!isSame("Yes, it was.", "Yes it was!", .case))
    }

    @Test("Chinese and Thai are compared by character, Arabic by word, emoji whole")
    func scripts() {
        #expect(marked("预计费用为四亿克朗。", "预计费用为五亿克朗。") == "预计费用为[-四-]{+五+}亿克朗。")
        #expect(marked("ราคาสูงมาก", "ราคาต่ำมาก") == "ราคา[-สูง-]{+ต่ำ+}มาก")
        #expect(
            marked("قال الوزير إن الجسر مغلق", "قال الوزير إن الجسر مفتوح")
                == "قال الوزير إن الجسر [-مغلق-]{+مفتوح+}")
        #expect(marked("Team 👩‍👩‍👧 wins", "Team 👩‍👩‍👦 wins") == "Team [-👩‍👩‍👧-]{+👩‍👩‍👦+} wins")
    }

    @Test("one paragraph of a megabyte is compared word by word")
    func longParagraph() {
        var coverage = Coverage(seed: 9)
        let words = (0..<9_000).flatMap { _ in coverage.sentence() }
        var edited = words
        for place in stride(from: 50, to: words.count, by: 400) { edited[place] = "EDIT\(place)" }
        let result = collate([words.joined(separator: " ")], [edited.joined(separator: " ")])
        #expect(result.units.map(\.op) == [.edited])
        #expect(result.units[0].spans.count > 500)
        #expect(result.summary.kept > 0.98)
    }
}

@Suite("Counting words")
struct WordCountTests {
    @Test(
        "a word is a word, a figure one, and a character of Chinese or Thai one",
        arguments: [
            ("", 0), ("***", 0), ("one two", 2), ("co-operation isn’t rare", 3), ("£2.4m at 12:45 on 2024-07-02", 5),
            ("U.S. ships", 2), ("委员会批准", 5), ("ที่นี่", 2), ("e\u{301}t\u{E9}", 1), ("👩‍👩‍👧 yes 🇩🇪", 1),
            ("Hafen\u{AD}amt", 1), ("北京 2024 年", 4),
        ])
    func counts(text: String, count: Int) { #expect(text.wordCount == count) }
}
