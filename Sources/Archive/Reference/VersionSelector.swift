internal import Article
public import Foundation

/// Which version of an article is meant, as people write it after the `@`.
public struct VersionSelector: Sendable, Hashable {
    /// The version to start from.
    public var base: Base
    /// How many versions to go back from there, in the order of capture; the count of `^` behind it.
    public var stepsBack: Int

    /// Makes a selector.
    public init(_ base: Base, stepsBack: Int = 0) {
        self.base = base
        self.stepsBack = stepsBack
    }

    /// How a version is named.
    public enum Base: Sendable, Hashable {
        /// `v3`.
        case number(Int)
        /// `latest`: the one captured last.
        case latest
        /// `first`: the one captured first.
        case first
        /// `2026-03-03T11:00Z`: the one in force then.
        case moment(Date)
        /// `c81e04d`: the one in the commit that begins so.
        case commit(String)
    }

    /// The fewest digits that stand for a commit.
    public static let shortestCommit = 7

    /// Reads a selector; nil where the text is none.
    public init?(_ text: some StringProtocol) {
        let name = text.prefix { $0 != "^" }
        let carets = text.dropFirst(name.count)
        guard carets.allSatisfy({ $0 == "^" }), let base = Base(String(name)) else { return nil }
        self.init(base, stepsBack: carets.count)
    }
}

extension VersionSelector.Base {
    fileprivate init?(_ text: String) {
        if let match = text.wholeMatch(of: /[vV]([0-9]{1,9})/), let number = Int(match.1) {
            self = .number(number)
        } else if text == "latest" {
            self = .latest
        } else if text == "first" {
            self = .first
        } else if let moment = Moment.parse(text) {
            self = .moment(moment)
        } else if text.wholeMatch(of: /[0-9a-f]{7,40}/) != nil {
            self = .commit(text)
        } else {
            return nil
        }
    }
}

extension VersionSelector: CustomStringConvertible {
    /// The selector as it is written.
    public var description: String {
        let name =
            switch base {
            case .number(let number): "v\(number)"
            case .latest: "latest"
            case .first: "first"
            case .moment(let moment): Moment.format(moment)
            case .commit(let prefix): prefix
            }
        return name + String(repeating: "^", count: stepsBack)
    }
}
