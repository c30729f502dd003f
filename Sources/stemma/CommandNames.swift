import ArgumentParser

/// The names of the commands, and what a misspelt one may have meant.
enum CommandNames {
    /// Every name and alias of the tree that is shown.
    static let all: [String] =
        Stemma.configuration.groupedSubcommands
        .flatMap(\.subcommands)
        .flatMap { [$0._commandName] + $0.configuration.aliases } + ["help"]

    /// Throws a usage error with a suggestion unless `name` is a command.
    static func check(_ name: String) throws {
        if all.contains(name) { return }
        throw CommandError(
            code: "usage.command",
            message: "there is no command '\(name)'",
            facts: NearMatch.best(for: name, among: all).map { ["did you mean '\($0)'?"] } ?? [],
            hints: ["'stemma --help' lists the commands"])
    }
}

/// The nearest of several words to a misspelt one.
enum NearMatch {
    /// The word with the smallest edit distance, if it is near enough that a person would call it a slip: a third of its length.
    static func best(for word: String, among words: [String]) -> String? {
        words.map { (word: $0, distance: distance(word, $0)) }
            .filter { $0.distance <= max(1, $0.word.count / 3) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
            .word
    }

    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    ///
    /// O(n·m), for short words.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased()), right = Array(right.lowercased())
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
