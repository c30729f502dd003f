/// Markup that a parser can take: without scripts, styles, comments and drawings, and with bounded nesting.
struct ScreenedMarkup: Sendable {
    /// The markup that is left.
    var bytes: [UInt8]
    /// Where something was cut, in order.
    var cuts: [Cut]
    /// Whether start tags or attributes were dropped to keep within the limits.
    var isFlattened: Bool

    /// A place where something was cut out.
    struct Cut: Sendable {
        /// The offset in what is left that the cut stands before.
        var offset: Int
        /// How many bytes were cut up to here, all cuts together.
        var removed: Int
    }

    /// The offset in the source of an offset in `bytes`.
    ///
    /// Logarithmic in the number of cuts.
    func sourceOffset(_ offset: Int) -> Int {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : offset + cuts[low - 1].removed
    }
}
