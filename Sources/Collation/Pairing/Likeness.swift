import Foundation

/// How alike two blocks are: the share of their words that both have, rare words counting more.
///
/// Dice's coefficient over words weighted by inverse document frequency; the blocks of both sides are the documents. On revisions
/// with human links, other lexical measures differ by at most .005 in F1.
struct Likeness {
    /// The words of the left blocks.
    let left: WordBags
    /// The words of the right blocks.
    let right: WordBags

    private let rarity: [Double]
    private var counts: [Int32]
    private var taken: [UInt32] = []
    private let leftWeights: [Double]
    private let rightWeights: [Double]

    /// Words common to all texts still count a little, so that two blocks of nothing else can be alike.
    private static let leastRarity = 0.05

    /// Weighs the words of two sides; `vocabulary` is the count of distinct tokens.
    init(_ left: WordBags, _ right: WordBags, vocabulary: Int) {
        self.left = left
        self.right = right
        counts = Array(repeating: 0, count: vocabulary)
        let rarity = Self.rarity(left, right, vocabulary)
        self.rarity = rarity
        func weights(_ bags: WordBags) -> [Double] {
            (0..<bags.count).map { bags.of($0).reduce(0) { $0 + rarity[Int($1)] } }
        }
        leftWeights = weights(left)
        rightWeights = weights(right)
    }

    private static func rarity(_ left: WordBags, _ right: WordBags, _ vocabulary: Int) -> [Double] {
        var frequency = [Int32](repeating: 0, count: vocabulary)
        var latest = [Int32](repeating: -1, count: vocabulary)
        var block: Int32 = 0
        for bags in [left, right] {
            for place in 0..<bags.count {
                for word in bags.of(place) where latest[Int(word)] != block {
                    latest[Int(word)] = block
                    frequency[Int(word)] += 1
                }
                block += 1
            }
        }
        let blocks = Double(left.filled + right.filled + 1)
        var logarithms: [Double] = []
        return frequency.map { count in
            while logarithms.count <= Int(count) {
                logarithms.append(log(blocks / (Double(logarithms.count) + 0.5)) + leastRarity)
            }
            return logarithms[Int(count)]
        }
    }

    /// The words of a block of one side.
    func words(_ block: Int, on side: Side) -> ArraySlice<UInt32> { side == .left ? left.of(block) : right.of(block) }

    /// The count of words of a block.
    func size(_ block: Int, on side: Side) -> Int { side == .left ? left.size(block) : right.size(block) }

    /// The summed weight of the words of a block.
    func weight(_ block: Int, on side: Side) -> Double { side == .left ? leftWeights[block] : rightWeights[block] }

    /// What two sets of words share.
    struct Overlap {
        /// The count of shared words.
        var words = 0
        /// Their weight.
        var weight = 0.0
    }

    /// Puts words into the scratch counts that ``overlap(with:)`` compares with.
    mutating func load(_ words: ArraySlice<UInt32>) {
        for word in words { counts[Int(word)] += 1 }
    }

    /// Takes words out of the scratch counts as far as they are there.
    mutating func unload(_ words: ArraySlice<UInt32>) {
        for word in words where counts[Int(word)] > 0 { counts[Int(word)] -= 1 }
    }

    /// Empties the scratch counts of all that `words` put there.
    mutating func clear(_ words: ArraySlice<UInt32>) {
        for word in words { counts[Int(word)] = 0 }
    }

    /// What `words` share with the loaded ones, each occurrence once.
    mutating func overlap(with words: ArraySlice<UInt32>) -> Overlap {
        var result = Overlap()
        taken.removeAll(keepingCapacity: true)
        for word in words where counts[Int(word)] > 0 {
            counts[Int(word)] -= 1
            result.words += 1
            result.weight += rarity[Int(word)]
            taken.append(word)
        }
        for word in taken { counts[Int(word)] += 1 }
        return result
    }

    /// Dice's coefficient from the shared weight and the two whole weights.
    static func dice(_ shared: Double, _ one: Double, _ other: Double) -> Double {
        one + other > 0 ? 2 * shared / (one + other) : 0
    }

    /// How alike a left and a right block are, 0 to 1.
    mutating func between(_ one: Int, _ other: Int) -> Double {
        load(left.of(one))
        let shared = overlap(with: right.of(other))
        clear(left.of(one))
        return Self.dice(shared.weight, leftWeights[one], rightWeights[other])
    }
}
