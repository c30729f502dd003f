/// The words and phrases of one language, each under one or more headings, found by hash.
///
/// Built from a data file in some tens of microseconds, because the first collation of a process pays for it: no strings
/// are made, phrases are kept as the hashes of their words.
struct Lexicon: Sendable {
    /// The headings of a data file that hold words and phrases.
    enum Heading: String, Sendable, CaseIterable {
        case negation, hedge, attribution, number, date, unit, joiner, title, abbreviation, common, pronoun, determiner
        case auxiliary, article, confusable
    }

    /// A phrase found in a text.
    struct Match: Sendable {
        var heading: Heading
        /// The words it covers, as indices into the list searched.
        var words: Range<Int>
        /// One number for the phrase, equal wherever the same phrase stands.
        var phrase: Int
        /// Whether the words after it, and not those before, name whom it speaks of: `according to …`.
        var leads: Bool
    }

    private struct Entry {
        /// Where the hashes of its words begin in `hashes`.
        var start: Int32
        /// The entry added before it that begins with the same word, or -1.
        var next: Int32
        var count: UInt8
        var heading: Heading
        /// It only keeps a shorter phrase from matching inside it (`!` in the file).
        var excepts: Bool
        var leads: Bool
        /// It stands with a capital in the file, and so matches only with one.
        var capitalised: Bool
    }

    private var hashes: [UInt64] = []
    private var entries: [Entry] = []
    /// Open addressing: an index into `entries`, or -1.
    private var table: [Int32]

    /// An empty lexicon with room for the words of a file of so many bytes.
    init(size: Int) {
        // A word with its comma takes eight bytes or more on average.
        let words = size / 8
        hashes.reserveCapacity(words)
        entries.reserveCapacity(words)
        var slots = 64
        while slots < words + words / 2 { slots *= 2 }
        table = Array(repeating: -1, count: slots)
    }

    /// Adds a phrase, its words as hashes.
    mutating func add(_ words: [UInt64], under heading: Heading, excepts: Bool, leads: Bool, capitalised: Bool) {
        guard let first = words.first, words.count <= UInt8.max else { return }
        if entries.count * 2 > table.count { grow() }
        let start = hashes.count
        hashes.append(contentsOf: words)
        let slot = slot(of: first)
        entries.append(
            Entry(
                start: Int32(start), next: table[slot], count: UInt8(words.count), heading: heading, excepts: excepts,
                leads: leads, capitalised: capitalised))
        table[slot] = Int32(entries.count - 1)
    }

    /// Whether an entry begins with a word.
    func contains(_ word: Word) -> Bool { table[slot(of: word.hash)] >= 0 }

    /// Whether a single word stands under a heading.
    func contains(_ word: Word, under heading: Heading) -> Bool {
        var index = Int(table[slot(of: word.hash)])
        while index >= 0 {
            let entry = entries[index]
            if entry.heading == heading && entry.count == 1 && !entry.excepts && fits(entry, word) { return true }
            index = Int(entry.next)
        }
        return false
    }

    /// Every phrase in a list of words, the longest under each heading first and none overlapping another of its heading.
    func matches(in words: [Word]) -> [Match] {
        var matches: [Match] = []
        var free = [Int](repeating: 0, count: Heading.allCases.count)
        var best = [Int](repeating: -1, count: free.count)
        for position in words.indices {
            var index = Int(table[slot(of: words[position].hash)])
            guard index >= 0 else { continue }
            while index >= 0 {
                let entry = entries[index]
                let heading = entry.heading.position
                let held = best[heading]
                if position >= free[heading], fits(entry, words[position]), stands(entry, at: position, in: words),
                    held < 0 || entries[held].count < entry.count
                {
                    best[heading] = index
                }
                index = Int(entry.next)
            }
            for heading in best.indices where best[heading] >= 0 {
                let entry = entries[best[heading]]
                free[heading] = position + Int(entry.count)
                if !entry.excepts {
                    matches.append(
                        Match(
                            heading: entry.heading, words: position..<free[heading], phrase: best[heading],
                            leads: entry.leads))
                }
                best[heading] = -1
            }
        }
        return matches
    }

    private func fits(_ entry: Entry, _ word: Word) -> Bool {
        !entry.capitalised || word.traits.contains(.capitalised)
    }

    private func stands(_ entry: Entry, at position: Int, in words: [Word]) -> Bool {
        guard position + Int(entry.count) <= words.count else { return false }
        for offset in 1..<max(Int(entry.count), 1)
        where words[position + offset].hash != hashes[Int(entry.start) + offset] {
            return false
        }
        return true
    }

    /// The slot that holds entries beginning with a word, or the free one where they would go.
    private func slot(of hash: UInt64) -> Int {
        let mask = table.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while table[slot] >= 0, hashes[Int(entries[Int(table[slot])].start)] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let heads = table.filter { $0 >= 0 }
        table = Array(repeating: -1, count: table.count * 2)
        for head in heads { table[slot(of: hashes[Int(entries[Int(head)].start)])] = head }
    }
}

extension Lexicon.Heading {
    /// Its place among the headings, for arrays and sets by heading.
    var position: Int {
        switch self {
        case .negation: 0
        case .hedge: 1
        case .attribution: 2
        case .number: 3
        case .date: 4
        case .unit: 5
        case .joiner: 6
        case .title: 7
        case .abbreviation: 8
        case .common: 9
        case .pronoun: 10
        case .determiner: 11
        case .auxiliary: 12
        case .article: 13
        case .confusable: 14
        }
    }
}
