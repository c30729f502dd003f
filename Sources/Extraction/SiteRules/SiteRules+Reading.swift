extension SiteRules {
    /// The most bytes of a file with rules.
    public static let fileBytes = 1 << 20
    /// The most selectors of one site.
    static let selectorsPerSite = 1000

    /// Reads rules.
    ///
    /// - Throws: ``SiteRulesError`` with line and column for anything that is not understood; nothing is skipped.
    public init(toml text: String) throws(SiteRulesError) {
        do {
            var sites: [SiteRule] = []
            for table in try TOMLReader.read(text).tables { sites.append(try Self.site(table, besides: sites)) }
            self.init(sites: sites)
        } catch {
            throw SiteRulesError(line: error.position.line, column: error.position.column, description: error.message)
        }
    }

    private static func site(_ table: TOMLDocument.Table, besides sites: [SiteRule]) throws(TOMLError) -> SiteRule {
        guard table.path.count == 2, table.path[0] == "publisher" else {
            let found =
                table.path.isEmpty
                ? "a key stands outside of every table" : "[\(TOMLReader.spelled(table.path))] is unknown"
            throw TOMLError(
                position: table.position,
                message: "\(found); rules stand in tables such as [publisher.\"courier.example\"]")
        }
        guard let host = SiteRule.host(named: table.path[1]) else {
            throw TOMLError(
                position: table.position, message: "'\(table.path[1])' is no host; write it as in courier.example")
        }
        if sites.contains(where: { $0.host == host }) {
            throw TOMLError(position: table.position, message: "there are rules for \(host) already")
        }
        var site = SiteRule(host: host)
        for entry in table.entries { try read(entry, into: &site) }
        let count = site.numbered.count
        if count > selectorsPerSite {
            throw TOMLError(
                position: table.position,
                message: "\(host) has \(count) selectors, more than the limit of \(selectorsPerSite)")
        }
        return site
    }

    private static func read(_ entry: TOMLDocument.Entry, into site: inout SiteRule) throws(TOMLError) {
        if entry.key == "name" {
            guard case .string(let name) = entry.value, !name.isEmpty else {
                throw TOMLError(position: entry.valuePosition, message: "'name' is a string that is not empty")
            }
            site.name = name
            return
        }
        guard let purpose = SiteRule.Purpose(rawValue: entry.key == "note-selector" ? "notice" : entry.key) else {
            let known = ["name"] + SiteRule.Purpose.allCases.map(\.rawValue)
            throw TOMLError(
                position: entry.position,
                message: "'\(entry.key)' is unknown; a publisher has \(known.joined(separator: ", "))")
        }
        if !site[purpose].isEmpty {
            throw TOMLError(position: entry.position, message: "'\(purpose.rawValue)' is there a second time")
        }
        let elements: [TOMLDocument.Element]
        switch entry.value {
        case .string(let text): elements = [TOMLDocument.Element(text: text, position: entry.valuePosition)]
        case .strings(let array): elements = array
        case .integer, .boolean:
            throw TOMLError(
                position: entry.valuePosition, message: "'\(entry.key)' is a selector or an array of selectors")
        }
        for element in elements { site[purpose].append(try selector(element)) }
    }

    private static func selector(_ element: TOMLDocument.Element) throws(TOMLError) -> Selector {
        do {
            return try SelectorParser.parse(element.text)
        } catch {
            throw TOMLError(
                position: element.position, message: "'\(element.text)' is no selector: \(error.message)")
        }
    }
}

/// What is wrong in a file with rules for sites, and where.
public struct SiteRulesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The character within the line, from 1.
    public var column: Int
    /// What is wrong, one sentence without a full stop.
    public var description: String
}
