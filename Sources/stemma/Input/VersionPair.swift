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
    /// What extraction has to do with the differences, where it has.
    let reading: String?

    /// One side while it is found.
    private struct Side {
        var witness: Witness
        var reading: Reading
        var article: ArticleSummary?
        var version: VersionSummary?
    }

    /// Finds the sides: files and standard input are read and extracted, everything else is looked up in the archive.
    ///
    /// - Parameter asRecorded: whether versions that different extractors recorded are taken as they are; else both pages are
    ///   extracted anew.
    init(
        from: String, to: String?, readAs: ReadAs, asRecorded: Bool, location: ArchiveLocation, _ session: Session
    ) throws {
        var sides = try Self.sides(from: from, to: to, readAs, location, session)
        if sides[0].witness.label == sides[1].witness.label {
            sides[0].witness.label += " (old)"
            sides[1].witness.label += " (new)"
        }
        reading = try asRecorded ? Self.noteOnReadings(sides[0], sides[1]) : Self.align(&sides)
        self.from = sides[0].witness
        self.to = sides[1].witness
        articles = (sides[0].article, sides[1].article)
    }

    private static func sides(
        from: String, to: String?, _ readAs: ReadAs, _ location: ArchiveLocation, _ session: Session
    ) throws -> [Side] {
        let operands = [Operand(from)] + (to.map { [Operand($0, beside: from)] } ?? [])
        if operands.count == 2, operands.allSatisfy({ $0 == .file("-") }) {
            throw CommandError.usage("standard input can be one side only")
        }
        guard case .reference(let name) = operands[0], operands.count == 1 else {
            guard operands.count == 2 else {
                throw CommandError.usage(
                    "a file is diffed with something", hints: ["name the other side: 'stemma diff \(from) OTHER'"])
            }
            return try operands.map { try side($0, readAs, location, session) }
        }
        let archive = try location.open()
        let pair = try archive.pair(named: name)
        let reader = try ArchiveReader(archive, session)
        return try [pair.from, pair.to].map { try side($0, of: pair.article, reader) }
    }

    private static func side(
        _ operand: Operand, _ readAs: ReadAs, _ location: ArchiveLocation, _ session: Session
    ) throws -> Side {
        switch operand {
        case .file(let path):
            let page = try ExtractedInput(path, as: readAs, session)
            return Side(witness: page.witness, reading: Reading(page))
        case .reference(let name):
            let archive = try location.open()
            let (article, version) = try archive.version(named: name)
            return try side(version, of: article, ArchiveReader(archive, session))
        }
    }

    private static func side(
        _ version: VersionSummary, of article: ArticleSummary, _ reader: ArchiveReader
    ) throws -> Side {
        let stored = try reader.archive.read(version)
        return Side(
            witness: reader.witness(stored, of: article),
            reading: Reading(stored, in: reader.archive, by: reader.rules), article: article, version: version)
    }

    /// Has both sides read anew where different extractors read them, and says so.
    private static func align(_ sides: inout [Side]) throws -> String? {
        let readings = try ComparableReadings(sides[0].reading, sides[1].reading)
        sides[0].witness.article = readings.from
        sides[1].witness.article = readings.to
        return switch readings.state {
        case .asRecorded: nil
        case .readAnew: "recorded by different extractors: both pages were extracted anew"
        case .mixed: "recorded by different extractors; not both pages are there to extract"
        }
    }

    /// What differs between two sides that are taken as they are recorded.
    private static func noteOnReadings(_ from: Side, _ to: Side) -> String? {
        if from.reading.article.isReadLike(to.reading.article) { return nil }
        return from.version?.pageSHA256 == to.version?.pageSHA256
            ? "two readings of one page: the differences are the extractor's"
            : "recorded by different extractors, compared as recorded"
    }

    /// Whether the sides are two articles of the archive.
    var isOfTwoArticles: Bool {
        guard let from = articles.from, let to = articles.to else { return false }
        return from.id != to.id
    }

    /// Whether one extractor read both sides, so that what differs is the publisher's.
    private var isOneReading: Bool { from.article.isReadLike(to.article) }

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
                to: .init(to.label, at: to.capturedAt), reading: reading)
        }
        func side(_ witness: Witness) -> DiffHeading.Side {
            .init(witness.version.map { "v\($0)" } ?? witness.label, at: witness.capturedAt)
        }
        return DiffHeading(
            title: to.article.title, publisher: article.publisher, address: article.address, from: side(from),
            to: side(to), note: isOneReading ? ChangeNote(Change(from: from.article, to: to.article))?.note : nil,
            reading: reading)
    }
}
