import Article
import Collation

/// An article of body paragraphs.
func article(_ paragraphs: [String], role: Role = .body) -> Article {
    Article(blocks: paragraphs.map { Block($0, role: role) })
}

/// The collation of two lists of body paragraphs.
func collate(_ before: [String], _ after: [String], options: Collation.Options = .init()) -> Collation {
    Collation.collate(article(before), with: article(after), options: options)
}

/// What a unit did, without its words.
struct Outline: Hashable, CustomStringConvertible {
    var op: Collation.Operation
    var moved = false
    var from: [Int]
    var to: [Int]

    var description: String {
        func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: "+") }
        return "\(moved ? "moved " : "")\(op.rawValue) \(list(from))>\(list(to))"
    }
}

extension Collation {
    /// What the units of the body did.
    var outlines: Set<Outline> {
        Set(units(in: .body).map { Outline(op: $0.op, moved: $0.moved, from: $0.from, to: $0.to) })
    }
}
