/// Tells apart what two short lists share and what they do not.
enum Pairing {
    /// The longest table that is filled, in cells; beyond it items are paired by place.
    ///
    /// Lists of evidence are short, this
    /// only bounds the time for a rewritten page of figures.
    static let limit = 65_536

    /// The items of the two lists that are not shared in order, as indices: a pair where one stands in the other's place,
    /// and one side nil where an item came or went.
    ///
    /// Items that came and items that went at one place are paired in order.
    static func differences<Item: Equatable>(from: [Item], to: [Item]) -> [(from: Int?, to: Int?)] {
        differences(from: from, to: to, kinds: nil as (from: [Item], to: [Item])?)
    }

    /// The same; `kinds` says of every item what it is, and at one place items of one kind are paired before others.
    static func differences<Item: Equatable, Kind: Equatable>(
        from: [Item], to: [Item], kinds: (from: [Kind], to: [Kind])?
    ) -> [(from: Int?, to: Int?)] {
        var start = 0
        while start < from.count, start < to.count, from[start] == to[start] { start += 1 }
        var (left, right) = (from.count, to.count)
        while left > start, right > start, from[left - 1] == to[right - 1] { (left, right) = (left - 1, right - 1) }
        let (rows, columns) = (left - start, right - start)
        var shared: [(from: Int, to: Int)] = []
        if rows > 0, columns > 0, rows * columns <= limit {
            shared = common(from[start..<left], to[start..<right])
        }
        shared.append((left, right))
        var result: [(from: Int?, to: Int?)] = []
        var (row, column) = (start, start)
        for match in shared {
            if let kinds, row < match.from, column < match.to, (match.from - row) * (match.to - column) <= limit {
                for pair in common(kinds.from[row..<match.from], kinds.to[column..<match.to]) {
                    result += byPlace(row..<pair.from, column..<pair.to) + [(pair.from, pair.to)]
                    (row, column) = (pair.from + 1, pair.to + 1)
                }
            }
            result += byPlace(row..<match.from, column..<match.to)
            (row, column) = (match.from + 1, match.to + 1)
        }
        return result
    }

    /// The items of two ranges paired in order, those of the longer one that are left over alone.
    private static func byPlace(_ from: Range<Int>, _ to: Range<Int>) -> [(from: Int?, to: Int?)] {
        (0..<max(from.count, to.count)).map { offset in
            (
                offset < from.count ? from.lowerBound + offset : nil,
                offset < to.count ? to.lowerBound + offset : nil
            )
        }
    }

    /// A longest common subsequence of two lists, as pairs of indices.
    private static func common<Item: Equatable>(
        _ from: ArraySlice<Item>, _ to: ArraySlice<Item>
    ) -> [(from: Int, to: Int)] {
        let width = to.count + 1
        var lengths = [Int32](repeating: 0, count: (from.count + 1) * width)
        for row in stride(from: from.count - 1, through: 0, by: -1) {
            for column in stride(from: to.count - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    from[from.startIndex + row] == to[to.startIndex + column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var result: [(from: Int, to: Int)] = []
        var (row, column) = (0, 0)
        while row < from.count, column < to.count {
            if from[from.startIndex + row] == to[to.startIndex + column] {
                result.append((from.startIndex + row, to.startIndex + column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return result
    }
}
