import Article

/// The language whose rules label a collation: the one that an article states, or else one guessed from the texts of both.
///
/// A text of a sentence or two has too few words to state its language as a fact, but its commonest words and its letters tell
/// the thirteen languages that have data apart well enough to read it by their rules. A text that looks like another language,
/// or like two, has none.
enum LanguageGuess {
    /// How much of each side is read, in bytes.
    private static let reach = 1_024

    /// The language to label by.
    static func language(of from: Article, _ to: Article) -> String? {
        if let stated = to.language ?? from.language { return stated }
        var tally = ScriptTally()
        for article in [from, to] {
            var left = reach
            for block in article.blocks where left > 0 {
                let bytes = Array(block.text.utf8.prefix(left))
                left -= bytes.count
                tally.add(bytes)
            }
        }
        return tally.language
    }
}

/// The letters and common words of a text, by the languages they speak for.
private struct ScriptTally {
    private var letters = 0
    private var (kana, han, arabic, persian) = (0, 0, 0, 0)
    private var (cyrillic, ukrainian, russian, otherCyrillic) = (0, 0, 0, 0)
    private var latin = [Double](repeating: 0, count: CommonWords.languages.count)
    /// The words, for the longer look where the commonest ones do not decide.
    private var words: [Word] = []

    mutating func add(_ bytes: [UInt8]) {
        for word in WordScanner(bytes: bytes).words(in: 0..<bytes.count) {
            var index = word.range.lowerBound
            // The languages, a bit for each, that have a letter of the word.
            var marked: UInt32 = 0
            while index < word.range.upperBound {
                let (value, length) = bytes.scalar(at: index)
                index += length
                letters += 1
                guard value >= 0x80 else { continue }
                count(Lowercase.of(value))
                marked |= CommonWords.letters[Lowercase.of(value)] ?? 0
            }
            words.append(word)
            while marked != 0 {
                latin[marked.trailingZeroBitCount] += 0.5
                marked &= marked - 1
            }
            if let (languages, weight) = CommonWords.weights[word.hash] {
                for language in languages { latin[language] += weight }
            }
        }
    }

    private mutating func count(_ value: UInt32) {
        switch value {
        case 0x3041...0x30FF: kana += 1
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: han += 1
        case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC, 0x679, 0x688, 0x691, 0x6BA, 0x6D2: persian += 1
        case 0x620...0x64A: arabic += 1
        case 0x400...0x52F:
            cyrillic += 1
            switch value {
            case 0x456, 0x457, 0x454, 0x491: ukrainian += 1
            case 0x44B, 0x44D, 0x451: russian += 1
            case 0x44A, 0x45E, 0x452...0x453, 0x455, 0x458...0x45C, 0x45F: otherCyrillic += 1
            default: break
            }
        default: break
        }
    }

    var language: String? {
        if kana * 8 > letters { return "ja" }
        if han * 2 > letters { return "zh" }
        if arabic * 2 > letters { return persian == 0 ? "ar" : nil }
        if cyrillic * 2 > letters {
            // Bulgarian, Serbian, Macedonian and Belarusian have letters that neither of the two has, or none of theirs.
            if otherCyrillic > russian + ukrainian { return nil }
            return ukrainian > russian ? "uk" : "ru"
        }
        let ranked = latin.indices.sorted { latin[$0] > latin[$1] }
        if let leader = Self.leader(of: latin) { return Self.known(leader) }
        return Self.known(ranked[0]) == nil ? nil : byLexicon
    }

    /// The language whose lists hold the most of the words, those in the lists of several counting less.
    private var byLexicon: String? {
        var scores = latin
        let places = latin.indices.filter { Self.known($0) != nil }
        let lexicons = places.map { LanguageData.named(CommonWords.languages[$0])?.lexicon }
        for word in words {
            let holders = lexicons.indices.filter { lexicons[$0]?.contains(word) == true }
            for holder in holders { scores[places[holder]] += 1 / Double(holders.count) }
        }
        // Fewer hits than one word in five are chance.
        guard let leader = Self.leader(of: scores), scores[leader] * 5 >= Double(words.count) else { return nil }
        return Self.known(leader)
    }

    /// The language with the most points, if it has a third more than the next.
    ///
    /// Closely related languages share many of their common words.
    private static func leader(of scores: [Double]) -> Int? {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 0.75 else { return nil }
        let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
        return scores[best] >= second * 4 / 3 ? best : nil
    }

