/// Invented sentences of one language with single changes, and what each change must be labelled.
///
/// A line is `kind: sentence`. `{a|b|c}` in a sentence are readings that take each other's place; several braces in one
/// sentence change together. The kinds:
///
/// - `carrier`: a sentence that stands before or behind a case, so that its context varies.
/// - `number`, `negation`, `quotation`, `name`, `hedge`, `attribution`: a change that must have this label. With `-` before
///   it, one that must not.
/// - `digits`: a sentence each digit of which is changed in turn; each change is a `number`.
/// - `marks`: pairs of quotation marks; `frame`: a sentence with a quotation `⟨%⟩`; `quoted`: words that change inside one.
/// - `plain`: a change that no rule of meaning explains.
struct CaseSheet {
    let language: String
    private(set) var carriers: [String] = []
    private(set) var cases: [Case] = []

    /// One change and what it must, or must not, be labelled.
    struct Case: Sendable, CustomStringConvertible {
        var language: String
        var kind: String
        var from: String
        var to: String
        /// The readings that differ, the first of the sentence.
        var readings: (from: String, to: String)

        var description: String { "\(language) \(kind): \(from) → \(to)" }
    }

    init(_ language: String, _ sheet: String) {
        self.language = language
        var marks: [Substring] = []
        var (frames, quoted): ([String], [String]) = ([], [])
        for line in sheet.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let kind = String(line[..<colon])
            let text = String(line[line.index(after: colon)...].drop { $0 == " " })
            switch kind {
            case "carrier": carriers.append(text)
            case "digits": addDigits(text)
            case "marks": marks = text.split(separator: ",").map { $0.drop { $0 == " " } }
            case "frame": frames.append(text)
            case "quoted": quoted.append(text)
            default: add(kind, text)
            }
        }
        for (index, pair) in marks.enumerated() {
            let mark = pair.split(separator: " ")
            for (place, frame) in frames.enumerated() {
                let text = frame.replacing("%", with: quoted[(index + place) % quoted.count])
                    .replacing("⟨", with: mark[0]).replacing("⟩", with: mark[1])
                add("quotation", text)
            }
        }
    }

    /// Each reading of a sentence for the next.
    private mutating func add(_ kind: String, _ text: String) {
        var pieces: [[String]] = []
        for part in text.split(separator: "{", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if halves.count == 2 {
                pieces.append(halves[0].split(separator: "|", omittingEmptySubsequences: false).map(String.init))
            }
            pieces.append([halves[halves.count - 1]])
        }
        let readings = pieces.map(\.count).max() ?? 1
        func reading(_ number: Int) -> String { pieces.map { $0[min(number, $0.count - 1)] }.joined() }
        let changing = pieces.first { $0.count > 1 } ?? [""]
        for number in 0..<readings {
            let next = (number + 1) % readings
            cases.append(
                Case(
                    language: language, kind: kind, from: reading(number), to: reading(next),
                    readings: (changing[number % changing.count], changing[next % changing.count])))
        }
    }

    /// One case for each digit of a sentence.
    private mutating func addDigits(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where scalar.properties.numericType == .decimal {
            var changed = String.UnicodeScalarView()
            changed.append(contentsOf: scalars[..<index])
            let isLast = scalar.properties.numericValue == 9
            changed.append(Unicode.Scalar(isLast ? scalar.value - 1 : scalar.value + 1) ?? scalar)
            changed.append(contentsOf: scalars[(index + 1)...])
            cases.append(
                Case(language: language, kind: "number", from: text, to: String(changed), readings: ("", "")))
        }
    }

    /// A case with the sentences that stand around it, chosen by dice.
    func inContext(_ single: Case, _ dice: inout Dice) -> Case {
        let space = language == "zh" || language == "ja" ? "" : " "
        let before = dice.happens(0.5) ? dice.pick(carriers) + space : ""
        let after = dice.happens(0.5) ? space + dice.pick(carriers) : ""
        var framed = single
        framed.from = before + single.from + after
        framed.to = before + single.to + after
        return framed
    }

    static let all = [
        CaseSheet("ar", arabic), CaseSheet("de", german), CaseSheet("en", english), CaseSheet("es", spanish),
        CaseSheet("fr", french), CaseSheet("it", italian), CaseSheet("ja", japanese), CaseSheet("nl", dutch),
        CaseSheet("pl", polish), CaseSheet("pt", portuguese), CaseSheet("ru", russian), CaseSheet("uk", ukrainian),
        CaseSheet("zh", chinese),
    ]
}
