import Article

/// The vote on an article's authors.
///
/// Each place names a set of authors. Sets that are the same stand together, and the heaviest wins; people go before desks and firms.
/// The weights are those of the precision that each place showed over 478 pages with known authors.
struct AuthorVote {
    private(set) var candidates: [Candidate] = []
    private var people: [Ballot] = []
    private var desks: [Ballot] = []
    /// The names of the site, letters only.
    private let siteNames: Set<String>
    /// Those who are named on the page for something else than writing.
    private var others: Set<String> = []

    /// What one place says.
    private struct Ballot {
        var names: [String]
        var weight: Double
        var keys: Set<String>

        init(_ names: [String], weight: Double) {
            self.names = names
            self.weight = weight
            keys = Set(names.map(PersonName.comparable))
        }

        /// Whether this names the same authors as another, perhaps by the first name alone.
        func supports(_ other: Ballot) -> Bool {
            if keys == other.keys { return true }
            guard keys.count == other.keys.count else { return false }
            return keys.allSatisfy { key in
                !key.contains(" ") && other.keys.contains { $0.split(separator: " ").contains(key[...]) }
            }
        }
    }

    init(_ claims: HeadClaims, article: JSONValue?, siteNames: [String], scope: ClaimScope) {
        self.siteNames = Set(siteNames.map(Self.letters)).subtracting([""])
        let lines = scope.lines
        let marked = (claims.bylines + claims.authorNames).map { Byline($0.pieces, as: .byline).others }
        others = Set(
            (marked + lines.map { Byline($0.pieces, as: .line).others }).flatMap { $0 }.map(PersonName.comparable))
        addMetas(claims)
        addLinkedData(claims.linkedData, article: article)
        addElements(
            claims.authorProperties, "itemprop:author", .claim, scope,
            [.header: 0.8, .tail: 0.7, .within: 0.5, .outside: 0.5])
        addElements(
            claims.authorLinks, "rel=author", .claim, scope, [.header: 0.92, .tail: 0.7, .within: 0.6, .outside: 0.6])
        addElements(
            claims.authorPages, "author page", .byline, scope, [.header: 0.9, .tail: 0.8, .within: 0.5, .outside: 0.5])
        addElements(claims.profiles, "profile", .byline, scope, [.header: 0.6])
        addElements(
            claims.authorNames, "class author", .byline, scope,
            [.header: 0.75, .tail: 0.6, .within: 0.4, .outside: 0.3])
        addElements(claims.bylines, "class byline", .byline, scope, [.header: 0.7, .tail: 0.45, .within: 0.4])
        addLines(lines)
    }

    /// The authors of the heaviest set; a desk or firm only where hardly anything names a person.
    var authors: [String] {
        let person = Self.winner(people)
        let desk = Self.winner(desks)
        guard let person, person.total >= Self.leastTotal else { return desk?.ballot.names ?? [] }
        if let desk, person.total < Self.firmTotal, person.total < desk.total * Self.shareOfDesk {
            return desk.ballot.names
        }
        return person.ballot.names
    }

    /// What must speak for a person: more than a single word in a byline.
    private static let leastTotal = 0.4
    /// What is enough whatever speaks for a desk: one good place.
    private static let firmTotal = 0.7
    private static let shareOfDesk = 0.5

    private static func winner(_ ballots: [Ballot]) -> (ballot: Ballot, total: Double)? {
        var best: (ballot: Ballot, total: Double)?
        for ballot in ballots {
            let total = ballots.reduce(0) { $0 + ($1.supports(ballot) ? $1.weight : 0) }
            if best.map({ total > $0.total + 1e-9 }) ?? true { best = (ballot, total) }
        }
        return best
    }

    private mutating func add(_ place: String, _ weight: Double, _ names: [String], areDesks: Bool = false) {
        var found: [String] = []
        for name in names where !found.contains(where: { PersonName.comparable($0) == PersonName.comparable(name) }) {
            found.append(name)
        }
        let authors = found.filter { !others.contains(PersonName.comparable($0)) }
        if !authors.isEmpty { found = authors }
        guard weight > 0, !found.isEmpty, found.count <= Self.mostAuthors else { return }
        for name in found { candidates.append(Candidate(value: name, from: place, weight: weight)) }
        let persons = areDesks ? [] : found.filter { !isDesk($0) }
        if persons.isEmpty {
            desks.append(Ballot(found, weight: weight))
        } else {
            people.append(Ballot(persons, weight: weight))
        }
    }

    private func isDesk(_ name: String) -> Bool {
        siteNames.contains(Self.letters(name)) || PersonName.isDesk(name)
    }

    private static func letters(_ name: String) -> String { TitleText.comparable(name).filter { $0 != " " } }

    /// Longer lists are those of a site's staff.
    private static let mostAuthors = 16

