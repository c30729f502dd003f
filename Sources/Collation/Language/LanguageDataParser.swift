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

    private mutating func add(_ line: Range<Int>, under heading: Lexicon.Heading) {
        let scanner = WordScanner(bytes: file, splitsElisions: settings.elision)
        var start = line.lowerBound
        while start < line.upperBound {
            let end = file[start..<line.upperBound].firstIndex(of: 0x2C) ?? line.upperBound
            let phrase = file.trimmed(start..<end)
            start = end + 1
            guard let first = phrase.first else { continue }
            let words = scanner.words(in: phrase)
            let leads = phrase.count > 3 && file[phrase.suffix(3)].elementsEqual([0xE2, 0x80, 0xA6])
            lexicon.add(words, under: heading, excepts: file[first] == 0x21, leads: leads)
        }
    }
}
