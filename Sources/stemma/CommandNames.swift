import Archive
import ArgumentParser

/// The names of the commands, and what a misspelt one may have meant.
enum CommandNames {
    /// Every name and alias of the tree that is shown.
    static let all: [String] =
        Stemma.groups
        .flatMap(\.commands)
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
        words.map { (word: $0, distance: EditDistance.between(Array(word.lowercased()), Array($0.lowercased()))) }
            .filter { $0.distance <= max(1, $0.word.count / 3) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
            .word
    }
}
