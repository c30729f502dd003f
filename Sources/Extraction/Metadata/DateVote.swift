import Article

/// When an article was published and last changed: a vote of the places, by the day.
///
/// The weights follow the precision that each place showed over 3,137 pages with known dates.
struct DateVote {
    private(set) var publishedCandidates: [Candidate] = []
    private(set) var modifiedCandidates: [Candidate] = []
    private(set) var displayed: String?
    private let order: DateOrder
    private let language: String?

    init(_ claims: HeadClaims, article: JSONValue?, url: String?, language: String?, scope: ClaimScope) {
        self.language = language
        order = DateOrder(language: language, host: url.flatMap(PageAddress.host))
        addMetas(claims)
        addLinkedData(claims.linkedData, article: article)
        addMoments(claims.moments, scope)
        addLines(scope)
        publish("url", 0.9, Self.inAddress(url))
    }

    var published: String? { Self.winner(publishedCandidates) }
    var modified: String? { Self.winner(modifiedCandidates) }

    /// The moment of the heaviest day, from the weightiest place that gives a time with it.
    private static func winner(_ candidates: [Candidate]) -> String? {
        var totals: [Substring: Double] = [:]
        for candidate in candidates { totals[candidate.value.prefix(10), default: 0] += candidate.weight }
        var best: (candidate: Candidate, total: Double)?
        for candidate in candidates {
            let total = totals[candidate.value.prefix(10), default: 0]
            guard let current = best else {
                best = (candidate, total)
                continue
            }
            let isSame = candidate.value.prefix(10) == current.candidate.value.prefix(10)
            let isFuller = isSame && candidate.value.count > 10 && current.candidate.value.count == 10
            if isFuller || !isSame && total > current.total + 1e-9 { best = (candidate, total) }
        }
        return best?.candidate.value
    }

    private mutating func publish(_ place: String, _ weight: Double, _ moment: String?) {
        if let moment { publishedCandidates.append(Candidate(value: moment, from: place, weight: weight)) }
    }

    private mutating func change(_ place: String, _ weight: Double, _ moment: String?) {
        if let moment { modifiedCandidates.append(Candidate(value: moment, from: place, weight: weight)) }
    }

    private func read(_ text: String) -> String? {
        Timestamp.rfc3339(text) ?? WrittenDate.all(in: text, order: order, language: language).first?.day
    }

    private mutating func addMetas(_ claims: HeadClaims) {
        func first(_ names: [String]) -> String? { names.lazy.flatMap(claims.contents).compactMap(read).first }
        publish("meta:dc.date.issued", 0.97, first(["dc.date.issued", "dcterms.issued", "dcterms.available"]))
        publish(
            "meta:article:published_time", 0.92,
            first([
                "article:published_time", "og:published_time", "article:published", "og:article:published_time",
                "article.published",
            ]))
        publish(
            "meta:sailthru.date", 0.89,
            first(["sailthru.date", "citation_publication_date", "citation_online_date", "citation_date"]))
        publish(
            "meta:date", 0.879,
            first([
                "datepublished", "parsely-pub-date", "publish-date", "publish_date", "pubdate", "publishdate", "date",
                "dc.date",
                "dcterms.date", "cxenseparse:recs:publishtime", "publication_date", "publication-date",
                "originalpublicationdate",
                "shareaholic:article_published_time", "displaydate", "publishtime", "published", "published_at",
                "article_date_original",
                "iso-8601-publish-date", "bt:pubdate", "rnews:datepublished", "vr:published_time",
            ]))
        let named = claims.metas.filter { $0.name.contains("publish") && !$0.name.contains("publisher") }
        publish("meta with publish in its name", 0.7, named.prefix(8).compactMap { read($0.content) }.first)
        publish(
            "meta:created", 0.7,
            first(["dc.date.created", "dcterms.created", "created", "date.created", "datecreated"]))
        change(
            "meta:article:modified_time", 0.9, first(["article:modified_time", "article:modified", "og:modified_time"]))
        change(
            "meta:dc.date.modified", 0.8,
            first(["dc.date.modified", "dcterms.modified", "datemodified", "date.modified", "revised"]))
        change("meta:last-modified", 0.6, first(["last-modified", "lastmod", "og:updated_time"]))
    }

