import Archive
import Article
import Collation
import Extraction
import Findings
import Report

/// The two sides of a diff, as the command line names them.
struct VersionPair {
    /// The left side.
    let from: Witness
    /// The right side.
    let to: Witness
    /// The article of each side; nil for a file.
    private let articles: (from: ArticleSummary?, to: ArticleSummary?)

    /// Finds the sides: files and standard input are read and extracted, everything else is looked up in the archive.
    init(from: String, to: String?, readAs: ReadAs, location: ArchiveLocation, _ session: Session) throws {
        let sides = [Operand(from)] + (to.map { [Operand($0, beside: from)] } ?? [])
        if sides.count == 2, sides.allSatisfy({ $0 == .file("-") }) {
            throw CommandError.usage("standard input can be one side only")
        }
        guard case .reference(let name) = sides[0], sides.count == 1 else {
            guard sides.count == 2 else {
                throw CommandError.usage(
                    "a file is diffed with something", hints: ["name the other side: 'stemma diff \(from) OTHER'"])
            }
            var found = try sides.map { try Self.side($0, readAs, location, session) }
            if found[0].0.label == found[1].0.label {
                found[0].0.label += " (old)"
                found[1].0.label += " (new)"
            }
            self.from = found[0].0
            self.to = found[1].0
            articles = (found[0].1, found[1].1)
            return
        }
        let archive = try location.open()
        let pair = try archive.pair(named: name)
        let reader = ArchiveReader(archive: archive)
        self.from = try reader.witness(pair.from, of: pair.article)
        self.to = try reader.witness(pair.to, of: pair.article)
        articles = (pair.article, pair.article)
    }

    private static func side(
        _ operand: Operand, _ readAs: ReadAs, _ location: ArchiveLocation, _ session: Session
    ) throws -> (Witness, ArticleSummary?) {
        switch operand {
        case .file(let path):
            let page = try ExtractedInput(path, as: readAs, session)
            return (page.witness, nil)
        case .reference(let name):
            let archive = try location.open()
            let (article, version) = try archive.version(named: name)
            return (try ArchiveReader(archive: archive).witness(version, of: article), article)
        }
    }

    /// Whether the sides are two articles of the archive.
    var isOfTwoArticles: Bool {
        guard let from = articles.from, let to = articles.to else { return false }
        return from.id != to.id
    }

    /// What is compared, `fenwick-bridge v2..v3`.
    var name: String {
        if let article = articles.to, !isOfTwoArticles, let left = from.version, let right = to.version,
            articles.from != nil
        {
            return "\(article.slug) v\(left)..v\(right)"
        }
        return "\(from.label)..\(to.label)"
    }

    /// What stands above the diff.
    func heading(for collation: Collation) -> DiffHeading {
        guard let article = articles.to, articles.from?.id == article.id else {
            return DiffHeading(
                title: to.article.title, from: .init(from.label, at: from.capturedAt),
                to: .init(to.label, at: to.capturedAt))
        }
        func side(_ witness: Witness) -> DiffHeading.Side {
            .init(witness.version.map { "v\($0)" } ?? witness.label, at: witness.capturedAt)
        }
        return DiffHeading(
            title: to.article.title, publisher: article.publisher, address: article.address, from: side(from),
            to: side(to), note: ChangeNote(Change(from: from.article, to: to.article))?.note)
    }
}
