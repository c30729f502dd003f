/// Finds what several selectors select, in one pass over a page.
///
/// Each step of each selector is a bit. A bit is set for an element that the step's test matches and whose ancestors the steps before
/// it match; the bits of an element's parent, and of all its ancestors together, say which steps can match next. Linear in the page.
struct SelectorMatcher {
    private var tests: [ElementTest] = []
    /// Which selector a step is the last of.
    private var completes: [Int?] = []
    private var first: Bits
    private var afterParent: Bits
    private var afterAncestor: Bits

    private init(_ selectors: [Selector]) {
        let steps = selectors.flatMap(\.alternatives).reduce(0) { $0 + $1.count }
        first = Bits(steps)
        afterParent = Bits(steps)
        afterAncestor = Bits(steps)
        for (index, selector) in selectors.enumerated() {
            for alternative in selector.alternatives {
                for (place, step) in alternative.enumerated() {
                    if place == 0 {
                        first.insert(tests.count)
                    } else if step.combinator == .child {
                        afterParent.insert(tests.count)
                    } else {
                        afterAncestor.insert(tests.count)
                    }
                    tests.append(step.element)
                    completes.append(place == alternative.count - 1 ? index : nil)
                }
            }
        }
    }

    /// The elements that each selector selects, in the order of the page.
    static func matches(_ selectors: [Selector], in dom: DOM) -> [[DOM.Node]] {
        let matcher = SelectorMatcher(selectors)
        var result = [[DOM.Node]](repeating: [], count: selectors.count)
        matcher.walk(dom) { selector, node in
            if result[selector].last != node { result[selector].append(node) }
        }
        return result
    }

    /// An open element with the steps that match it, and those that match it or an ancestor.
    private struct Level {
        var end: DOM.Node
        var own: Bits
        var all: Bits
    }

    private func walk(_ dom: DOM, found: (Int, DOM.Node) -> Void) {
        guard !tests.isEmpty else { return }
        let none = Bits(tests.count)
        var levels = [Level(end: dom.count, own: none, all: none)]
        for node in 0..<dom.count where dom.tag(node) != .text {
            while levels.count > 1, let last = levels.last, node >= last.end { levels.removeLast() }
            guard let around = levels.last else { return }
            var own = none
            let candidates = first.union(
                around.own.advanced.intersection(afterParent).union(around.all.advanced.intersection(afterAncestor)))
            candidates.forEach { step in
                guard tests[step].matches(node, dom) else { return }
                own.insert(step)
                if let selector = completes[step] { found(selector, node) }
            }
            levels.append(Level(end: dom.ends[Int(node)], own: own, all: around.all.union(own)))
        }
    }
}

/// A set of small numbers.
private struct Bits {
    private var words: [UInt64]

    init(_ count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    mutating func insert(_ bit: Int) { words[bit / 64] |= 1 << UInt64(bit % 64) }

    /// Each number one higher.
    var advanced: Bits {
        var result = self
        var carry: UInt64 = 0
        for index in words.indices {
            result.words[index] = words[index] << 1 | carry
            carry = words[index] >> 63
        }
        return result
    }

    func union(_ other: Bits) -> Bits { combined(with: other, |) }

    func intersection(_ other: Bits) -> Bits { combined(with: other, &) }

    private func combined(with other: Bits, _ operation: (UInt64, UInt64) -> UInt64) -> Bits {
        var result = self
        for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
        return result
    }

    /// Calls `body` with each number, in ascending order.
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
