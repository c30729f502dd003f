import Article

/// The structured data of a page (JSON-LD): all objects with a type, found by their identifiers.
struct LinkedData: Sendable {
    /// Every object with a type, in the order of the page.
    private(set) var nodes: [JSONValue] = []
    private var byID: [String: JSONValue] = [:]

    init() {}

    /// Reads the scripts of a page; broken ones give what could be read of them.
    init(scripts: [[UInt8]], limits: Limits) {
        for script in scripts {
            for value in JSONReader.read(script, nestingLimit: limits.structuredDataNesting) { collect(value) }
        }
    }

    private mutating func collect(_ root: JSONValue) {
        var pending = [root]
        while let value = pending.popLast() {
            switch value {
            case .array(let elements): pending.append(contentsOf: elements.reversed())
            case .object(let members):
                if value["@type"] != nil { nodes.append(value) }
                if members.count > 1, let id = value["@id"]?.text, byID[id] == nil { byID[id] = value }
                pending.append(
                    contentsOf: members.reversed().map(\.value).filter {
                        $0.isObject || $0.elements.count > 1 || $0["@id"] != nil
                    })
            default: break
            }
        }
    }

    /// The object that a value refers to by its identifier, or the value itself.
    func resolve(_ value: JSONValue) -> JSONValue {
        guard case .object(let members) = value, members.count <= 2, value["name"] == nil, let id = value["@id"]?.text
        else {
            return value
        }
        return byID[id] ?? value
    }

    /// The values of a member, an array's elements each, references resolved.
    func values(_ name: String, of node: JSONValue) -> [JSONValue] {
        (node[name]?.elements ?? []).map(resolve)
    }

    /// The text of a member: a string, the name of an object, or the first that has one.
    func text(_ name: String, of node: JSONValue) -> String? {
        values(name, of: node).lazy.compactMap(Self.name).first
    }

    /// The name that a string or an object gives, without HTML in it.
    static func name(_ value: JSONValue) -> String? {
        let text = value.text ?? value["name"]?.elements.first?.text
        guard let text else { return nil }
        let plain = HTMLEntities.plainText(text)
        return plain.isEmpty ? nil : plain
    }

    /// The names of a person or firm: a string, the names of an object, or its given and family name.
    static func personNames(_ value: JSONValue) -> [String] {
        if let text = value.text { return [text] }
        let names = value["name"]?.elements.compactMap(\.text) ?? []
        if !names.isEmpty { return names }
        let parts = ["givenName", "familyName"].compactMap { value[$0]?.text }
        return parts.isEmpty ? [] : [parts.joined(separator: " ")]
    }

    static func types(_ node: JSONValue) -> [String] {
        (node["@type"]?.elements ?? []).compactMap(\.text).map { type in
            String(type.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last ?? "")
        }
    }

    /// The nodes that describe an article.
    var articles: [JSONValue] {
        nodes.filter { Self.types($0).contains(where: Self.isArticle) }
    }

    static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "SocialMediaPosting"
            || type == "Report" || type == "Review" || type == "CreativeWork" || type == "Posting"
    }

    /// Whether a type is that of a page or of something that a page may be about as an article is.
    static func isPage(_ type: String) -> Bool {
        type.hasSuffix("Page") || type == "Recipe" || type == "HowTo" || type == "VideoObject" || type == "Thing"
            || type == "PodcastEpisode" || type == "Book" || type == "Course" || type == "Dataset"
    }

    /// The node that describes the article that the page is about: by its address, else by its headline, else the first.
    func mainArticle(url: String?, titles: [String]) -> JSONValue? {
        let articles = articles
        guard articles.count > 1 else { return articles.first }
        let wanted = url.map(PageAddress.comparable)
        let byAddress = articles.first { node in
            ["url", "mainEntityOfPage", "@id"].contains { member in
                values(member, of: node).contains { value in
                    guard let address = value.text ?? value["@id"]?.text ?? value["url"]?.text else { return false }
                    return PageAddress.comparable(address) == wanted
                }
            }
        }
        if let wanted, !wanted.isEmpty, let byAddress { return byAddress }
        let folded = Set(titles.map(TitleText.comparable))
        let byTitle = articles.first { node in
            text("headline", of: node).map { folded.contains(TitleText.comparable($0)) } ?? false
        }
        return byTitle ?? articles.first
    }
}
