public import Foundation

/// What stands above a diff: which text it is, and which two states of it are compared.
///
/// Two files outside an archive have labels only; everything else is left out and leaves no gap.
public struct DiffHeading: Sendable, Hashable {
    /// The headline; where it is nil the collation's own titles are used.
    public var title: String?
    /// The publisher's name.
    public var publisher: String?
    /// The address of the page.
    public var address: String?
    /// The left state.
    public var from: Side
    /// The right state.
    public var to: Side
    /// What a reader should know before reading on.
    public var note: Note?
    /// What extraction has to do with the differences, one sentence, where it has.
    public var reading: String?

    /// Makes a heading.
    public init(
        title: String? = nil, publisher: String? = nil, address: String? = nil, from: Side, to: Side,
        note: Note? = nil, reading: String? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.address = address
        self.from = from
        self.to = to
        self.note = note
        self.reading = reading
    }

    /// One of the two states.
    public struct Side: Sendable, Hashable {
        /// Its name on screen: `v2`, or the path of a file.
        public var label: String
        /// When it was captured.
        public var at: Date?

        /// Makes a side.
        public init(_ label: String, at: Date? = nil) {
            self.label = label
            self.at = at
        }
    }

    /// A word of warning or ease, and what it rests on.
    public struct Note: Sendable, Hashable {
        /// The word, `unmarked`.
        public var mark: String
        /// The reason, `2 figures changed, no note on the page`.
        public var detail: String
        /// Whether the mark is set in the colour of an error.
        public var isWarning: Bool

        /// Makes a note.
        public init(mark: String, detail: String, isWarning: Bool = true) {
            self.mark = mark
            self.detail = detail
            self.isWarning = isWarning
        }
    }
}
