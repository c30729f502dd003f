/// The names of elements and attributes that selectors ask for and extraction itself has no use for, by their hashes.
///
/// The tree of a page keeps them only where somebody asks.
struct AskedNames: Sendable, Hashable {
    var elements: Set<UInt64> = []
    var attributes: Set<UInt64> = []

    /// No names.
    init() {}

    /// The names in some selectors.
    init(_ selectors: [Selector]) {
        for step in selectors.lazy.flatMap(\.alternatives).joined() {
            if case .other(let hash) = step.element.type { elements.insert(hash) }
            for attribute in step.element.attributes {
                if case .other(let hash) = attribute.name { attributes.insert(hash) }
            }
        }
    }
}
