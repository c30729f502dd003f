/// Reads a language's data file.
///
/// One pass over the bytes, line by line: `# comment`, `[heading]`, `setting = value` under `[settings]`, and elsewhere words
/// and phrases between commas. The first label of a process waits for it, so words are hashed as they are read and no strings
/// are made of them.
struct LanguageDataParser {
    private(set) var lexicon: Lexicon
    private(set) var settings = LanguageData.Settings()
    private(set) var numerals = Numerals()
    private(set) var problems: [String] = []

    private let file: [UInt8]
    private var section = Section.none
    /// The words of the phrase being read, as hashes.
    private var words: [UInt64] = []

    private enum Section {
        case none, settings, numerals
        case words(Lexicon.Heading)
    }

    init(file: [UInt8]) {
        self.file = file
        lexicon = Lexicon(size: file.count)
    }

    mutating func parse() {
        var start = 0
        while start < file.count {
            let end = file[start...].firstIndex(of: 0x0A) ?? file.count
            parse(line: start..<end)
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
        case .numerals: numerals.add(file[line])
        case .words(let heading): add(line, under: heading)
        }
    }

    private mutating func open(section name: String) {
        if name == "settings" {
            section = .settings
        } else if name == "numeral" {
            section = .numerals
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
    private mutating func add(_ line: Range<Int>, under heading: Lexicon.Heading) {
        let bytes = file
        var start = line.lowerBound
        while start < line.upperBound {
            var phrase = PhraseReader(bytes: bytes, start: start, end: line.upperBound, elides: settings.elision)
            phrase.read(into: &words)
            if phrase.isIrregular {
                words.removeAll(keepingCapacity: true)
                let scanner = WordScanner(bytes: bytes, splitsElisions: settings.elision)
                for word in scanner.words(in: start..<phrase.index) { words.append(word.hash) }
            }
            if !words.isEmpty {
                lexicon.add(
                    words, under: heading, excepts: phrase.excepts, leads: phrase.leads,
                    capitalised: phrase.capitalised)
            }
            words.removeAll(keepingCapacity: true)
            start = phrase.index + 1
        }
    }
}

/// Reads one phrase up to its comma and hashes its words as ``WordScanner`` would.
private struct PhraseReader {
    let bytes: [UInt8]
    let end: Int
    let elides: Bool
    private(set) var index: Int
    private(set) var excepts = false
    private(set) var leads = false
    private(set) var capitalised = false
    /// It holds a mark, a stop or a digit, on whose place the cut depends; the scanner has to read it.
    private(set) var isIrregular = false

    init(bytes: [UInt8], start: Int, end: Int, elides: Bool) {
        self.bytes = bytes
        self.end = end
        self.elides = elides
        index = start
    }

    mutating func read(into words: inout [UInt64]) {
        var hash = Word.emptyHash
        while index < end, bytes[index] != 0x2C {
            let byte = bytes[index]
            // Most of the bytes are lower-case letters; they need no look at their class.
            if byte >= 0x61, byte <= 0x7A {
                hash = Word.extended(hash, UInt32(byte))
                index += 1
                continue
            }
            let (value, length) = bytes.scalar(at: index)
            index += length
            switch ScalarClass(value) {
            case .letter:
                let lower = Lowercase.of(value)
                if words.isEmpty, hash == Word.emptyHash { capitalised = lower != value }
                hash = Word.extended(hash, lower)
                continue
            case .ideograph:
                if hash != Word.emptyHash { words.append(hash) }
                hash = Word.extended(Word.emptyHash, value)
            case .mark, .digit: isIrregular = true
            case .space, .punctuation, .symbol:
                if value == 0x21 { excepts = true }
                if value == 0x2026 { leads = true }
                if value == 0x2E { isIrregular = true }
                if value == 0x27 || value == 0x2019, hash != Word.emptyHash {
                    hash = Word.extended(hash, 0x27)
                    if !elides { continue }
                }
            }
            if hash != Word.emptyHash { words.append(hash) }
            hash = Word.emptyHash
        }
        if hash != Word.emptyHash { words.append(hash) }
    }
}
