import Article
import Collation
import Testing

@Suite("Operations on paragraphs")
struct OperationsTests {
    private let pages = [
        "The harbour board in Ostrane approved the ferry timetable after weeks of argument with the islanders.",
        "“Nobody expected the flood wall to cost 412 marks,” said Irena Voss. The river trust will pay half of it.",
        "About 930 people from Tollbury signed a letter on the library roof. It was read out on Monday. Nobody replied.",
        "Tarn Railways dropped the night bus because prices had doubled. Milo Karst called that a mistake.",
        "The quarry licence runs out in spring, and the health office has asked for a new survey of the dust.",
    ]

    private let others = [
        "A cellar below the old mint turned out to hold forty crates of unsorted letters from sailors.",
        "The choir will sing without a conductor until somebody answers the advertisement in the window.",
        "Two foresters were fined for burning brushwood on a Sunday in a dry month.",
    ]

    private let halves = [
        "About 930 people from Tollbury signed a letter on the library roof.",
        "It was read out on Monday. Nobody replied.",
    ]

    @Test("a paragraph inserted before an edited one leaves the edited one paired with its old self")
    func insertionBeforeEdit() {
        let edited = pages[2].replacingOccurrence(of: "on Monday", with: "on Friday")
        let added = "A wholly new paragraph on other matters."
        let result = collate(pages, [pages[0], pages[1], added, edited, pages[3], pages[4]])
        #expect(result.units.map(\.op) == [.same, .same, .added, .edited, .same, .same])
        #expect(result.summary.wordsRemoved == 1)
        #expect(result.units[3].spans.map(\.op) == [.same, .removed, .added, .same])
    }

    @Test("a paragraph removed before an edited one is reported where it was lost from")
    func removalBeforeEdit() {
        let edited = pages[2].replacingOccurrence(of: "930", with: "940")
        let result = collate(pages, [pages[0], edited, pages[3], pages[4]])
        #expect(result.units.map(\.op) == [.same, .removed, .edited, .same, .same])
        #expect(result.units[1].from == [2])
        #expect(result.units[1].text == pages[1])
    }

    @Test("a sentence that became a paragraph of its own is a split and costs no word")
    func split() {
        let result = collate(pages, [pages[0], pages[1]] + halves + [pages[3], pages[4]])
        #expect(result.units.map(\.op) == [.same, .same, .split, .same, .same])
        #expect(result.units[2].to == [3, 4])
        #expect(result.units[2].significance == .minor)
        #expect(result.summary.wordsRemoved + result.summary.wordsAdded == 0)
        #expect(result.units[2].spans == [Collation.Span(.same, from: pages[2], to: halves.joined(separator: "\n"))])
    }

    @Test("an insertion may lie between the parts of a split")
    func splitAroundInsertion() {
        let after = [
            pages[0], pages[1], halves[0], "Subscribe to our weekly letter today!", halves[1], pages[3], pages[4],
        ]
        let result = collate(pages, after)
        #expect(result.units.first { $0.op == .split }?.to == [3, 5])
        #expect(result.units.filter { $0.op == .added }.map(\.to) == [[4]])
    }

    @Test("a paragraph that was broken into any number of parts is one split", arguments: [2, 6, 7, 12])
    func splitIntoMany(_ count: Int) {
        let parts = (0..<count).map { "Part \($0) of the report deals with village number \($0 + 400) alone." }
        let result = collate([pages[0], parts.joined(separator: " "), pages[1]], [pages[0]] + parts + [pages[1]])
        #expect(result.units.map(\.op) == [.same, .split, .same])
        #expect(result.summary.wordsRemoved == 0)
    }

    @Test("the half of a split that went elsewhere keeps the unit one split that has not moved")
    func splitWithHalfElsewhere() {
        let result = collate(pages, [pages[0], pages[1], halves[0], pages[3], halves[1], pages[4]])
        #expect(result.units.first { $0.from == [3] }?.to == [3, 5])
        #expect(result.summary.wordsRemoved + result.summary.wordsAdded == 0)
        #expect(result.summary.moved == 0)
    }

    @Test("two paragraphs that became one are merged")
    func merge() {
        let result = collate(pages, [pages[0], pages[1] + " " + pages[2], pages[3], pages[4]])
        #expect(result.units.map(\.op) == [.same, .merged, .same, .same])
        #expect(result.units[1].from == [2, 3])
        #expect(result.summary.kept == 1)
    }

    @Test("a paragraph break that moved makes a regrouping")
    func regrouping() {
        let shifted = [
            "About 930 people from Tollbury signed a letter on the library roof.",
            "It was read out on Monday. Nobody replied. " + pages[3],
        ]
        let result = collate(pages, [pages[0], pages[1]] + shifted + [pages[4]])
        #expect(result.units.map(\.op) == [.same, .same, .regrouped, .same])
        #expect(result.units[2].from == [3, 4])
        #expect(result.units[2].to == [3, 4])
        #expect(result.summary.wordsRemoved + result.summary.wordsAdded == 0)
    }

