internal import Article

/// Rule `link`: the targets of the hyperlinks of the two sides, in order, are not the same.
///
/// Only targets count, the linked words belong to the text. Evidence are the two addresses; one is nil where a link came or went.
enum LinkRule {
    static func labels(from: [Link], to: [Link]) -> [Collation.Label] {
        guard from != to else { return [] }
        return Pairing.differences(from: from.map(\.url), to: to.map(\.url)).map { pair in
            Collation.Label(.link, from: pair.from.map { from[$0].url }, to: pair.to.map { to[$0].url })
        }
    }
}
