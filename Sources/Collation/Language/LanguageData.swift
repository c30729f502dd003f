/// What the rules know of one language: its words by heading, and a few habits of its writing.
///
/// The data stands in `Data/*.txt`, one file a language, compiled into the library. A file is read once, when its language is
/// first met.
final class LanguageData: Sendable {
    /// The words and phrases by heading.
    let lexicon: Lexicon
    /// The habits, with the defaults for what the file leaves out.
    let settings: Settings
    /// The parts of numbers written as one word.
    let numerals: Numerals
    /// What in the file could not be understood; empty for the files that ship.
    let problems: [String]

    /// Reads a data file; its format is described in `Data/en.txt`.
    init(parsing file: [UInt8]) {
        var parser = LanguageDataParser(file: file)
        parser.parse()
        lexicon = parser.lexicon
        settings = parser.settings
        numerals = parser.numerals
        problems = parser.problems
    }

    /// Habits of a language's writing.
    struct Settings: Sendable, Hashable {
        /// Whether the comma, and not the full stop, stands before decimals.
        var decimalComma = false
        /// Whether every noun has a capital, so that a capital alone makes no name.
        var nounsCapitalised = false
        /// Whether the subject may follow a verb of saying anywhere (`dijo Pérez`), not only after a quotation.
        var subjectFollows = false
        /// Whether an apostrophe ends a word (`l'` + `eau`).
        var elision = false
        /// Whether a full stop behind digits makes an ordinal (`3. Juli`).
        var ordinalStop = false
        /// Prefixes that turn a word into its opposite, in lower case.
        var negatingPrefixes: [String] = []
    }

    /// The words of a range of a text, cut as this language cuts them.
    func words(in bytes: [UInt8], _ range: Range<Int>) -> [Word] {
        WordScanner(bytes: bytes, splitsElisions: settings.elision).words(in: range)
    }
}

extension LanguageData {
    /// The data of the language of a BCP 47 tag (`en`, `pt-BR`); nil for a missing tag and a language without data.
    ///
    /// Nothing is guessed: a tag is looked up by its primary subtag only.
    static func named(_ tag: String?) -> LanguageData? {
        switch primarySubtag(of: tag) {
        case "en": return english
        case "es": return spanish
        case "fr": return french
        case "de": return german
        case "pt": return portuguese
        case "it": return italian
        case "ru": return russian
        case "uk": return ukrainian
        case "ar": return arabic
        case "zh": return chinese
        case "nl": return dutch
        case "pl": return polish
        case "ja": return japanese
        default: return nil
        }
    }

    /// The part of a BCP 47 tag that names the language, in lower case.
    static func primarySubtag(of tag: String?) -> String? {
        tag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased()
    }

    /// The primary subtags of the languages that have data.
    static let languages = ["en", "es", "fr", "de", "pt", "it", "ru", "uk", "ar", "zh", "nl", "pl", "ja"]

    private static let english = LanguageData(parsing: PackageResources.en_txt)
    private static let spanish = LanguageData(parsing: PackageResources.es_txt)
    private static let french = LanguageData(parsing: PackageResources.fr_txt)
    private static let german = LanguageData(parsing: PackageResources.de_txt)
    private static let portuguese = LanguageData(parsing: PackageResources.pt_txt)
    private static let italian = LanguageData(parsing: PackageResources.it_txt)
    private static let russian = LanguageData(parsing: PackageResources.ru_txt)
    private static let ukrainian = LanguageData(parsing: PackageResources.uk_txt)
    private static let arabic = LanguageData(parsing: PackageResources.ar_txt)
    private static let chinese = LanguageData(parsing: PackageResources.zh_txt)
    private static let dutch = LanguageData(parsing: PackageResources.nl_txt)
    private static let polish = LanguageData(parsing: PackageResources.pl_txt)
    private static let japanese = LanguageData(parsing: PackageResources.ja_txt)
}
