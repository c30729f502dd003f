/// Objects by their names, each of which is taken once.
///
/// Takes 25 bytes for each.
public struct ObjectStock {
    private let ids: [ObjectID]
    private var isTaken: [Bool]
    /// Where to look for names that begin with a byte and above.
    private let starts: [Int]

    /// Makes a stock of objects that come in any order, with or without repetition.
    public init(_ ids: [ObjectID]) {
        var sorted = ids.sorted()
        var last = 0
        for place in sorted.indices where place > 0 && sorted[place] != sorted[last] {
            last += 1
            sorted[last] = sorted[place]
        }
        sorted.removeLast(sorted.count - min(sorted.count, last + 1))
        self.ids = sorted
        isTaken = Array(repeating: false, count: sorted.count)
        var starts = [Int](repeating: 0, count: 257)
        for id in sorted { starts[Int(id.firstByte) + 1] += 1 }
        for byte in 0..<256 { starts[byte + 1] += starts[byte] }
        self.starts = starts
    }

    /// The count of all objects, taken or not.
    public var count: Int { ids.count }

    /// Takes an object; `false` where it is not here, or no longer.
    public mutating func take(_ id: ObjectID) -> Bool {
        let byte = Int(id.firstByte)
        var (low, high) = (starts[byte], starts[byte + 1])
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        guard low < starts[byte + 1], ids[low] == id, !isTaken[low] else { return false }
        isTaken[low] = true
        return true
    }

    /// The objects that nobody has taken, in the order of names.
    public var rest: [ObjectID] { ids.indices.lazy.filter { !isTaken[$0] }.map { ids[$0] } }

    /// All objects, in the order of names.
    public var all: [ObjectID] { ids }
}
