import Testing

@testable import Collation

@Suite("Sequences")
struct SequenceTests {
    private func matched(_ left: [UInt32], _ right: [UInt32]) -> [Int32] {
        SequenceMatching(left, right, weights: Array(repeating: 10, count: 64)).partners
    }

    @Test("the heaviest chain takes one heavy link over two light ones, and two over one of the same weight as each")
    func heaviestChain() {
        func chain(_ weight: Int) -> [Int] {
            HeaviestChain.indices(of: [
                Crossing(left: 0, right: 2, weight: weight), Crossing(left: 1, right: 0, weight: 10),
                Crossing(left: 2, right: 1, weight: 10),
            ])
        }
        #expect(chain(25) == [0])
        #expect(chain(15) == [1, 2])
    }

    @Test("of two chains that weigh the same, the earlier left place stays")
    func tie() {
        let links = [Crossing(left: 0, right: 1, weight: 5), Crossing(left: 1, right: 0, weight: 5)]
        #expect(HeaviestChain.indices(of: links) == [0])
    }

    @Test("unique numbers anchor the match")
    func anchors() {
        #expect(matched([1, 2, 3, 4], [9, 1, 3, 8, 4]) == [1, -1, 2, 4])
    }

    @Test("repeated numbers are matched in order, as many as can be", arguments: 0..<60)
    func repetitions(seed: UInt64) {
        var dice = Dice(seed: seed)
        let left = (0..<40).map { _ in UInt32.random(in: 0..<4, using: &dice) }
        let right = (0..<40).map { _ in UInt32.random(in: 0..<4, using: &dice) }
        let matches = Myers(left, right).matches
        #expect(matches.allSatisfy { left[$0.0] == right[$0.1] })
        #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
        #expect(matches.count == longestCommonSubsequence(left, right))
    }

    /// The length of the longest common subsequence by the textbook table.
    private func longestCommonSubsequence(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var row = [Int](repeating: 0, count: right.count + 1)
        for one in left {
            var diagonal = 0
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = one == other ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[right.count]
    }

    @Test("a search beyond the cost cap still gives a valid match and says that it is approximate")
    func costCap() {
        var dice = Dice(seed: 3)
        let left = (0..<3_000).map { _ in UInt32.random(in: 0..<3, using: &dice) }
        let right = (0..<3_000).map { _ in UInt32.random(in: 0..<3, using: &dice) }
        let myers = Myers(left, right)
        #expect(myers.isApproximate)
        #expect(myers.matches.allSatisfy { left[$0.0] == right[$0.1] })
        #expect(zip(myers.matches, myers.matches.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    }

    @Test("the longest common run wins over scattered words")
    func longestRun() {
        #expect(partners([1, 9, 2, 8, 3], [7, 1, 2, 3, 9, 2, 8, 6]) == [1, 4, 5, 6, -1])
    }

    @Test("words that repeat are held by the phrases around them, however long the text")
    func phrases() {
        var dice = Dice(seed: 4)
        let words = (0..<20_000).map { _ in UInt32.random(in: 0..<50, using: &dice) }
        let halves = Array(words[8_000...] + words[..<8_000])
        #expect(partners(words, halves) == (0..<20_000).map { $0 < 8_000 ? -1 : $0 - 8_000 })
        var edited = words
        for place in stride(from: 7, to: words.count, by: 100) { edited[place] = 99 }
        #expect(partners(words, edited).enumerated().allSatisfy { $1 == ($0 % 100 == 7 ? -1 : Int32($0)) })
    }

    @Test("any two sequences are matched in order, equal with equal", arguments: 0..<40)
    func validMatches(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = UInt32([2, 3, 20, 400][Int(seed % 4)])
        func words() -> [UInt32] {
            (0..<Int.random(in: 0...1_500, using: &dice)).map { _ in UInt32.random(in: 0..<letters, using: &dice) }
        }
        let (left, right) = (words(), words())
        let matches = partners(left, right).enumerated().filter { $1 >= 0 }
        #expect(matches.allSatisfy { left[$0.offset] == right[Int($0.element)] })
        #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.element < $1.element })
    }

    private func partners(_ left: [UInt32], _ right: [UInt32]) -> [Int32] {
        func forms(_ number: UInt32) -> Vocabulary.Forms {
            Vocabulary.Forms(same: number, alike: number, loose: number, isWord: true, isLight: false)
        }
        var matcher = WordMatcher()
        // Words of an earlier match leave nothing behind.
        for word in left.reversed() {
            matcher.addLeft(forms(word))
            matcher.addRight(forms(word))
        }
        matcher.match()
        matcher.removeAll()
        for word in left { matcher.addLeft(forms(word)) }
        for word in right { matcher.addRight(forms(word)) }
        matcher.match()
        return matcher.partners
    }
}
