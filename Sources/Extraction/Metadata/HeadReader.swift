import Article
import Foundation

/// Collects what a page says of itself, in one walk.
struct HeadReader {
    private let dom: DOM
    private var claims = HeadClaims()
    private var scripts: [[UInt8]] = []
    /// What class names were found to say, by their hash.
    private var names: [UInt64: ClaimWord?] = [:]

    static func read(_ dom: DOM, limits: Limits) -> HeadClaims {
        var reader = HeadReader(dom: dom)
        for node in 0..<dom.count { reader.visit(node) }
        reader.claims.linkedData = LinkedData(scripts: reader.scripts, limits: limits)
        return reader.claims
    }

    private init(dom: DOM) {
        self.dom = dom
    }

    private mutating func visit(_ node: DOM.Node) {
        switch dom.tag(node) {
        case .text, .br: return
        case .html: claims.language = dom.attribute(.lang, of: node) ?? dom.attribute(.xmlLang, of: node)
        case .base: claims.base = claims.base ?? dom.attribute(.href, of: node)
        case .meta: visitMeta(node)
        case .link: visitLink(node)
        case .title where claims.titleElement == nil: claims.titleElement = text(node)
        case .h1: visitHeading(node)
        case .script: visitScript(node)
        case .time:
            if let moment = dom.attribute(.datetime, of: node) { claims.times.append(.init(node: node, text: moment)) }
            visitNamed(node)
        case .a:
            visitAnchor(node)
            visitNamed(node)
        case .span, .div, .p, .li, .address, .strong, .b, .em, .cite, .header, .section, .h2, .h3, .h4, .h5, .h6:
            visitNamed(node)
        default: break
        }
        if let property = dom.attribute(.itemprop, of: node), dom.tag(node) != .meta {
            for name in property.lowercased().split(separator: " ") where claims.properties.count < 512 {
                claims.properties.append((String(name), node))
            }
        }
    }

    private mutating func visitMeta(_ node: DOM.Node) {
        // Some pages write `value` for `content`.
        guard let bytes = dom.attributeBytes(.content, of: node) ?? dom.attributeBytes(.value, of: node),
            !bytes.isEmpty, claims.metas.count < 1024
        else {
            return
        }
        let content = HTMLEntities.plainText(String(decoding: bytes.prefix(20_000), as: UTF8.self))
        for attribute in [AttributeName.property, .name, .itemprop] {
            if let name = dom.attribute(attribute, of: node) {
                claims.metas.append(.init(name: name.lowercased(), content: content))
            }
        }
    }

    private mutating func visitLink(_ node: DOM.Node) {
        guard let rel = dom.attribute(.rel, of: node)?.lowercased(), let href = dom.attribute(.href, of: node) else {
            return
        }
        if rel == "canonical", claims.canonical == nil { claims.canonical = href }
        if rel == "license" { claims.licences.append(href) }
    }

    private mutating func visitHeading(_ node: DOM.Node) {
        let words = text(node)
        guard !words.isEmpty, claims.headings.count < 64 else { return }
        claims.headings.append(.init(node: node, text: words))
        let isTitled = hashes(node).contains { Self.titleWords[$0] != nil }
        if isTitled { claims.titledHeadings.append(.init(node: node, text: words)) }
    }

    private mutating func visitScript(_ node: DOM.Node) {
        guard let type = dom.attribute(.type, of: node)?.lowercased(), type.contains("ld+json") else { return }
        scripts.append(dom.rawText(of: node))
    }

    private mutating func visitAnchor(_ node: DOM.Node) {
        if let rel = dom.attribute(.rel, of: node)?.lowercased().split(separator: " ") {
            if rel.contains("license"), let href = dom.attribute(.href, of: node) { claims.licences.append(href) }
            if rel.contains("author"), claims.authorLinks.count < 64 {
                claims.authorLinks.append(.init(node: node, text: text(node)))
            }
        }
        guard claims.authorPages.count < 64, let href = dom.attributeBytes(.href, of: node), Self.leadsToAuthor(href)
        else { return }
        claims.authorPages.append(.init(node: node, text: text(node)))
    }

    /// Whether an address has a part that means author with another one after it: `/author/jane-roe`.
    private static func leadsToAuthor(_ address: ArraySlice<UInt8>) -> Bool {
        let parts = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.split(
            separator: UInt8(ascii: "/"))
        return parts.dropLast().contains { part in
            part.count <= 12 && authorParts[ByteHash.of(part.lazy.map(\.asciiLowercased))] != nil
        }
    }

    /// Elements whose class says what their words are.
    private mutating func visitNamed(_ node: DOM.Node) {
        guard let value = dom.attributeBytes(.class, of: node) ?? dom.attributeBytes(.id, of: node), !value.isEmpty
        else { return }
        let hash = ByteHash.of(value)
        let word: ClaimWord?
        if let known = names[hash] {
            word = known
        } else {
            word = ClassTokens.words(value).lazy.compactMap { Self.claimWords[$0] }.first
            names[hash] = .some(word)
        }
        switch word {
        case .byline where claims.bylines.count < 16: claims.bylines.append(.init(node: node, text: text(node)))
        case .author where claims.authorNames.count < 16: claims.authorNames.append(.init(node: node, text: text(node)))
        case .date where claims.dateTexts.count < 32: claims.dateTexts.append(.init(node: node, text: text(node)))
        default: break
        }
    }

    private func text(_ node: DOM.Node) -> String {
        // Such claims are a line long; an element with a page in it makes none.
        guard dom.ends[Int(node)] - node < 200 else { return "" }
        let text = dom.foldedText(of: node)
        return text.utf8.count <= 1000 ? text : ""
    }

    private func hashes(_ node: DOM.Node) -> [UInt64] {
        [AttributeName.class, .id].flatMap { dom.attributeBytes($0, of: node).map(ClassTokens.words) ?? [] }
    }

    private enum ClaimWord { case byline, author, date }

    private static let claimWords: ByteVocabulary<ClaimWord> = ByteVocabulary(
        [
            ("byline", .byline), ("bylines", .byline), ("author", .author), ("authors", .author), ("autor", .author),
            ("auteur", .author),
        ]
            + ["date", "dateline", "published", "pubdate", "timestamp", "datum", "fecha"].map { ($0, .date) })

    private static let authorParts: ByteVocabulary<Bool> = ByteVocabulary(
        ["author", "authors", "by", "autor", "autoren", "auteur", "contributor", "contributors", "writers"].map {
            ($0, true)
        })

    private static let titleWords: ByteVocabulary<Bool> = ByteVocabulary(
        ["title", "headline", "titre", "titulo", "titel", "headings", "hed"].map { ($0, true) })
}
