public import Foundation

/// What the terminal is like and how a report should use it.
///
/// The command line fills it from flags, environment and configuration.
public struct TerminalOptions: Sendable, Hashable {
    /// The columns of a line; at least ``narrowest``.
    public var width: Int { didSet { width = max(width, TerminalOptions.narrowest) } }
    /// Whether ANSI colours are written; without them changes stand in `[-…-]` and `{+…+}`.
    public var color: Bool
    /// The colours of the roles.
    public var palette: Palette
    /// Whether the marks are ASCII, for locales that are not UTF-8.
    public var ascii: Bool
    /// How many unchanged paragraphs are shown around a change.
    public var context: Int
    /// One column of text or two.
    public var layout: Layout
    /// Whether addresses become OSC 8 hyperlinks.
    public var links: Bool
    /// The present moment, against which times of the last 24 hours are given as `9 h ago`; without it all times are absolute.
    public var now: Date?

    /// Makes options; the default is what a pipe gets.
    public init(
        width: Int = 80, color: Bool = false, palette: Palette = .terminal, ascii: Bool = false,
        context: Int = 0, layout: Layout = .auto, links: Bool = false, now: Date? = nil
    ) {
        self.width = max(width, TerminalOptions.narrowest)
        self.color = color
        self.palette = palette
        self.ascii = ascii
        self.context = max(context, 0)
        self.layout = layout
        self.links = links
        self.now = now
    }

    /// The width below which no report is laid out: the gutter and a word beside it.
    public static let narrowest = 20
    /// The width from which the automatic layout sets old and new side by side.
    public static let splitFrom = 110

    /// How old and new text stand to each other.
    public enum Layout: String, Sendable, Hashable, CaseIterable {
        /// Side by side where the terminal is wide enough.
        case auto
        /// One column, changes within the text.
        case inline
        /// Side by side.
        case split
    }

    /// Whether this width and layout set old and new side by side.
    var isSplit: Bool {
        switch layout {
        case .auto: width >= TerminalOptions.splitFrom
        case .inline: false
        case .split: true
        }
    }
}
