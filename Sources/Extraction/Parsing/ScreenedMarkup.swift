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
}

/// Finds the place in the source of places in screened markup, which are asked for nearly in order.
struct SourcePlaces {
    private let cuts: [ScreenedMarkup.Cut]
    /// How many cuts stand before or at the place that was asked for last.
    private var passed = 0

    init(_ cuts: [ScreenedMarkup.Cut]) {
        self.cuts = cuts
    }

    /// The offset in the source of an offset in what is left.
    ///
    /// A few steps from one place to the next, logarithmic in the number of cuts at worst.
    mutating func source(of offset: Int) -> Int {
        for _ in 0..<8 where passed < cuts.count && cuts[passed].offset <= offset { passed += 1 }
        let isFound =
            (passed == 0 || cuts[passed - 1].offset <= offset) && (passed == cuts.count || cuts[passed].offset > offset)
        if !isFound { search(offset) }
        return passed == 0 ? offset : offset + cuts[passed - 1].removed
    }

    private mutating func search(_ offset: Int) {
        var high = cuts.count
        passed = 0
        while passed < high {
            let middle = (passed + high) / 2
            if cuts[middle].offset <= offset { passed = middle + 1 } else { high = middle }
        }
    }
}
