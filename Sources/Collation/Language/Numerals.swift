/// Numbers written as one word out of parts: `einundzwanzig`, `duecentosei`, `девятнадцатом`.
///
/// The parts stand under `[numeral]` in a data file: `zwanzig` anywhere, `-und-` only between others, `-te` only at the end. A
/// word is a number if two parts or more cover it.
struct Numerals: Sendable {
    private var stems: [[UInt8]] = []
    private var joints: [[UInt8]] = []
    private var endings: [[UInt8]] = []

    /// No number is longer, in bytes; the places in a word are the bits of one integer.
    private static let longest = 63

    /// Adds the parts of a line, between commas.
    mutating func add(_ line: ArraySlice<UInt8>) {
        for part in line.split(separator: 0x2C) {
            let part = part.drop { $0 == 0x20 }
            let isBehind = part.first == 0x2D, isBefore = part.last == 0x2D
            let letters = Array(part.dropFirst(isBehind ? 1 : 0).dropLast(isBefore ? 1 : 0))
            if isBehind && isBefore {
                joints.append(letters)
            } else if isBehind {
                endings.append(letters)
            } else {
                stems.append(letters)
            }
        }
    }

    /// Whether a word is made of parts.
    func make(_ word: Word, in bytes: [UInt8]) -> Bool {
        guard !stems.isEmpty, word.range.count > 3, word.range.count <= Self.longest,
            word.traits.isDisjoint(with: [.digit, .handle, .ideograph])
        else { return false }
        let letters = Array(bytes.text(word.range).lowercased().replacing("’", with: "'").utf8)
        // The places up to which stems cover the word, and those up to which a joint behind a stem does.
        var (covered, joined): (UInt64, UInt64) = (1, 0)
        for place in 0..<letters.count where (covered | joined) & (1 << UInt64(place)) != 0 {
            func reach(_ parts: [[UInt8]]) -> UInt64 {
                var reached: UInt64 = 0
                for part in parts where letters[place...].starts(with: part) {
                    let end = place + part.count
                    // A part alone is no compound.
                    if place > 0 || end < letters.count { reached |= 1 << UInt64(end) }
                }
                return reached
            }
            covered |= reach(stems)
            if place > 0, covered & (1 << UInt64(place)) != 0 {
                joined |= reach(joints)
                if endings.contains(where: { letters[place...].elementsEqual($0) }) { return true }
            }
        }
        return covered & (1 << UInt64(letters.count)) != 0
    }
}
