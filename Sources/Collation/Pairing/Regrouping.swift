import Article

extension BlockPairing {
    /// Joins neighbouring units between which a paragraph break moved: the end of one unit's left text stands at the start of the
    /// next unit's right text, or the other way round.
    mutating func regroup() {
        let linked = groups().filter { !$0.left.isEmpty && !$0.right.isEmpty }
        for (one, next) in zip(linked, linked.dropFirst()) {
            guard let lastLeft = one.left.last, let firstLeft = next.left.first, firstLeft == lastLeft + 1,
                let lastRight = one.right.last, let firstRight = next.right.first, firstRight == lastRight + 1,
                left.roles[lastLeft] == right.roles[firstRight],
                !isSame(one), !isSame(next)
            else { continue }
            let (leftEnd, rightEnd) = (left.passages[lastLeft].tokens, right.passages[lastRight].tokens)
            let (leftStart, rightStart) = (left.passages[firstLeft].tokens, right.passages[firstRight].tokens)
            if slid(leftEnd, leftStart, rightEnd, rightStart) || slid(rightEnd, rightStart, leftEnd, leftStart) {
                links.join(lastLeft, firstRight)
                continue
            }
            // Text common to both ends or both starts crossed nothing, unless more crossed than is common there.
            let kept = max(
                common(leftEnd.upperBound - 1, rightEnd.upperBound - 1, leftEnd, rightEnd, step: -1),
                common(leftStart.lowerBound, rightStart.lowerBound, leftStart, rightStart, step: 1))
            let least = max(Threshold.regroupedWords, kept + 1)
            if crossed(from: leftEnd, to: rightStart) >= least {
                links.join(lastLeft, firstRight)
            } else if crossed(from: rightEnd, to: leftStart) >= least {
                links.join(firstLeft, lastRight)
            }
        }
    }

    /// Whether a group is one block on each side with the same text.
    func isSame(_ group: Group) -> Bool {
        group.left.count == 1 && group.right.count == 1 && left.text(group.left[0]) == right.text(group.right[0])
    }

    private func alike(_ place: Int) -> UInt32 { corpus.forms(at: place).alike }

    /// Whether the break between two texts stands a few words further on than the same break of the other side, with the same
    /// words before, between and behind: `… were 130. | Vans …` → `… were | 130. Vans …`.
    private func slid(
        _ ending: Range<Int>, _ beginning: Range<Int>, _ otherEnding: Range<Int>, _ otherBeginning: Range<Int>
    ) -> Bool {
        for length in 1...min(Threshold.slidTokens, max(1, min(ending.count, otherBeginning.count) - 1)) {
            let (start, otherEnd) = (ending.upperBound - length, otherBeginning.lowerBound + length)
            guard otherEnd < otherBeginning.upperBound, start > ending.lowerBound,
                (0..<length).allSatisfy({ alike(start + $0) == alike(otherBeginning.lowerBound + $0) })
            else { continue }
            let before = common(start - 1, otherEnding.upperBound - 1, ending, otherEnding, step: -1)
            guard before >= Threshold.regroupedWords else { continue }
            let behind = common(beginning.lowerBound, otherEnd, beginning, otherBeginning, step: 1)
            if behind >= Threshold.regroupedWords { return true }
        }
        return false
    }

    /// The count of words that two texts have in common from two places on.
    private func common(_ one: Int, _ other: Int, _ range: Range<Int>, _ otherRange: Range<Int>, step: Int) -> Int {
        var (place, otherPlace, words) = (one, other, 0)
        while range.contains(place), otherRange.contains(otherPlace), alike(place) == alike(otherPlace) {
            if corpus.tokens[place].isWord { words += 1 }
            place += step
            otherPlace += step
        }
        return words
    }

    /// The count of words at the end of one text that are the start of another.
    private func crossed(from ending: Range<Int>, to beginning: Range<Int>) -> Int {
        let length = min(ending.count, beginning.count)
        let pattern = (0..<length).map { alike(beginning.lowerBound + $0) }
        // Knuth, Morris and Pratt: the longest start of `pattern` that the end of the other text is.
        var borders = [Int](repeating: 0, count: length)
        var border = 0
        for place in pattern.indices.dropFirst() {
            while border > 0, pattern[place] != pattern[border] { border = borders[border - 1] }
            if pattern[place] == pattern[border] { border += 1 }
            borders[place] = border
        }
        var matched = 0
        for place in ending.suffix(length) {
            while matched > 0, matched == length || alike(place) != pattern[matched] { matched = borders[matched - 1] }
            if matched < length, alike(place) == pattern[matched] { matched += 1 }
        }
        return corpus.words(in: beginning.lowerBound..<beginning.lowerBound + matched)
    }
}