    private mutating func addLinkedData(_ data: LinkedData, article: JSONValue?) {
        func first(_ name: String, _ node: JSONValue) -> String? {
            data.values(name, of: node).lazy.compactMap(\.text).compactMap(read).first
        }
        if let article {
            publish("json_ld.datePublished", 0.88, first("datePublished", article))
            publish("json_ld.dateCreated", 0.6, first("dateCreated", article))
            change("json_ld.dateModified", 0.84, first("dateModified", article))
        }
        for page in data.nodes.filter({ LinkedData.types($0).contains(where: LinkedData.isPage) }).prefix(4) {
            publish("json_ld.datePublished of the page", 0.8, first("datePublished", page))
            change("json_ld.dateModified of the page", 0.7, first("dateModified", page))
        }
    }

    private mutating func addMoments(_ moments: [HeadClaims.Moment], _ scope: ClaimScope) {
        var seen: Set<String> = []
        for moment in moments {
            let place = scope.place(of: moment.node)
            if place == .aside { continue }
            let written = moment.written.flatMap(Timestamp.rfc3339)
            let lines = DatedLine.read(moment.shown, order: order, language: language)
            // Below the text a date that nothing is said of is that of a note as often as that of the article.
            if place == .tail, moment.mark == .named, written == nil, !lines.isLabelled { continue }
            let isChange = moment.isChange || lines.published == nil && lines.changed != nil
            guard let value = written ?? (isChange ? lines.changed ?? lines.published : lines.published) else {
                continue
            }
            let label = Self.label(moment, place, isWritten: written != nil)
            guard seen.insert(label.name + (isChange ? "!" : "")).inserted else { continue }
            if place == .header, displayed == nil { displayed = lines.shown }
            if isChange {
                change(label.name, label.weight, value)
            } else {
                publish(label.name, label.weight, value)
                if let changed = lines.changed { change(label.name, label.weight - 0.1, changed) }
            }
        }
    }

    private static func label(_ moment: HeadClaims.Moment, _ place: ClaimPlace, isWritten: Bool) -> (
        name: String, weight: Double
    ) {
        let base: (String, Double) =
            switch moment.mark {
            case .published: ("itemprop:datePublished", 0.9)
            case .modified: ("itemprop:dateModified", 0.85)
            case .time: isWritten ? ("time", 0.9) : ("time, in words", 0.85)
            case .named: isWritten ? ("class date, in an attribute", 0.85) : ("class date", 0.85)
            }
        return switch place {
        case .header: (base.0 + ", header", base.1)
        case .within: (base.0 + ", within", base.1 - 0.25)
        case .tail: (base.0 + ", tail", base.1 - 0.25)
        default: (base.0 + ", page", base.1 - (moment.mark == .published || moment.mark == .modified ? 0.05 : 0.4))
        }
    }

    private mutating func addLines(_ scope: ClaimScope) {
        for line in scope.lines {
            let text = line.pieces.joined(separator: " ")
            let dates = DatedLine.read(text, order: order, language: language)
            let isAbove = line.place == .header
            let place = isAbove ? "line above the text" : "line below the text"
            if isAbove, displayed == nil { displayed = dates.shown }
            if isAbove || dates.isLabelled {
                publish(place, isAbove ? (dates.isLabelled ? 0.95 : 0.85) : 0.6, dates.published)
            }
            change(place, 0.6, dates.changed)
        }
    }

    /// The day in an address: `/2026/03/03/`, `2026-03-03-old-lamp`, `/20260303/`.
    static func inAddress(_ url: String?) -> String? {
        guard let url else { return nil }
        let path = url.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/").map(String.init)
        for index in parts.indices.dropFirst() {
            if index + 2 < parts.count, parts[index].count == 4, parts[index + 1].count <= 2,
                parts[index + 2].count <= 2,
                let day = day(parts[index], parts[index + 1], parts[index + 2])
            {
                return day
            }
            let numbers = parts[index].split { !$0.isASCII || !$0.isNumber }.map(String.init)
            for place in numbers.indices {
                let number = numbers[place]
                if number.count == 8,
                    let day = day(
                        String(number.prefix(4)), String(number.dropFirst(4).prefix(2)), String(number.suffix(2)))
                {
                    return day
                }
                if number.count == 4, place + 2 < numbers.count, numbers[place + 1].count == 2,
                    numbers[place + 2].count == 2,
                    parts[index].contains(numbers[place...place + 2].joined(separator: "-")),
                    let day = day(number, numbers[place + 1], numbers[place + 2])
                {
                    return day
                }
            }
        }
        return nil
    }

    private static func day(_ year: String, _ month: String, _ day: String) -> String? {
        guard let year = Int(year), (1990...2100).contains(year), let month = Int(month), let day = Int(day) else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day).iso
    }
}
