internal import Article
internal import Foundation
internal import Git

/// What became of captures that were thought to show nothing new.
enum ObservationsOutcome {
    /// They are in the archive, in this order.
    case recorded([Recording])
    /// Nothing was written, since the one at this place makes a version after all.
    case isVersion(Int)
}

extension Archive {
    /// Writes one file with a line for each capture, unless one of them makes a version, and commits it.
    func commitObservations(
        _ captures: [IncomingCapture], on branch: SiteBranch, _ context: RecordingContext
    ) throws -> ObservationsOutcome {
        var timelines: [ArticleID: Timeline] = [:]
        var observations: [(capture: IncomingCapture, version: Int)] = []
        var versions: [Int] = []
        for (place, capture) in captures.enumerated() {
            let timeline =
                try timelines[capture.id] ?? index.read { try IndexReader(database: $0).timeline(of: capture.id) }
            switch timeline.meaning(of: capture) {
            case .version: return .isVersion(place)
            case .recorded(let version):
                versions.append(version)
                timelines[capture.id] = timeline
            case .observation(let version):
                versions.append(version)
                observations.append((capture, version))
                timelines[capture.id] = timeline.observing(capture, as: version)
            }
        }
        if !observations.isEmpty { try commit(observations, on: branch, context) }
        return .recorded(
            try zip(captures, versions).map { capture, version in
                try unchanged(capture, version, timelines[capture.id] ?? Timeline(events: []))
            })
    }

    private func commit(
        _ observations: [(capture: IncomingCapture, version: Int)], on branch: SiteBranch, _ context: RecordingContext
    ) throws {
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
