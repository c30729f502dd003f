/// What the words of a class name or identifier say of an element's own words.
struct ClaimWords: OptionSet {
    let rawValue: UInt8

    static let byline = ClaimWords(rawValue: 1)
    static let author = ClaimWords(rawValue: 2)
    static let date = ClaimWords(rawValue: 4)
    static let title = ClaimWords(rawValue: 8)
    static let change = ClaimWords(rawValue: 32)

    /// What is said in the words of one class name or identifier.
    init(_ value: ArraySlice<UInt8>) {
        self = ClaimWords(ClassTokens.words(value).compactMap { Self.vocabulary[$0] })
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private static let vocabulary: ByteVocabulary<ClaimWords> = {
        var entries: [(String, ClaimWords)] = []
        for (meaning, list) in rows {
            for word in list.split(separator: " ") { entries.append((String(word), meaning)) }
        }
        return ByteVocabulary(entries)
    }()

    private static let rows: [(ClaimWords, String)] = [
        (.byline, "byline bylines by signature firma autorzeile autorenzeile writtenby postedby bywho credits"),
        (
            .author,
            """
            author authors autor autoren autore autori auteur auteurs autores writer writers journalist journalists reporter \
            redakteur verfasser contributor contributors creator username postauthor authorname redactor avtor
            """
        ),
        (
            .date,
            """
            date dates dateline published pubdate timestamp datum fecha data postdate pubtime publishdate datetime datepublished \
            articledate publish publication posted postedon time zeit releasedate created
            """
        ),
        (.title, "title headline titre titulo titel titolo headings hed heading"),
        (.change, "updated modified lastmod update aktualisiert lastupdated modification dateupdated datemodified"),
    ]
}

// Elements whose class or itemprop says what their words are.
extension HeadReader {
    mutating func visitNamed(_ node: DOM.Node) {
        var said = ClaimWords()
        for attribute in [AttributeName.class, .id] {
            guard let value = dom.attributeBytes(attribute, of: node), !value.isEmpty else { continue }
            let hash = ByteHash.of(value)
            if let known = names[hash] {
                said.formUnion(known)
            } else {
                let found = ClaimWords(value)
                names[hash] = found
                said.formUnion(found)
            }
        }
        let tag = dom.tag(node)
        if tag == .time { return visitMoment(node, said) }
        guard !said.isEmpty else { return }
        if tag.headingLevel != nil {
            if said.contains(.title), claims.titledHeadings.count < Self.most {
                claims.titledHeadings.append(.init(node: node, text: text(node)))
            }
            if said.isDisjoint(with: [.byline, .author]) { return }
        }
        if said.contains(.author) {
            if claims.authorNames.count < Self.most { claims.authorNames.append(words(node)) }
        } else if said.contains(.byline), claims.bylines.count < Self.most {
            claims.bylines.append(words(node))
        }
        if !said.isDisjoint(with: [.date, .change]) { visitMoment(node, said) }
    }

    private mutating func visitMoment(_ node: DOM.Node, _ said: ClaimWords) {
        guard claims.moments.count < Self.most, dom.ends[Int(node)] - node < 30 else { return }
        let written =
            dom.attribute(.datetime, of: node) ?? dom.attribute(.content, of: node) ?? dom.attribute(.title, of: node)
        let shown = text(node)
        guard shown.utf8.count <= 200, written != nil || shown.contains(where: \.isNumber) else { return }
        claims.moments.append(
            .init(
                node: node, written: written, shown: shown, isChange: said.contains(.change),
                mark: dom.tag(node) == .time ? .time : .named))
    }

    /// Elements with `itemprop`, and those of publishing systems that have an attribute of their own for the author.
    mutating func visitProperty(_ node: DOM.Node) {
        if let author = dom.attribute(.dataAuthor, of: node), claims.authorProperties.count < Self.most {
            claims.authorProperties.append(.init(node: node, text: author, pieces: [author]))
        }
        guard let value = dom.attributeBytes(.itemprop, of: node), claims.moments.count < Self.most else { return }
        let names = String(decoding: value, as: UTF8.self).lowercased().split(separator: " ")
        if names.contains("author") || names.contains("creator"), claims.authorProperties.count < Self.most {
            claims.authorProperties.append(property(node))
        }
        if names.contains("headline"), claims.titledHeadings.count < Self.most {
            claims.titledHeadings.append(.init(node: node, text: text(node)))
        }
        let mark: HeadClaims.Moment.Mark
        if names.contains("datepublished") {
            mark = .published
        } else if names.contains("datemodified") {
            mark = .modified
        } else {
            return
        }
        let written =
            dom.attribute(.content, of: node) ?? dom.attribute(.datetime, of: node) ?? dom.attribute(.title, of: node)
        claims.moments.append(
            .init(node: node, written: written, shown: text(node), isChange: mark == .modified, mark: mark))
    }

    /// The author that an element with `itemprop=author` names: in its content, in the `name` inside it, or in its words.
    private func property(_ node: DOM.Node) -> HeadClaims.Words {
        if let content = dom.attribute(.content, of: node) {
            return .init(node: node, text: content, pieces: [content])
        }
        for inner in node..<min(dom.ends[Int(node)], node + 40) {
            guard let name = dom.attributeBytes(.itemprop, of: inner), name.elementsEqual("name".utf8) else { continue }
            if let content = dom.attribute(.content, of: inner) {
                return .init(node: node, text: content, pieces: [content])
            }
            let found = words(inner)
            if !found.text.isEmpty { return .init(node: node, text: found.text, pieces: found.pieces) }
        }
        return words(node)
    }
}
