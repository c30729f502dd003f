internal import Article
internal import Foundation
internal import Git

/// The tree that holds everything that two trees of one site hold.
///
/// What only one has stays. Where both have an article's folder, all of it comes from the side whose capture is the later
/// one. The result does not depend on which of the two is ours, nor on the order in which several are joined.
struct TreeJoin {
    let repository: Repository
    let site: Site

    /// Joins two trees and stores the result.
    ///
    /// - Parameter path: where in the site's tree they stand, without a slash at the end.
    func join(_ left: ObjectID, _ right: ObjectID, at path: String = "") throws -> ObjectID {
        if left == right { return left }
        if case .article(let folder, _) = Layout.place(of: "\(path)/\(Layout.record)"), folder == path {
            return try later(left, right, in: folder)
        }
        var entries = Dictionary(try repository.readTree(left).map { ($0.name, $0) }) { first, _ in first }
        for entry in try repository.readTree(right) {
            guard let other = entries[entry.name], other != entry else {
                entries[entry.name] = entry
                continue
            }
            let place = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
            if entry.kind == .tree, other.kind == .tree {
                let id = try join(other.id, entry.id, at: place)
                entries[entry.name] = TreeEntry(name: entry.name, kind: .tree, id: id)
            } else if entry.kind == .blob, other.kind == .blob, Layout.place(of: place) == .about {
                // Two programs described the branch in different words; either will do, if it is always the same one.
                entries[entry.name] = max(entry, other) { $0.id < $1.id }
            } else {
                throw conflict(place)
            }
        }
        return try repository.writeTree(Array(entries.values))
    }

    private func later(_ left: ObjectID, _ right: ObjectID, in folder: String) throws -> ObjectID {
        let (first, second) = (try Folder(left, repository), try Folder(right, repository))
        if let one = first.article, let other = second.article, one != other { throw conflict(folder) }
        return max(first, second) { $0.rank.lexicographicallyPrecedes($1.rank) }.id
    }

    private func conflict(_ place: String) -> ArchiveError {
        ArchiveError(
            .remoteInvalid, "both sides of \(site) have something else in one place",
            facts: [CommitMessage.oneLine(place)])
    }

    /// An article's folder as one side has it.
    private struct Folder {
        let id: ObjectID
        /// The article, nil where the record cannot be read.
        let article: ArticleID?
        /// The larger, the more it counts: the moment of the capture, the number of the version, and at last the id.
        let rank: [String]

        init(_ id: ObjectID, _ repository: Repository) throws {
            self.id = id
            let entry = try repository.readTree(id).first { $0.name == Layout.record && $0.kind == .blob }
            do {
                let record = try entry.map { try CaptureRecord(reading: try repository.readBlob($0.id)) }
                article = record?.id
                let number = String(record?.version ?? 0)
                rank = [
                    record.map { Moment.format($0.capturedAt) } ?? "",
                    String(repeating: "0", count: max(0, 19 - number.count)) + number, id.hex,
                ]
            } catch is FormatError {
                article = nil
                rank = ["", "", id.hex]
            }
        }
    }
}

/// The larger of two values by an order.
private func max<Value>(_ left: Value, _ right: Value, by precedes: (Value, Value) -> Bool) -> Value {
    precedes(left, right) ? right : left
}
