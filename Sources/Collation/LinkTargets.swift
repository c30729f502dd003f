import Article

/// Compares where links lead.
enum LinkTargets {
    /// Whether linked words that both sides have lead elsewhere.
    ///
    /// A link that only came or went changed no target: copies as a rule
    /// drop or add links.
    static func differ(_ from: [Link], _ to: [Link]) -> Bool {
        guard !from.isEmpty, !to.isEmpty else { return false }
        var targets: [String: [String]] = [:]
        for link in to { targets[link.text.folded, default: []].append(link.url) }
        var seen: [String: Int] = [:]
        for link in from {
            let text = link.text.folded
            let occurrence = seen[text, default: 0]
            seen[text] = occurrence + 1
            guard let urls = targets[text], occurrence < urls.count else { continue }
            if urls[occurrence] != link.url { return true }
        }
        return false
    }
}
