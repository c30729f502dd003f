import Article
import Foundation

/// Collects what a page says of itself, in one walk.
struct HeadReader {
    let dom: DOM
    var claims = HeadClaims()
    private var scripts: [[UInt8]] = []
    /// What class names were found to say, by their hash.
    var names: [UInt64: ClaimWords] = [:]

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
        case .meta: return visitMeta(node)
        case .link: return visitLink(node)
        case .title where claims.titleElement == nil: claims.titleElement = text(node)
        case .h1:
            visitHeading(node)
            visitNamed(node)
        case .h2:
            visitHeading(node)
            visitNamed(node)
        case .script: return visitScript(node)
        case .a:
            visitAnchor(node)
            visitNamed(node)
        case .time, .span, .div, .p, .li, .ul, .address, .strong, .b, .em, .cite, .header, .section, .h3, .h4, .h5, .h6,
            .abbr, .small, .aside, .article, .i, .td, .dd, .footer:
            visitNamed(node)
        default: break
        }
        visitProperty(node)
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
        let isFirst = dom.tag(node) == .h1
        guard (isFirst ? claims.headings.count : claims.secondHeadings.count) < Self.most else { return }
        let heading = HeadClaims.Words(node: node, text: text(node), isSiteName: leadsHome(node))
        guard !heading.text.isEmpty else { return }
        if isFirst { claims.headings.append(heading) } else { claims.secondHeadings.append(heading) }
    }

    /// Whether an element links to the first page of a site.
    private func leadsHome(_ node: DOM.Node) -> Bool {
        let links = (node..<dom.ends[Int(node)]).prefix(20).filter { dom.tag($0) == .a }
        let around = dom.parent(node).flatMap { dom.tag($0) == .a ? $0 : nil }
        return (links + [around].compactMap { $0 }).contains { link in
            dom.attribute(.href, of: link).map(PageAddress.isFirstPage) ?? false
        }
    }

    private mutating func visitScript(_ node: DOM.Node) {
        guard let type = dom.attribute(.type, of: node)?.lowercased(), type.contains("ld+json") else { return }
        scripts.append(dom.rawText(of: node))
    }

    private mutating func visitAnchor(_ node: DOM.Node) {
        if let rel = dom.attribute(.rel, of: node)?.lowercased().split(separator: " ") {
            if rel.contains("license"), let href = dom.attribute(.href, of: node) { claims.licences.append(href) }
            if rel.contains("author"), claims.authorLinks.count < Self.most { claims.authorLinks.append(words(node)) }
        }
        guard let href = dom.attributeBytes(.href, of: node) else { return }
        switch AuthorAddress.sort(of: href) {
        case .author where claims.authorPages.count < Self.most: claims.authorPages.append(words(node))
        case .person where claims.profiles.count < Self.most: claims.profiles.append(words(node))
        default: break
        }
    }

    /// How many elements of a sort are looked at; more are those of a list of articles.
    static let most = 64

    func text(_ node: DOM.Node) -> String {
        // Such claims are a line long; an element with a page in it makes none.
        guard dom.ends[Int(node)] - node < 200 else { return "" }
        let text = dom.foldedText(of: node)
        return text.utf8.count <= 1000 ? text : ""
    }

    /// The words of an element of a byline, which is shorter than other claims.
    func words(_ node: DOM.Node) -> HeadClaims.Words {
        guard dom.ends[Int(node)] - node < 60 else { return .init(node: node, text: "") }
        let text = dom.foldedText(of: node)
        guard text.utf8.count <= 400 else { return .init(node: node, text: "") }
        return .init(node: node, text: text, pieces: dom.foldedPieces(of: node))
    }
}
