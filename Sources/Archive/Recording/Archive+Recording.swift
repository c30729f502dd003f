public import Article
internal import Foundation
internal import Git

extension Archive {
    /// Records a capture: a new version where title, body, fields or notices differ from the version in force at that moment, an
    /// observation otherwise.
    ///
    /// When this returns, what was recorded is durable. Recording the very same capture again changes nothing.
    ///
    /// - Parameter inForce: the version in force before the capture as today's extractor reads its page, where another
    ///   extractor recorded it. A capture that differs from what is recorded and not from that is the extractor's change.
    /// - Throws: ``ArchiveError/Code/noAddress`` and ``ArchiveError/Code/invalidAddress``; ``ArchiveError/Code/locked``
    ///   naming the process that writes to the same site.
    public func record(
        _ article: Article, _ capture: Capture, inForce: VersionReadAnew? = nil, context: RecordingContext
    ) throws(ArchiveError) -> Recording {
        try record([(article, capture, inForce)], context)[0].get()
    }

    /// Records captures as one run: a commit for each version, and one file of observations for each site.
    ///
    /// - Returns: for each capture, in order, what it came to, or why it could not be recorded. One that fails does not keep the
    ///   others from being recorded.
    public func record(
        _ captures: [(article: Article, capture: Capture)], context: RecordingContext
    ) -> [Result<Recording, ArchiveError>] {
        record(captures.map { ($0.article, $0.capture, nil) }, context)
    }

    private func record(
        _ captures: [(article: Article, capture: Capture, inForce: VersionReadAnew?)], _ context: RecordingContext
    ) -> [Result<Recording, ArchiveError>] {
        var results: [Int: Result<Recording, ArchiveError>] = [:]
        var observed: [Site: [(place: Int, capture: IncomingCapture)]] = [:]
        for (place, item) in captures.enumerated() {
            do {
                let incoming = try IncomingCapture(item.article, item.capture, inForce: item.inForce)
                if let recording = try withBranch(
                    of: incoming.site, { try recordVersion(of: incoming, on: $0, context) })
                {
                    results[place] = .success(recording)
                } else {
                    observed[incoming.site, default: []].append((place, incoming))
                }
            } catch {
                results[place] = .failure(ArchiveError(error))
            }
        }
        for (site, items) in observed.sorted(by: { $0.key < $1.key }) {
            for (place, result) in recordObservations(of: items, on: site, context) { results[place] = result }
        }
        return captures.indices.map { results[$0] ?? .failure(ArchiveError(.io, "nothing was recorded")) }
    }

    /// Records a capture as a version; nil where it is none but can be an observation.
    private func recordVersion(
        of incoming: IncomingCapture, on branch: SiteBranch, _ context: RecordingContext
    ) throws -> Recording? {
        let prepared = try withUsableIndex { () -> (Recording?, VersionDraft?) in
            let timeline = try index.read { try IndexReader(database: $0).timeline(of: incoming.id) }
            switch timeline.meaning(of: incoming) {
            case .observation: return (nil, nil)
            case .recorded(let version): return (try unchanged(incoming, version, timeline), nil)
            case .version(let before, let after):
                return (
                    nil, try VersionDraft(of: incoming, before: before, after: after, in: self, on: branch, context)
                )
            }
        }
        guard let draft = prepared.1 else { return prepared.0 }
        let commit = try draft.commit(on: branch, context)
        return Recording(
            outcome: draft.record.version == 1 ? .new : .changed, id: incoming.id, slug: draft.record.slug,
            site: incoming.site, address: incoming.address, version: draft.record.version, commit: commit,
            capturedAt: incoming.capturedAt, previous: draft.before?.version, checks: 1)
    }

    /// Records captures that showed nothing new, in one file.
    ///
    /// Where somebody recorded something meanwhile that makes one of them a version after all, it becomes one.
    private func recordObservations(
        of items: [(place: Int, capture: IncomingCapture)], on site: Site, _ context: RecordingContext
    ) -> [(Int, Result<Recording, ArchiveError>)] {
        var results: [(Int, Result<Recording, ArchiveError>)] = []
        var remaining = items
        do {
            while !remaining.isEmpty {
                let captures = remaining.map(\.capture)
                switch try withBranch(of: site, { try commitObservations(captures, on: $0, context) }) {
                case .recorded(let recordings):
                    results += zip(remaining, recordings).map { ($0.place, .success($1)) }
                    remaining = []
                case .isVersion(let index):
                    let late = remaining[index]
                    if let recording = try withBranch(
                        of: site, { try recordVersion(of: late.capture, on: $0, context) })
                    {
                        results.append((late.place, .success(recording)))
                        remaining.remove(at: index)
                    }
                }
            }
        } catch {
            results += remaining.map { ($0.place, .failure(ArchiveError(error))) }
        }
        return results
    }

    /// What a capture came to that shows what a version shows.
    func unchanged(_ incoming: IncomingCapture, _ version: Int, _ timeline: Timeline) throws -> Recording {
        let reader = { (id: ArticleID) in
            try self.index.read { database in
                let reader = IndexReader(database: database)
                return (try reader.article(id), try reader.versions(of: id))
            }
        }
        let (article, versions) = try reader(incoming.id)
        guard let article, let summary = versions.first(where: { $0.number == version }) else {
            throw IndexFault(.damaged, "the index has no version \(version) of \(incoming.id)")
        }
        return Recording(
            outcome: .unchanged, id: incoming.id, slug: article.slug, site: incoming.site, address: incoming.address,
            version: version, commit: summary.commit, capturedAt: incoming.capturedAt,
            previous: timeline.version(at: incoming.capturedAt.addingTimeInterval(-1)),
            checks: timeline.events.count { $0.version == version })
    }
}
