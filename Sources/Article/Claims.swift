/// Where a page says its text comes from: evidence with a strength, never a bare yes.
public struct DeclaredSource: Sendable, Hashable, Codable {
    /// The name of the source.
    public var name: String?
    /// Its address, that of the original article where the page links to it.
    public var url: String?
    /// The words that say so.
    public var phrase: String?
    /// The kind of evidence, `credit_line`, `canonical` or `json_ld`.
    public var evidence: String
    /// How strong the evidence is, 0 to 1.
    public var strength: Double

    /// Makes a declared source.
    public init(name: String?, url: String?, phrase: String?, evidence: String, strength: Double) {
        self.name = name
        self.url = url
        self.phrase = phrase
        self.evidence = evidence
        self.strength = strength
    }
}

/// The picture that leads an article.
public struct LeadImage: Sendable, Hashable, Codable {
    /// The address of the picture.
    public var url: String?
    /// Whose picture it is, as the page says.
    public var credit: String?

    /// Makes a lead image.
    public init(url: String?, credit: String?) {
        self.url = url
        self.credit = credit
    }
}

/// A notice of the publisher on its own text.
public struct CorrectionNote: Sendable, Hashable, Codable {
    /// The sort of notice.
    public var sort: NoticeSort
    /// The date the notice gives, `2026-03-05` where it can be read as one.
    public var date: String?
    /// The text of the notice.
    public var text: String

    /// Makes a note.
    public init(sort: NoticeSort, date: String?, text: String) {
        self.sort = sort
        self.date = date
        self.text = text
    }
}

/// One place of the page that makes a claim.
public struct Candidate: Sendable, Hashable, Codable {
    /// What it says.
    public var value: String
    /// Where it stands, `h1`, `json_ld.headline` or `meta:og:title`.
    public var from: String
    /// How much the place counts in the vote.
    public var weight: Double

    /// Makes a candidate.
    public init(value: String, from: String, weight: Double) {
        self.value = value
        self.from = from
        self.weight = weight
    }
}

/// What made an article out of a page.
public struct Extractor: Sendable, Hashable, Codable {
    /// The name of the program.
    public var name: String
    /// The version of its rules and code.
    public var version: String
    /// The hash of its rule files, `sha256:…`.
    public var rules: String
    /// The paragraphs that it was told recur on the site, in ascending order: the first 64 bits of the SHA-256 of their text.
    public var siteMemory: [UInt64]

    /// Makes an extractor's name.
    public init(name: String, version: String, rules: String, siteMemory: [UInt64] = []) {
        self.name = name
        self.version = version
        self.rules = rules
        self.siteMemory = siteMemory
    }

    /// Whether the code and the rules are those of another, whatever the two were told of the site.
    public func hasRules(of other: Extractor) -> Bool {
        name == other.name && version == other.version && rules == other.rules
    }

    /// No extractor: the article was made by hand or by a test.
    public static let none = Extractor(name: "none", version: "0", rules: "")
}
