/// Sentences like those of news coverage, in which the same offices, places and turns of phrase come up all the time.
struct Coverage: TextSource {
    var dice: Dice
    private var coined = 0

    init(seed: UInt64) { dice = Dice(seed: seed) }

    let wordGap = " "
    let sentenceGap = " "

    /// Lines that a publisher puts between paragraphs again and again.
    static let boilerplate = [
        "Get the Ostrane Packet by post every Friday: the first month is free.",
        "Our reporting is paid for by readers. Join them for two marks a week.",
        "Also in this series: who owns the shore, and who pays for it?",
    ]

    private static let places = [
        "Ostrane", "Velmoor", "Carrick Sands", "Tollbury", "Hesk", "Pinmarsh", "Arlow", "Dunreath", "Sellick",
        "Upper Toft",
    ]
    private static let bodies = [
        "the harbour board", "the river trust", "Tarn Railways", "the school council", "the port authority",
        "the health office", "the land court", "Brack Dairies", "the grid company", "the lifeboat crew",
    ]
    private static let names = [
        "Ada Fenn", "Tomas Reyle", "Irena Voss", "Milo Karst", "Sunniva Dahl", "Pavel Orde", "Lea Munk", "Idris Cole",
        "Noor Beck", "Hal Tarrant",
    ]
    private static let offices = [
        "treasurer", "deputy harbour master", "surveyor", "head teacher", "county judge", "ward sister", "shop steward",
    ]
    private static let things = [
        "the ferry timetable", "the flood wall", "the library roof", "the tram extension", "the fishing quota",
        "the night bus",
        "the reservoir", "the market hall", "the tree survey", "the quarry licence", "the pay round",
        "the lost minutes",
    ]
    private static let verbs = [
        "approved", "rejected", "delayed", "defended", "questioned", "welcomed", "reviewed", "dropped", "signed",
    ]
    private static let reasons = [
        "after weeks of argument", "because prices had doubled", "despite a petition", "before the winter storms",
        "while repairs went on", "under a rule from 1962", "once the figures were checked", "without giving reasons",
    ]
    private static let sayings = [
        "said", "told the hearing", "wrote in a letter", "said on the radio", "said on Thursday",
    ]
    private static let claims = [
        "Nobody in $P expected $T to cost $N marks", "We have waited $K years for $T", "I read about $T in the paper",
        "The people of $P deserve better than this", "Every page on $T will be put on show",
    ]
    private static let facts = [
        "About $N people from $P signed a letter on $T.", "A report of $K pages on $T reached $B in spring.",
        "Repairs in $P will take until $D.", "Takings in $P fell by $K per cent last year.", "$V declined to comment.",
        "At least $K boats were damaged off $P, according to $B.", "The motion passed by $K votes to $L.",
        "Two earlier surveys, in 19$K and 20$L, had found no fault with $T.",
        "A plan for $P like it was dropped in 20$L.",
    ]
    private static let days = ["Monday", "Wednesday", "Thursday", "Saturday"]

    mutating func sentence() -> [String] { filled(pattern()).split(separator: " ").map(String.init) }

    mutating func newWord() -> String {
        coined += 1
        return dice.pick(["largely", "quietly", "senior", "local", "again", "partly"]) + "-\(coined)"
    }

    /// A paragraph of one to four sentences.
    mutating func paragraph() -> [[String]] { (0..<dice.pick([1, 2, 2, 3, 3, 4])).map { _ in sentence() } }

    private mutating func pattern() -> String {
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<7: "$V $v $T in $P $R."
        case 7..<11: "“\(dice.pick(Self.claims)),” \(dice.pick(Self.offices)) $A $s."
        case 11..<14: "$A, the \(dice.pick(Self.offices)), $v $T, saying that $B had $v it $R."
        default: dice.pick(Self.facts)
        }
    }

    private mutating func filled(_ pattern: String) -> String {
        var result = ""
        var isSlot = false
        for character in pattern {
            if isSlot { result += slot(character) } else if character != "$" { result.append(character) }
            isSlot = character == "$"
        }
        return result
    }

    private mutating func slot(_ kind: Character) -> String {
        switch kind {
        case "A": return dice.pick(Self.names)
        case "B": return dice.pick(Self.bodies)
        case "D": return dice.pick(Self.days)
        case "K", "L": return String(Int.random(in: 12...97, using: &dice))
        case "N": return String(Int.random(in: 120...9_800, using: &dice))
        case "P": return dice.pick(Self.places)
        case "R": return dice.pick(Self.reasons)
        case "s": return dice.pick(Self.sayings)
        case "T": return dice.pick(Self.things)
        case "v": return dice.pick(Self.verbs)
        default:
            let body = dice.pick(Self.bodies)
            return body.prefix(1).uppercased() + body.dropFirst()
        }
    }
}
