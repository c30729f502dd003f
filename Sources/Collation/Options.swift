extension Collation {
    /// What a collation may be told.
    public struct Options: Sendable, Hashable {
        /// Whether units that left their place are looked for; without it a moved paragraph is removed and added.
        public var findsMoves = true
        /// Differences that count as none.
        public var ignoring: Set<Ignorable> = []

        /// Makes the default options.
        public init() {}
    }

    /// A kind of difference that can be ignored.
    public enum Ignorable: String, Sendable, Hashable, CaseIterable {
        case typography, `case`, whitespace, punctuation
    }
}
