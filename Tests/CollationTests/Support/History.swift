import Article
import Collation

/// A random revision of random prose, with the operations that made it.
struct History {
    private(set) var before: [String] = []
    private(set) var after: [String] = []
    private(set) var expected: Set<Outline> = []

    /// What a unit did, without its words.
    struct Outline: Hashable {
        var op: Collation.Operation
        var moved = false
        var from: [Int]
        var to: [Int]
    }

    /// Revises `count` paragraphs; about a fifth of them are touched, never two neighbours, so that each operation can be told.
    init(seed: UInt64, count: Int) {
        var prose = Prose(seed: seed)
        before = (0..<count).map { _ in prose.paragraph(Int.random(in: 2...4, using: &prose.dice)) }
        var place = 0
        while place < count {
            let isTouched = place % 3 == 1 && place + 2 < count && prose.dice.happens(0.6)
            if isTouched { place += touch(place, &prose) } else { place += keep(place) }
        }
    }

    private mutating func keep(_ place: Int) -> Int {
        after.append(before[place])
        expected.insert(Outline(op: .same, from: [place + 1], to: [after.count]))
        return 1
    }

    private mutating func touch(_ place: Int, _ prose: inout Prose) -> Int {
        let number = after.count + 1
        switch Int.random(in: 0..<5, using: &prose.dice) {
        case 0:
            after.append(prose.edited(before[place], share: 0.15))
            expected.insert(Outline(op: .edited, from: [place + 1], to: [number]))
        case 1:
            let halves = halved(before[place])
            after += halves
            expected.insert(Outline(op: .split, from: [place + 1], to: [number, number + 1]))
        case 2:
            after.append(before[place] + " " + before[place + 1])
            expected.insert(Outline(op: .merged, from: [place + 1, place + 2], to: [number]))
            return 2
        case 3:
            after.append(prose.paragraph(3))
            expected.insert(Outline(op: .added, from: [], to: [number]))
            return keep(place)
        default:
            expected.insert(Outline(op: .removed, from: [place + 1], to: []))
        }
        return 1
    }

    private func halved(_ paragraph: String) -> [String] {
        let parts = paragraph.split(separator: ". ", omittingEmptySubsequences: true).map(String.init)
        let middle = max(1, parts.count / 2)
        let first = parts[..<middle].joined(separator: ". ") + "."
        return [first, parts[middle...].joined(separator: ". ")]
    }
}

/// An article of body paragraphs.
func article(_ paragraphs: [String], role: Role = .body) -> Article {
    Article(blocks: paragraphs.map { Block($0, role: role) })
}

/// The collation of two lists of body paragraphs.
func collate(_ before: [String], _ after: [String], options: Collation.Options = .init()) -> Collation {
    Collation.collate(article(before), with: article(after), options: options)
}

extension Collation {
    /// What the units of the body did.
    var outlines: Set<History.Outline> {
        Set(units(in: .body).map { History.Outline(op: $0.op, moved: $0.moved, from: $0.from, to: $0.to) })
    }
}