    /// The language at a place of the lists, if it has data.
    private static func known(_ place: Int) -> String? {
        let language = CommonWords.languages[place]
        return LanguageData.languages.contains(language) ? language : nil
    }
}

/// The commonest words and the own letters of the languages of Latin script, those without data among them as decoys.
private enum CommonWords {
    static let languages = lists.map(\.language)

    private static let lists: [(language: String, words: String, letters: String)] = [
        (
            "en",
            "the of and to in is was for with that on by at from it be are were has have had not this which will would they he she his her their its an who said after as but or no we you all there been more than when what about some could may can into over only other new also people said out up very my i so if do did does how where these those them him our your one two",
            ""
        ),
        (
            "de",
            "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch wurde wurden sagte kein keine wir ich ihr ihre ins rund beim seit vom unter gegen hatte kann",
            "ßäöü"
        ),
        (
            "fr",
            "le la les des et en un une du que est pour dans qui sur pas au par plus ce se ne il sont avec son ses aux mais ont été nous cette ou elle leur ces dont était même de à a je vous ils elles sans sous entre après chez être fait selon très comme deux leurs notre",
            "èêçœùûôîâ"
        ),
        (
            "es",
            "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue ha es son está era dijo según unos unas tiene cada",
            "ñ"
        ),
        (
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos foi são tem ser vai pelos pelas num numa está à às disse há era é",
            "ãõ"
        ),
        (
            "it",
            "di che e la il un a per in una sono mi si con non del da della le i al dei alla nel gli come più ma anche lo se ha delle nella dal questo questa dalla stato essere ai su hanno tra dopo quando o sul era cui è lo degli dell ogni ancora stati sulla alle dai suo",
            "ìò"
        ),
        (
            "nl",
            "de van het een en in is dat op te zijn voor met die niet aan er ook als bij maar om uit door over ze zich hij naar heeft hebben worden wordt nog kan dan al deze wel zo geen werd tot meer of haar was was ik wij we mijn zei volgens tijdens hun ons dit daar",
            "ë"
        ),
        (
            "pl",
            "i w na z do nie się to jest że o jak za po co tak od przez dla przy ale jego jej ich który które która już tylko tego był była są oraz może lub czy tym tej bardzo było byli ten ta te we ze nad pod przed będzie ma",
            "łżśćńęąź"
        ),
        (
            "sv",
            "och att det som är av på för med den till inte om ett har de var från men vi han hon så kan när en i ingen",
            "åäö"
        ),
        (
            "da",
            "og at det som er af på for med den til ikke om et har de var fra men vi han hun så kan når en i blev ingen",
            "øæå"
        ),
        ("fi", "ja on ei se että oli hän mutta ovat kun niin myös ole joka tai jos kuin mukaan eikä", "äö"),
        ("hr", "je i se u na da će ne za od su kao koji što bi ali nije a o s sve iz do", "ćčđžš"),
        ("cs", "a se na je že v s z do o to i jako za pro ve by jsou však jeho podle které který byl bylo", "řěů"),
        ("ro", "și de la în cu nu pe că să un o din care este pentru mai au fost a ce sunt", "țșă"),
        ("hu", "a az és hogy nem is egy ez volt de meg csak már el ha van mint még sem ki", "őűüö"),
        ("tr", "ve bir bu da de için ile çok daha olarak ne gibi var en kadar sonra olan", "ğış"),
        ("ca", "de la que el i a en els les del per un una amb no es al com més però ha va són això aquest", ""),
    ]

    /// The languages that a word is common in, and how much it speaks for each: the more there are, the less.
    static let weights: [UInt64: (languages: [Int], weight: Double)] = {
        var found: [UInt64: [Int]] = [:]
        for (language, list) in lists.enumerated() {
            let bytes = Array(list.words.utf8)
            for word in WordScanner(bytes: bytes).words(in: 0..<bytes.count) where found[word.hash]?.last != language {
                found[word.hash, default: []].append(language)
            }
        }
        return found.mapValues { ($0, 1 / Double($0.count)) }
    }()

    /// The languages that a letter speaks for, a bit for each.
    static let letters: [UInt32: UInt32] = {
        var found: [UInt32: UInt32] = [:]
        for (language, list) in lists.enumerated() {
            for letter in list.letters.unicodeScalars { found[letter.value, default: 0] |= 1 << UInt32(language) }
        }
        return found
    }()
}
