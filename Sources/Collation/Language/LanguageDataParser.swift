/// Reads a language's data file.
///
/// One pass over the bytes, line by line: `# comment`, `[heading]`, `setting = value` under `[settings]`, and elsewhere words
/// and phrases between commas.
struct LanguageDataParser {
    private(set) var lexicon = Lexicon()
    private(set) var settings = LanguageData.Settings()
    private(set) var problems: [String] = []

    private let file: [UInt8]
    private var section = Section.none

    private enum Section {
        case none, settings
        case words(Lexicon.Heading)
    }

    init(file: [UInt8]) {
        self.file = file
    }

    mutating func parse() {
        var start = 0
        while start < file.count {
            let end = file[start...].firstIndex(of: 0x0A) ?? file.count
            parse(line: file.trimmed(start..<end))
            start = end + 1
        }
    }

    private mutating func parse(line: Range<Int>) {
        guard let first = line.first, file[first] != 0x23 else { return }
        if file[first] == 0x5B {
            open(section: String(file.text(line).dropFirst().dropLast()))
            return
        }
        switch section {
        case .none: problems.append("outside any section: \(file.text(line))")
        case .settings: set(file.text(line))
        case .words(let heading): add(line, under: heading)
        }
    }

    private mutating func open(section name: String) {
        if name == "settings" {
            section = .settings
        } else if let heading = Lexicon.Heading(rawValue: name) {
            section = .words(heading)
        } else {
            section = .none
            problems.append("unknown section: \(name)")
        }
    }

    private mutating func set(_ line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count >= 3, parts[1] == "=" else {
            problems.append("no setting: \(line)")
            return
        }
        switch (parts[0], parts[2]) {
        case ("decimal", "comma"): settings.decimalComma = true
        case ("nouns", "capitalised"): settings.nounsCapitalised = true
        case ("subject", "follows"): settings.subjectFollows = true
        case ("apostrophe", "elides"): settings.elision = true
        case ("ordinal", "stop"): settings.ordinalStop = true
        case ("negating", _): settings.negatingPrefixes = parts.dropFirst(2).map { $0.lowercased() }
        default: problems.append("unknown setting: \(line)")
        }
    }

    /// Adds the phrases of a line.
    ///
    /// Its words are cut in one go, and the commas between them end phrases.
    private mutating func add(_ line: Range<Int>, under heading: Lexicon.Heading) {
        let words = WordScanner(bytes: file, splitsElisions: settings.elision).words(in: line)
        var start = 0
        var excepts = words.first.map { holds(0x21, line.lowerBound..<$0.range.lowerBound) } ?? false
        for index in words.indices {
            let next = index + 1 < words.count ? words[index + 1].range.lowerBound : line.upperBound
            let gap = words[index].range.upperBound..<next
            guard index + 1 == words.count || holds(0x2C, gap) else { continue }
            lexicon.add(words[start...index], under: heading, excepts: excepts, leads: holds(0xE2, gap))
            start = index + 1
            excepts = holds(0x21, gap)
        }
    }

    private func holds(_ byte: UInt8, _ range: Range<Int>) -> Bool {
        for index in range where file[index] == byte { return true }
        return false
    }
}