    private mutating func addMetas(_ claims: HeadClaims) {
        func names(_ metas: [String], _ kind: Byline.Kind = .claim) -> [String] {
            metas.flatMap(claims.contents).flatMap { Byline.names($0, as: kind) }
        }
        add("meta:parsely-author", 0.93, names(["parsely-author", "sailthru.author"]))
        add("meta:citation_author", 0.84, names(["citation_author", "citation_authors"], .invertedClaim))
        add("meta:article:author", 0.8, names(["article:author", "article:author_name", "og:article:author"]))
        let plain = [
            "author", "byl", "byline", "article_author", "shareaholic:article_author_name", "cxenseparse:author",
        ]
        add("meta:author", 0.84, names(plain))
        let core = ["dc.creator", "dcterms.creator", "dc.contributor", "dcterms.contributor"]
        add("meta:dc.creator", 0.75, names(core, .invertedClaim))
        add("meta:creator", 0.6, names(["creator"]))
        for number in 1...2 {
            let label = claims.content("twitter:label\(number)")?.lowercased() ?? ""
            guard Self.writtenBy.contains(label), let name = claims.content("twitter:data\(number)") else { continue }
            add("meta:twitter:data", 0.9, Byline.names(name, as: .claim))
        }
    }

    private static let writtenBy: Set<String> = [
        "written by", "author", "verfasst von", "geschrieben von", "autor", "écrit par", "auteur", "escrito por",
        "scritto da",
        "geschreven door", "napisane przez", "написано автором", "автор", "written by:", "著者", "執筆者", "كُتب بواسطة",
        "作者",
    ]

    private mutating func addLinkedData(_ data: LinkedData, article: JSONValue?) {
        if let article {
            let found = Self.authors(of: article, in: data)
            add("json_ld.author", 0.9, found.people)
            add("json_ld.author, organisation", 0.7, found.firms, areDesks: true)
        }
        let pages = data.nodes.filter { node in LinkedData.types(node).contains(where: LinkedData.isPage) }
        for page in pages.prefix(4) {
            let found = Self.authors(of: page, in: data)
            add("json_ld.author of the page", 0.85, found.people)
            add("json_ld.author of the page, organisation", 0.5, found.firms, areDesks: true)
        }
        // Publishing systems list the author in the graph even where no article node refers to it.
        let persons = data.nodes.filter { LinkedData.types($0).contains("Person") }
        let listed = Set(persons.flatMap(LinkedData.personNames))
        if listed.count == 1, let name = listed.first { add("json_ld.Person", 0.5, Byline.names(name, as: .claim)) }
    }

    private static func authors(of node: JSONValue, in data: LinkedData) -> (people: [String], firms: [String]) {
        let values = ["author", "creator"].lazy.map { data.values($0, of: node) }.first { !$0.isEmpty } ?? []
        var people: [String] = []
        var firms: [String] = []
        for value in values {
            let names = LinkedData.personNames(value).flatMap { Byline.names($0, as: .claim) }
            let isFirm = LinkedData.types(value).contains { $0.hasSuffix("Organization") || $0 == "Corporation" }
            if isFirm { firms += names } else { people += names }
        }
        return (people, firms)
    }

    private mutating func addElements(
        _ elements: [HeadClaims.Words], _ place: String, _ kind: Byline.Kind, _ scope: ClaimScope,
        _ weights: [ClaimPlace: Double]
    ) {
        var byPlace: [ClaimPlace: [[String]]] = [:]
        for element in elements {
            let names = Byline(element.pieces, as: kind).names
            if !names.isEmpty { byPlace[scope.place(of: element.node), default: []].append(names) }
        }
        if let above = byPlace[.header], let first = above.first {
            // Links are one for each author; of elements with a byline the first is around the others.
            let names = place.hasPrefix("class") || above.count > 6 ? first : above.flatMap { $0 }
            add(place + ", header", certain(weights[.header], names, kind), names)
        }
        if let below = byPlace[.tail]?.first { add(place + ", tail", certain(weights[.tail], below, kind), below) }
        if let amid = byPlace[.within]?.first { add(place + ", within", certain(weights[.within], amid, kind), amid) }
        if let loose = byPlace[.outside], let first = loose.first {
            // What the whole page agrees on is the author's; several names are those of other articles.
            let sets = Set(loose.map { Set($0.map(PersonName.comparable)) })
            if sets.count == 1 { add(place + ", page", certain(weights[.outside], first, kind), first) }
        }
    }

    /// A single word in a byline may be any word.
    private func certain(_ weight: Double?, _ names: [String], _ kind: Byline.Kind) -> Double {
        let isLoose = !kind.isClaim && names.allSatisfy { !$0.contains(" ") && $0.utf8.allSatisfy { $0 < 0x80 } }
        return (weight ?? 0) * (isLoose ? 0.6 : 1)
    }

    private mutating func addLines(_ lines: [(place: ClaimPlace, pieces: [String])]) {
        var isAnnounced = false
        for line in lines {
            let names = Byline(line.pieces, as: .line, announced: isAnnounced).names
            isAnnounced = line.pieces.count == 1 && line.pieces.allSatisfy(Byline.announcesName)
            let isAbove = line.place == .header
            add(
                isAbove ? "line above the text" : "line below the text", certain(isAbove ? 0.84 : 0.5, names, .line),
                names)
        }
    }
}
