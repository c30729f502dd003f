/// What somebody may have meant who typed a name that is not there.
public enum EditDistance {
    /// The names that are nearest to a word, nearest first, three at most; none where all of them are far.
    ///
    /// Costs the length of the word times that of all names together.
    public static func nearest(to word: String, among names: [String]) -> [String] {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(80))
        let farthest = max(2, wanted.count / 3)
        return names.compactMap { name -> (Int, String)? in
            let scalars = Array(name.lowercased().unicodeScalars.prefix(80))
            guard abs(scalars.count - wanted.count) <= farthest else { return nil }
            let distance = between(wanted, scalars)
            return distance <= farthest ? (distance, name) : nil
        }
        .sorted { $0 < $1 }
        .prefix(3)
        .map(\.1)
    }

    /// The count of insertions, deletions, replacements and swaps of neighbours that turn one into the other ("optimal string
    /// alignment").
    public static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for j in right.indices {
                var best = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
