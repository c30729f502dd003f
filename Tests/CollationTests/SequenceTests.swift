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
        func forms(_ numbers: [UInt32]) -> [Vocabulary.Forms] {
            numbers.map { Vocabulary.Forms(same: $0, alike: $0, loose: $0, isWord: true, isLight: false) }
        }
        let runs = LongestRuns(forms([1, 9, 2, 8, 3]), forms([7, 1, 2, 3, 9, 2, 8, 6]))
        #expect(runs.matches.map(\.1).sorted() == [1, 4, 5, 6])
    }
}
