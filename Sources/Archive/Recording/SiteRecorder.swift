internal import Article
internal import Foundation
internal import Git

/// Records captures of one site, one after the other: a commit for each version, then one for all observations.
struct SiteRecorder {
    private let archive: Archive
    private let branch: SiteBranch
    private let context: RecordingContext
    private var states: [ArticleID: ArticleState] = [:]
    private var observed: [(capture: IncomingCapture, version: Int)] = []

    init(_ archive: Archive, _ branch: SiteBranch, _ context: RecordingContext) {
        self.archive = archive
        self.branch = branch
        self.context = context
    }

    /// Records captures in the given order.
    ///
    /// - Returns: for each what it came to, or why it could not be recorded; one that fails does not keep the others from
    ///   being recorded.
    mutating func record(_ captures: [IncomingCapture]) throws -> [Result<Recording, ArchiveError>] {
        var results: [Result<Recording, ArchiveError>] = []
        for capture in captures {
            do { results.append(.success(try record(capture))) } catch { results.append(.failure(ArchiveError(error))) }
        }
        if !observed.isEmpty { try commit(observed) }
        return results
    }

    private mutating func record(_ incoming: IncomingCapture) throws -> Recording {
        let (state, draft) = try archive.withUsableIndex {
            [states, archive, branch, context] () throws -> (ArticleState, VersionDraft?) in
            let state = try states[incoming.id] ?? archive.state(of: incoming.id)
            guard case .version(let before, let after) = state.timeline.meaning(of: incoming) else {
                return (state, nil)
            }
            let draft = try VersionDraft(
                of: incoming, before: before, after: after, state: state, in: archive, on: branch, context)
            return (state, draft)
        }
        states[incoming.id] = state
        switch state.timeline.meaning(of: incoming) {
        case .recorded(let version):
            return try recording(of: incoming, showing: version)
        case .observation(let version):
            observed.append((incoming, version))
            states[incoming.id]?.add(incoming, showing: version)
            return try recording(of: incoming, showing: version)
        case .version(let before, _):
            guard let draft else { throw ArchiveError(.io, "nothing was recorded") }
            let commit = try draft.commit(on: branch, context)
            states[incoming.id]?.add(draft, commit: commit, at: context.now)
            return Recording(
                outcome: draft.record.version == 1 ? .new : .changed, id: incoming.id, slug: draft.record.slug,
                site: incoming.site, address: incoming.address, version: draft.record.version, commit: commit,
                capturedAt: incoming.capturedAt, previous: before?.version, checks: 1)
        }
    }

    /// What a capture came to that shows what a version shows.
    private func recording(of incoming: IncomingCapture, showing version: Int) throws -> Recording {
        guard let state = states[incoming.id], let slug = state.slug,
            let summary = state.versions.first(where: { $0.number == version })
        else {
            throw IndexFault(.damaged, "the index has no version \(version) of \(incoming.id)")
        }
        return Recording(
            outcome: .unchanged, id: incoming.id, slug: slug, site: incoming.site, address: incoming.address,
            version: version, commit: summary.commit, capturedAt: incoming.capturedAt,
            previous: state.timeline.version(at: incoming.capturedAt.addingTimeInterval(-1)),
            checks: state.timeline.events.count { $0.version == version })
    }

    /// Writes one file with a line for each capture, and commits it.
    private func commit(_ observations: [(capture: IncomingCapture, version: Int)]) throws {
        let path = Layout.observations(at: context.now, name: Self.randomName())
        var lines = Data()
        var changes: [String: ObjectID?] = [:]
        for (capture, version) in observations {
            let isKept = context.keepPages == .all
            let observation = Observation(
                id: capture.id, version: version, capturedAt: capture.capturedAt,
                requestedURL: capture.capture.requestedURL, finalURL: capture.capture.finalURL,
                source: capture.source(context), page: capture.page(isKept: isKept), textSHA256: capture.textSHA256,
                contentSHA256: capture.contentSHA256)
            lines += observation.line + Data("\n".utf8)
            if isKept {
                changes[Layout.observedPage(of: observation, in: path)] = try branch.repository.writeBlob(
                    capture.capture.bytes)
            }
        }
        changes[path + ".jsonl"] = try branch.repository.writeBlob(lines)
        let message = CommitMessage(observations: observations.count, site: branch.site, agent: context.agent)
        let latest = observations.map(\.capture.capturedAt).max() ?? context.now
        _ = try branch.commit(changes, message: message, authoredAt: latest, context)
    }

    /// Eight characters that no other run of the same second has.
    private static func randomName() -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<8).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] })
    }
}