    @Test("a paragraph break that slid by one word makes a regrouping")
    func slidBreak() {
        let old = [
            "By the end of the year the yard had counted electric vans and, more often, hybrid vans: 130.",
            "Hybrid vans pair a motor with a battery and are cheaper to keep.",
        ]
        let new = [
            "By the end of the year the yard had counted electric vans and, more often, hybrid vans:",
            "130. Hybrid vans pair a motor with a battery.",
        ]
        let result = collate(pages + old, pages + new)
        #expect(result.units.last?.op == .regrouped)
        #expect(result.units.last?.from == [6, 7])
    }

    @Test("one paragraph moved to the top marks that one as moved and no other")
    func move() {
        let result = collate(pages, [pages[4]] + pages[..<4])
        #expect(result.units.map(\.moved) == [true, false, false, false, false])
        #expect(result.units[0].op == .same)
        #expect(result.units[0].significance == .minor)
        #expect(result.summary.moved == 1)
        #expect(result.summary.wordsMoved == pages[4].wordCount)
    }

    @Test("a paragraph moved and edited is one unit")
    func moveAndEdit() {
        let edited = pages[4].replacingOccurrence(of: "spring", with: "autumn")
        let result = collate(pages, [edited] + pages[..<4])
        #expect(result.units[0].op == .edited)
        #expect(result.units[0].moved)
        #expect(result.units[0].spans.map(\.op) == [.same, .removed, .added, .same])
    }

    @Test("without looking for moves, a moved paragraph is removed and added")
    func noMoves() {
        var options = Collation.Options()
        options.findsMoves = false
        let result = collate(pages, [pages[4]] + pages[..<4], options: options)
        #expect(result.units.map(\.op) == [.added, .same, .same, .same, .same, .removed])
        #expect(result.units.allSatisfy { !$0.moved })
    }

    @Test("of two halves swapped, the lighter one moved")
    func swappedHalves() {
        let result = collate(pages, Array(pages[2...]) + Array(pages[..<2]))
        #expect(result.units.map(\.moved) == [false, false, false, true, true])
    }

    @Test("a sentence that went to another paragraph is linked and costs no word")
    func sentenceMove() {
        let sentence = " It was read out on Monday."
        var after = pages
        after[2] = pages[2].replacingOccurrence(of: sentence, with: "")
        after[0] += " The river trust will pay half of it."
        after[1] = "“Nobody expected the flood wall to cost 412 marks,” said Irena Voss."
        let result = collate(pages, after)
        let spans = result.units.flatMap(\.spans)
        #expect(spans.first { $0.op == .movedOut }?.link == spans.first { $0.op == .movedIn }?.link)
        #expect(spans.first { $0.op == .movedOut }?.from?.contains("The river trust will pay half of it.") == true)
        #expect(result.summary.wordsAdded == 0)
        #expect(result.summary.wordsRemoved == sentence.wordCount)
        #expect(result.summary.wordsMoved == 8)
    }

    @Test("sentences that changed places inside a paragraph moved and cost no word")
    func sentencesReordered() {
        let one = "The survey of old trees began in Hesk on the first of May."
        let other = "A second one followed in Arlow within the week."
        let result = collate([one + " " + other], [other + " " + one])
        #expect(result.units.map(\.op) == [.edited])
        #expect(result.summary.wordsRemoved + result.summary.wordsAdded == 0)
    }

    @Test("a paragraph repeated further down is added, and the first stays")
    func duplicate() {
        let result = collate(pages, pages + [pages[0]])
        #expect(result.units.map(\.op) == [.same, .same, .same, .same, .same, .added])
    }

    @Test("a heading changed by a letter is edited")
    func heading() {
        let result = collate([pages[0], "Notification", pages[1]], [pages[0], "Notifications", pages[1]])
        #expect(result.units.map(\.op) == [.same, .edited, .same])
    }

    @Test("siblings made after one template are told apart by their own words")
    func templateSiblings() {
        func line(_ place: String, _ one: Int, _ other: Int) -> String {
            "\(place): turnout was \(one) per cent, up from \(other) per cent in 2019."
        }
        let before = [line("Ostrane", 61, 58), line("Hesk", 55, 49), line("Arlow", 72, 70), line("Velmoor", 48, 44)]
        let after = [before[0], before[1], line("Tollbury", 59, 57), before[2], line("Velmoor", 49, 44)]
        #expect(collate(before, after).units.map(\.op) == [.same, .same, .added, .same, .edited])
    }

    @Test("unrelated texts share no unit")
    func unrelated() {
        let other = [
            "Moths gather at the lamp above the kitchen door each evening in late summer.",
            "My grandmother counted them aloud, first in one language, then in another.",
        ]
        #expect(collate(pages, other).units.allSatisfy { $0.op == .added || $0.op == .removed })
    }

    @Test("equal lines by the thousand take bounded work and come out right")
    func repeatedLines() {
        let line = "The same line of text stands here once more and says nothing new at all."
        let before = Array(repeating: line, count: 14_000)
        var after = before
        after.removeLast(40)
        after.insert("Something else.", at: 7_000)
        let result = collate(before, after)
        #expect(result.summary.same == 13_960)
        #expect(result.summary.removed == 40)
        #expect(result.summary.added == 1)
        #expect(result.summary.moved == 0)
    }

