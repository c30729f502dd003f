import Testing

@testable import Extraction

@Suite("Names in bylines")
struct BylineTests {
    @Test(
        "a line with the words for by gives the names, in every language of the phrase files",
        arguments: [
            ("By Orla Hathersage and Tim Wend", ["Orla Hathersage", "Tim Wend"]),
            ("Words by Orla Hathersage", ["Orla Hathersage"]),
            ("Posted on 3 March 2026 by Orla Hathersage", ["Orla Hathersage"]),
            ("Von Jana Röder", ["Jana Röder"]), ("Ein Gastbeitrag von Jana Röder", ["Jana Röder"]),
            ("Par Émile Aubry et Léa Fort", ["Émile Aubry", "Léa Fort"]), ("Por Inés Calle", ["Inés Calle"]),
            ("Di Piero Salina", ["Piero Salina"]), ("Escrito por Rui Alvor", ["Rui Alvor"]),
            ("Door Sanne de Wit", ["Sanne de Wit"]), ("Autor: Ewa Lipska", ["Ewa Lipska"]),
            ("Автор: Анна Лесная", ["Анна Лесная"]), ("Автор: Олена Гай", ["Олена Гай"]),
            ("بقلم: سلمى نور", ["سلمى نور"]),
            ("作者：林小河", ["林小河"]), ("文：山川海", ["山川海"]),
        ])
    func languages(line: String, names: [String]) {
        let kind: Byline.Kind =
            line.hasPrefix("Autor") || line.hasPrefix("Автор") || line.hasPrefix("作者") ? .byline : .line
        #expect(Byline.names(line, as: kind) == names)
    }

    @Test(
        "a line of text without such words names nobody",
        arguments: [
            "Orla Hathersage", "About Us", "By the harbour", "Read more by following us", "Von der Mole bis zum Turm",
        ])
    func prose(line: String) {
        #expect(Byline.names(line, as: .line).isEmpty)
    }

    @Test("occupations, places and dates beside a name in the markup are no names")
    func pieces() {
        #expect(Byline(["By", "Orla Hathersage", "Senior harbour reporter"], as: .byline).names == ["Orla Hathersage"])
        #expect(Byline(["Orla", "Hathersage", "Kestrel Bay"], as: .byline).names == ["Orla Hathersage"])
        #expect(Byline(["Orla Hathersage", "and", "Tim Wend"], as: .byline).names == ["Orla Hathersage", "Tim Wend"])
        #expect(Byline(["Orla Hathersage", ",", "Tim Wend"], as: .byline).names == ["Orla Hathersage", "Tim Wend"])
    }

    @Test("who reviewed, translated or took the pictures is no author")
    func others() {
        let line = Byline(["By", "Orla Hathersage", ", Photos by", "Tim Wend"], as: .byline)
        #expect(line.names == ["Orla Hathersage"])
        let reviewed = Byline(["Reviewed by Tim Wend"], as: .byline)
        #expect(reviewed.names.isEmpty)
        #expect(reviewed.others == ["Tim Wend"])
    }

    @Test("a family name first is turned where the place gives one name each")
    func inverted() {
        #expect(Byline.names("Hathersage, Orla", as: .invertedClaim) == ["Orla Hathersage"])
    }

    @Test(
        "what a page claims to be its author is taken as it is, handles and desks too, nobody's names not",
        arguments: [
            ("kestrel42", ["kestrel42"]), ("Newsroom of the Inland Post", ["Newsroom of the Inland Post"]),
            ("det/dpa", ["det/dpa"]),
            ("Orla Hathersage, harbour reporter", ["Orla Hathersage"]), ("orla@inlandpost.example", []),
            ("admin", []), ("https://inlandpost.example/orla", []), ("Read more", []),
            ("who has kept bees for thirty years", []),
        ])
    func claims(text: String, names: [String]) {
        #expect(Byline.names(text, as: .claim) == names)
    }
}
