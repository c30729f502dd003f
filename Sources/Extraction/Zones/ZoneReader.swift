/// Says of single elements what they are set aside for.
struct ZoneReader {
    private let dom: DOM
    /// What class names and identifiers were found to say, by their hash: pages repeat them.
    private var known: [UInt64: Zone?] = [:]

    init(_ dom: DOM) {
        self.dom = dom
    }

    /// What an element is for by its tag, its role, its class names and whether it is shown; nil where nothing is said.
    mutating func zone(of node: DOM.Node) -> Zone? {
        let tag = dom.tag(node)
        if tag == .html || tag == .body { return nil }
        if isHidden(node, tag) { return Zone(purpose: .hidden, strength: .hard) }
        if let role = dom.attribute(.role, of: node), let zone = Self.byRole(role) { return zone }
        switch tag {
        case .nav, .menu: return Zone(purpose: .navigation, strength: .hard)
        case .dialog: return Zone(purpose: .consent, strength: .hard)
        case .form: return stronger(Zone(purpose: .form, strength: .hard), named(node, tag))
        case .aside: return stronger(Zone(purpose: .other, strength: .hard), named(node, tag))
        case .footer: return stronger(Zone(purpose: .footer, strength: .hard), named(node, tag))
        case .label, .fieldset, .legend: return Zone(purpose: .form, strength: .hard)
        default: return named(node, tag)
        }
    }

    /// The named purpose where the name says more than the tag does.
    private func stronger(_ byTag: Zone, _ byName: Zone?) -> Zone {
        guard let byName else { return byTag }
        return byName.strength == .comments ? byName : Zone(purpose: byName.purpose, strength: byTag.strength)
    }

    private func isHidden(_ node: DOM.Node, _ tag: Tag) -> Bool {
        if dom.has(.hidden, node) { return true }
        if dom.attribute(.ariaHidden, of: node)?.lowercased() == "true", tag != .main, tag != .article { return true }
        guard let style = dom.attributeBytes(.style, of: node) else { return false }
        let compact = style.filter { !$0.isHTMLSpace }.map(\.asciiLowercased)
        return compact.contains(Self.displayNone) || compact.contains(Self.visibilityHidden)
    }

    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)

    static func byRole(_ role: String) -> Zone? {
        switch role.lowercased() {
        case "navigation", "menu", "menubar", "toolbar", "tablist", "search", "banner":
            Zone(purpose: .navigation, strength: .hard)
        case "complementary": Zone(purpose: .sidebar, strength: .hard)
        case "contentinfo": Zone(purpose: .footer, strength: .hard)
        case "dialog", "alert", "alertdialog", "tooltip": Zone(purpose: .consent, strength: .hard)
        default: nil
        }
    }

    private mutating func named(_ node: DOM.Node, _ tag: Tag) -> Zone? {
        var zone: Zone?
        for name in [AttributeName.class, .id, .component, .testID] {
            guard let value = dom.attributeBytes(name, of: node), !value.isEmpty else { continue }
            var hash = ByteHash()
            for byte in value { hash.add(byte) }
            let part = name == .id && Self.isTopic(value) ? Part.topic : Part(tag)
            hash.add(part.rawValue)
            if let found = known[hash.value] {
                zone = Zone.stronger(zone, found)
            } else {
                let found = Self.read(value, on: part)
                known[hash.value] = .some(found)
                zone = Zone.stronger(zone, found)
            }
        }
        return zone
    }

    /// Whether an identifier is so long that it was made of the heading it is linked by, as `menu-ideas-for-small-kitchens` is.
    private static func isTopic(_ value: ArraySlice<UInt8>) -> Bool {
        value.count > 20 && ClassTokens.words(value).count >= 5
    }

    /// What kind of element a class name stands on.
    enum Part: UInt8 {
        /// The page's main part: its class repeats topics of the article.
        case main
        /// A paragraph or a piece of one: it is no reader's comment of its own.
        case line
        /// Anything that can hold several paragraphs.
        case box
        /// Anything whose identifier is made of the words of its heading.
        case topic

        init(_ tag: Tag) {
            switch tag {
            case .article, .main: self = .main
            case .p, .span, .a, .strong, .em, .b, .i, .small, .h1, .h2, .h3, .h4, .h5, .h6: self = .line
            default: self = .box
            }
        }
    }

    /// What the words of a class name or identifier say.
    static func read(_ value: ArraySlice<UInt8>, on part: Part) -> Zone? {
        var result: Zone?
        if part == .topic { return nil }
        for token in ClassTokens.tokens(value) {
            let words = token.words
            if part == .main, words.count > 1, let first = words.first, ZoneVocabulary.topics[first] != nil { continue }
            for (index, word) in words.enumerated() {
                if ZoneVocabulary.negations[word] != nil { break }
                if index + 1 < words.count, let pair = ZoneVocabulary.pair(word, words[index + 1]) {
                    result = Zone.stronger(result, pair)
                }
                guard let zone = ZoneVocabulary.words[word] else { continue }
                // `comment-42` is a comment, `no-comment-form` and `post-comment-count` are about them.
                if zone.purpose == .comments, zone.strength == .soft, index == 0, part != .line {
                    result = Zone.stronger(result, Zone(purpose: .comments, strength: .comments))
                } else {
                    result = Zone.stronger(result, zone)
                }
            }
        }
        return result
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