    @Test("one of many equal lines that went here and came there did not move")
    func repeatedLineElsewhere() {
        let rule = "Advertisement. The story goes on below this line of text."
        let before = [pages[0], rule, pages[1], rule, pages[2], pages[3], rule, pages[4]]
        let after = [pages[0], pages[1], rule, pages[2], rule, pages[3], rule, pages[4]]
        #expect(collate(before, after).units.allSatisfy { !$0.moved })
    }

    @Test("three paragraphs that became one in another place are moved and merged")
    func moveAndMergeThree() {
        let thirds = Array(pages[..<3]).map { String($0.prefix(60)) + "." }
        let result = collate(
            thirds + pages[3...] + others, pages[3...] + others + [thirds.joined(separator: " ")])
        #expect(result.units.filter(\.moved).map(\.from) == [[1, 2, 3]])
        #expect(result.summary.wordsRemoved == 0)
    }

    @Test("a part that stands word for word in its neighbour is not taken for a like paragraph far off")
    func partBeforeLikeness() {
        let (part, other) = (
            "Takings in Pinmarsh fell by 33 per cent last year.", "Takings in Hesk fell by 49 per cent last year."
        )
        let before = [pages[0], pages[1] + " " + part, pages[2], pages[3], other, pages[4]]
        let result = collate(before, [pages[0], pages[1], part, pages[2], pages[3], pages[4]])
        #expect(result.units.first { $0.to.contains(3) }?.from == [2])
        #expect(result.units.first { $0.from == [5] }?.op == .removed)
    }

    @Test("a paragraph that moved and was repeated there is moved once and added once")
    func moveAndRepeat() {
        let result = collate(pages + others, pages[1...] + [pages[0]] + others[..<2] + [pages[0], others[2]])
        #expect(result.units.filter(\.moved).map(\.from) == [[1]])
        #expect(result.summary.added == 1)
        #expect(result.summary.removed == 0)
    }

    @Test("a regrouping is one though the text on both sides of the break ends with the same words")
    func regroupingWithSameEnds() {
        let ending = "That is settled, the mayor said on Tuesday night."
        let moved = "The bridge will be shut for a month, the mayor said on Tuesday night."
        let before = [pages[0], [pages[1], ending, moved].joined(separator: " "), pages[2], pages[3]]
        let result = collate(before, [pages[0], pages[1] + " " + ending, moved + " " + pages[2], pages[3]])
        #expect(result.units.map(\.op) == [.same, .regrouped, .same])
        #expect(result.summary.wordsRemoved + result.summary.wordsAdded == 0)
    }

    @Test(
        "a sentence in another place is moved in scripts whose letters say more",
        arguments: [
            [
                "村民周二聚集在码头，反对关闭渡口。", "市政府没有回应记者的提问，只说计划仍在研究之中，年底前会公布。",
                "学校下周照常开学，新教学楼将在春天完工，届时可容纳六百名学生。",
            ],
            [
                "주민들은 화요일 부두에 모여 항의했다.", "시청은 질문에 답하지 않았고 계획이 아직 검토 중이라고만 밝혔다.",
                "학교는 다음 주에 예정대로 문을 열고 새 건물은 봄에 완공될 예정이라고 교장이 말했다.",
            ],
        ])
    func shortMove(_ texts: [String]) {
        #expect(collate(texts, [texts[1], texts[2], texts[0]]).summary.moved == 1)
    }

    @Test(
        "unrelated texts of a script without spaces share no unit",
        arguments: [
            [
                "ชาวบ้านริมแม่น้ำเริ่มเก็บข้าวก่อนกำหนดเพราะฝนมาเร็วกว่าทุกปี",
                "ราคายางพาราตกลงต่ำสุดในรอบห้าปี เกษตรกรหลายรายหันไปปลูกทุเรียนแทน",
                "เทศบาลจะปิดสะพานไม้เพื่อซ่อมแซมเป็นเวลาสามเดือน รถบรรทุกต้องใช้ถนนอ้อมเมืองแทน",
                "โรงพยาบาลอำเภอรับแพทย์เพิ่มสองคนหลังจากมีผู้ป่วยรอคิวนานเกินหกชั่วโมงในช่วงเทศกาล",
            ],
            [
                "むらの人たちはことし早くからいねをかりはじめた。雨がいつもより早くふったからである。",
                "あたらしい図書館が月曜日にひらかれ、子どもたちが本をはこぶのを手つだった。",
                "病院では医者を二人ふやすことになった。祭りのあいだ、六時間も待つ人がいたからである。",
                "ゴムのねだんがこの五年でいちばん安くなり、ほかの木をうえる農家がふえている。",
            ],
        ])
    func unrelatedWithoutSpaces(_ texts: [String]) {
        let result = collate(Array(texts[..<2]), Array(texts[2...]))
        #expect(result.units.allSatisfy { $0.op == .added || $0.op == .removed })
    }
}

extension String {
    /// The text with the one occurrence of a part exchanged.
    func replacingOccurrence(of part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }

    private func firstRange(of part: String) -> Range<String.Index>? { ranges(of: part).first }

    private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
