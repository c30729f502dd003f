internal import Foundation

/// Every capture of one article in the order of capture, and what a further one means.
struct Timeline: Hashable {
    /// A capture.
    struct Event: Hashable {
        /// The moment, to the second.
        let at: Date
        /// The number of the version that it made or showed.
        let version: Int
        /// What makes a version.
        let contentSHA256: String
        /// The bytes.
        let pageSHA256: String
        /// Whether it made no version.
        var isObservation = false
    }

    /// What a further capture means.
    enum Meaning: Hashable {
        /// The very capture is recorded, as this version or as an observation of it.
        case recorded(version: Int)
        /// It shows this version, which was in force just before or just after.
        case observation(of: Int)
        /// It shows something else than the version in force then, if there was one.
        case version(before: Event?, after: Event?)
    }

    /// The captures, earliest first; at one moment versions before observations.
    let events: [Event]
    /// The same as they were recorded, with the versions that later readings stand in the place of.
    private let recorded: [Event]
    private let readings: Set<Int>

    /// The timeline of these captures.
    ///
    /// A version that reads the page of another anew stands in its place, also for the captures that showed the same.
    ///
    /// - Parameter readings: the numbers of the versions that an extractor is the cause of.
    init(events: [Event], readings: Set<Int> = []) {
        recorded = events
        self.readings = readings
        var successors: [Int: Event] = [:]
        for later in events where readings.contains(later.version) {
            for earlier in events
            where earlier.version < later.version && earlier.at == later.at && earlier.pageSHA256 == later.pageSHA256 {
                successors[earlier.version] = later
            }
        }
        self.events = events.compactMap { event in
            guard let successor = successors[event.version] else { return event }
            return event.at == successor.at && event.pageSHA256 == successor.pageSHA256
                ? nil
                : Event(
                    at: event.at, version: successor.version, contentSHA256: successor.contentSHA256,
                    pageSHA256: event.pageSHA256, isObservation: event.isObservation)
        }
    }

    /// What a capture with this content at this moment means.
    func meaning(ofContent content: String, page: String, at moment: Date) -> Meaning {
        if let same = events.first(where: { $0.at == moment && $0.contentSHA256 == content && $0.pageSHA256 == page }) {
            return .recorded(version: same.version)
        }
        let before = events.last { $0.at <= moment }
        if let before, before.contentSHA256 == content { return .observation(of: before.version) }
        let after = events.first { $0.at > moment }
        if let after, after.contentSHA256 == content { return .observation(of: after.version) }
        return .version(before: before, after: after)
    }

    /// The number of the version in force at a moment: that of the last capture until then.
    func version(at moment: Date) -> Int? {
        events.last { $0.at <= moment }?.version
    }

    /// What a capture means.
    func meaning(of capture: IncomingCapture) -> Meaning {
        meaning(ofContent: capture.contentSHA256, page: capture.pageSHA256, at: capture.capturedAt)
    }

    /// The timeline with a capture more.
    ///
    /// - Parameter isReading: whether it is a version that an extractor is the cause of.
    func adding(_ event: Event, isReading: Bool = false) -> Timeline {
        let place = recorded.firstIndex { Self.precedes(event, $0) } ?? recorded.endIndex
        var events = recorded
        events.insert(event, at: place)
        return Timeline(events: events, readings: isReading ? readings.union([event.version]) : readings)
    }

    private static func precedes(_ left: Event, _ right: Event) -> Bool {
        (left.at, left.isObservation ? 1 : 0, left.version) < (right.at, right.isObservation ? 1 : 0, right.version)
    }
}
