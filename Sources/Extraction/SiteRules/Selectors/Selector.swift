/// A CSS selector of the subset that site rules are written in, compiled.
///
/// `type`, `*`, `#id`, `.class`, `[name]`, `[name=value]` and its relatives, side by side; a space for descendants, `>` for children,
/// a comma for one or the other.
struct Selector: Sendable, Hashable {
    /// The selector as it was written.
    var source: String
    /// What the commas separate.
    var alternatives: [[Step]]

    /// An element on the way to the selected one.
    struct Step: Sendable, Hashable {
        /// How the element before relates to this one; of no meaning for the first.
        var combinator: Combinator
        /// What the element has to be.
        var element: ElementTest
    }

    /// How two elements of a selector relate.
    enum Combinator: Sendable, Hashable {
        case descendant, child
    }
}

/// What an element has to be to be selected.
struct ElementTest: Sendable, Hashable {
    /// Its type; nil for any.
    var type: ElementType?
    /// What its attributes have to be, all of them.
    var attributes: [AttributeTest] = []

    /// Whether an element is such a one.
    func matches(_ node: DOM.Node, _ dom: DOM) -> Bool {
        switch type {
        case .tag(let tag): if dom.tag(node) != tag { return false }
        case .other(let hash): if dom.otherName(of: node) != hash { return false }
        case nil: break
        }
        return attributes.allSatisfy { $0.matches(node, dom) }
    }

    /// The type of an element.
    enum ElementType: Sendable, Hashable {
        case tag(Tag)
        /// One that extraction itself has no use for, by the hash of its name.
        case other(UInt64)
    }
}

/// What an attribute has to be.
struct AttributeTest: Sendable, Hashable {
    var name: Name
    var condition: Condition

    /// The name of an attribute.
    enum Name: Sendable, Hashable {
        case known(AttributeName)
        /// One that extraction itself has no use for, by the hash of its name.
        case other(UInt64)
    }

    /// What its value has to be; compared byte by byte.
    enum Condition: Sendable, Hashable {
        case exists
        case equals([UInt8])
        /// The value is words between spaces, and this is one of them.
        case hasWord([UInt8])
        case begins([UInt8])
        case ends([UInt8])
        case contains([UInt8])
    }

    func matches(_ node: DOM.Node, _ dom: DOM) -> Bool {
        let found =
            switch name {
            case .known(let name): dom.attributeBytes(name, of: node)
            case .other(let hash): dom.otherAttribute(hash, of: node)
            }
        guard let value = found else { return false }
        switch condition {
        case .exists: return true
        case .equals(let wanted): return value.elementsEqual(wanted)
        case .hasWord(let word): return value.hasWord(word)
        case .begins(let start): return value.starts(with: start)
        case .ends(let end): return value.suffix(end.count).elementsEqual(end)
        case .contains(let part): return value.contains(part)
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasWord(_ word: [UInt8]) -> Bool {
        split(whereSeparator: \.isHTMLSpace).contains { $0.elementsEqual(word) }
    }

    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (startIndex...endIndex - part.count).contains { self[$0...].starts(with: part) }
    }
}
