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
        try record([try PreparedCapture(article, capture, inForce: inForce)], context: context)[0].get()
    }

    /// Records captures as one run: a commit for each version, and one file of observations for each site.
    ///
    /// - Returns: for each capture, in order, what it came to, or why it could not be recorded. One that fails does not keep the
    ///   others from being recorded.
    public func record(
        _ captures: [(article: Article, capture: Capture)], context: RecordingContext
    ) -> [Result<Recording, ArchiveError>] {
        let prepared = captures.map { item in
            Result { () throws(ArchiveError) in try PreparedCapture(item.article, item.capture) }
        }
        var recordings = record(prepared.compactMap { try? $0.get() }, context: context)[...]
        return prepared.map { $0.flatMap { _ in recordings.removeFirst() } }
    }

    /// Records captures as one run, as if one after the other in the given order.
    ///
    /// What is recorded of a site is stored together and becomes visible at once, or not at all. Captures of one site should
    /// therefore be few enough to be in memory together.
    ///
    /// - Returns: for each capture, in order, what it came to, or why it could not be recorded. One that fails does not keep the
    ///   others from being recorded.
    public func record(
        _ captures: [PreparedCapture], context: RecordingContext
    ) -> [Result<Recording, ArchiveError>] {
        var results: [Int: Result<Recording, ArchiveError>] = [:]
        let sites = Dictionary(grouping: captures.indices) { captures[$0].incoming.site }
        for (site, places) in sites.sorted(by: { $0.key < $1.key }) {
            do {
                let recordings = try withBranch(of: site) { branch in
                    var recorder = SiteRecorder(self, branch, context)
                    return try recorder.record(places.map { captures[$0].incoming })
                }
                for (place, recording) in zip(places, recordings) { results[place] = recording }
            } catch {
                for place in places { results[place] = .failure(ArchiveError(error)) }
            }
        }
        return captures.indices.map { results[$0] ?? .failure(ArchiveError(.io, "nothing was recorded")) }
    }
}

/// A capture that is ready to be recorded: everything that does not depend on the archive is worked out.
///
/// That is most of the work; it can be done on any thread.
public struct PreparedCapture: Sendable {
    let incoming: IncomingCapture

    /// Works out address, id and hashes.
    ///
    /// - Throws: ``ArchiveError/Code/noAddress``, ``ArchiveError/Code/invalidAddress``, ``ArchiveError/Code/invalidCapture``.
    public init(
        _ article: Article, _ capture: Capture, inForce: VersionReadAnew? = nil
    ) throws(ArchiveError) {
        do {
            incoming = try IncomingCapture(article, capture, inForce: inForce)
        } catch {
            throw ArchiveError(error)
        }
    }
}
