import Article

/// The strongest of all that says where a text comes from.
enum DeclaredSourceChoice {
    /// The credit line or the markup's claim with the most strength; name and address complete each other where they agree.
    static func choose(_ claims: [DeclaredSource], verdicts: [ApparatusVerdict]) -> DeclaredSource? {
        let credits = verdicts.compactMap(\.source)
        let all = credits + claims
        guard
            var best = all.enumerated().max(by: { ($0.element.strength, $1.offset) < ($1.element.strength, $0.offset) }
            )?.element
        else { return nil }
        if best.url == nil { best.url = credits.first { $0.name == best.name && $0.url != nil }?.url }
        if best.name == nil, let url = best.url {
            best.name =
                all.first { other in
                    other.name != nil && other.url.map { PageAddress.sameSite($0, url) } == true
                }?.name
        }
        return best
    }
}
