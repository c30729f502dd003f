import Article

/// Places of a page that make the same kind of claim, weighed against each other.
struct Vote {
    /// All that was said, with the place that said it.
    private(set) var candidates: [Candidate] = []

    mutating func add(_ value: String?, from place: String, weight: Double) {
        guard let value, !value.isEmpty, value.utf8.count <= 2000 else { return }
        candidates.append(Candidate(value: value, from: place, weight: weight))
    }

    /// The value with the most weight behind it; values that `key` makes equal stand together.
    ///
    /// Of equal spellings that of the weightiest place is taken. Ties go to what came first.
    func winner(by key: (String) -> String) -> String? {
        var totals: [String: Double] = [:]
        for candidate in candidates { totals[key(candidate.value), default: 0] += candidate.weight }
        var best: (value: String, total: Double, weight: Double)?
        for candidate in candidates {
            let total = totals[key(candidate.value), default: 0]
            guard let current = best else {
                best = (candidate.value, total, candidate.weight)
                continue
            }
            if total > current.total + 1e-9
                || (abs(total - current.total) < 1e-9 && candidate.weight > current.weight + 1e-9)
            {
                best = (candidate.value, total, candidate.weight)
            }
        }
        return best?.value
    }

    /// The value of the weightiest place.
    var first: Candidate? {
        candidates.enumerated().max { ($0.element.weight, $1.offset) < ($1.element.weight, $0.offset) }?.element
    }
}
