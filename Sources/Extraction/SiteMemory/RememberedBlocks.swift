import Article

/// The blocks of one page that recur on the site.
struct RememberedBlocks {
    private let indices: Set<Int>

    /// Finds them; reads no block where there is no memory.
    init(_ text: PageText, memory: SiteMemory) {
        guard !memory.isEmpty else {
            indices = []
            return
        }
        indices = Set(
            text.blocks.indices.filter { index in
                let block = text.blocks[index]
                return SiteMemory.canRemember(block.kind)
                    && memory.hashes.contains(SiteMemory.hash(of: text.bytes(of: block)))
                    && text.string(block).wordCount >= SiteMemory.fewestWords
            })
    }

    /// Whether the block at this place recurs.
    func contains(_ index: Int) -> Bool { indices.contains(index) }
}

extension ApparatusVerdict {
    /// The rule that says that a block recurs on the site.
    static let siteMemoryRule = "site_memory"

    /// What a block is that recurs on the site: by its wording where that says something, else by its links.
    ///
    /// - Parameter guess: what the wording hints at.
    static func recurring(guess: ApparatusVerdict?, linkShare: Double) -> ApparatusVerdict {
        var role = guess?.role ?? (linkShare > 0.5 ? .related : .disclaimer)
        // What stands below every article is no notice on this one.
        if role == .notice || role == .separator { role = .disclaimer }
        return ApparatusVerdict(role: role, rule: siteMemoryRule)
    }
}
