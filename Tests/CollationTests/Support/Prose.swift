/// Invented prose out of a small grammar, whose paragraphs share names and phrases as real coverage does.
struct Prose {
    var dice: Dice

    private static let places = [
        "Ostrane", "Velmoor", "Carrick Sands", "Tollbury", "Hesk", "Pinmarsh", "Arlow", "Dunreath",
    ]
    private static let bodies = [
        "the harbour board", "the river trust", "Tarn Railways", "the school council", "the port authority",
        "the health office",
    ]
    private static let names = [
        "Ada Fenn", "Tomas Reyle", "Irena Voss", "Milo Karst", "Sunniva Dahl", "Pavel Orde", "Lea Munk",
    ]
    private static let things = [
        "the ferry timetable", "the flood wall", "the library roof", "the tram extension", "the fishing quota",
        "the night bus",
        "the reservoir", "the market hall", "the tree survey", "the quarry licence",
    ]
    private static let verbs = [
        "approved", "rejected", "delayed", "defended", "questioned", "welcomed", "reviewed", "dropped",
    ]
    private static let reasons = [
        "after weeks of argument", "because prices had doubled", "despite a petition", "before the winter storms",
        "while repairs went on", "under a rule from 1962", "once the figures were checked",
    ]
    private static let fillers = ["also", "only", "reportedly", "later", "partly", "again", "formally"]

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func sentence() -> String {
        let (body, thing, place) = (dice.pick(Self.bodies), dice.pick(Self.things), dice.pick(Self.places))
        let (verb, name, reason) = (dice.pick(Self.verbs), dice.pick(Self.names), dice.pick(Self.reasons))
        let number = Int.random(in: 12...9_800, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: return "In \(place), \(body) \(verb) \(thing) \(reason)."
        case 1: return "“Nobody in \(place) expected \(thing) to cost \(number) marks,” said \(name)."
        case 2: return "\(name) \(verb) \(thing), and \(body) \(dice.pick(Self.verbs)) it \(reason)."
        case 3: return "About \(number) people from \(place) signed a letter on \(thing)."
        default: return "A report of \(number) pages on \(thing) reached \(body) \(reason)."
        }
    }

    /// A paragraph of so many sentences that no other paragraph repeats, thanks to its reference.
    mutating func paragraph(_ sentences: Int) -> String {
        let reference = Int.random(in: 100_000...999_999, using: &dice)
        return (0..<sentences).map { _ in sentence() }.joined(separator: " ") + " File \(reference) has the details."
    }

    /// The paragraph with a share of its words exchanged, put in or taken out, at least one.
    mutating func edited(_ paragraph: String, share: Double) -> String {
        var words = paragraph.split(separator: " ").map(String.init)
        for _ in 0..<max(1, Int(Double(words.count) * share)) {
            let place = Int.random(in: 0..<words.count, using: &dice)
            switch Int.random(in: 0..<3, using: &dice) {
            case 0: words[place] = dice.pick(Self.fillers)
            case 1: words.insert(dice.pick(Self.fillers), at: place)
            default: if words.count > 8 { words.remove(at: place) }
            }
        }
        let result = words.joined(separator: " ")
        return result == paragraph ? paragraph + " It was not clear why." : result
    }
}
