/// What the address of a link says of where it leads.
enum AuthorAddress {
    /// What a link may lead to.
    enum Sort: Sendable {
        /// An author's page: `/author/jane-roe`.
        case author
        /// Somebody's page: `/team/jane-roe`, `/profile/142450`.
        case person
    }

    /// Whether an address has a part that means author or person with another one after it.
    static func sort(of address: ArraySlice<UInt8>) -> Sort? {
        let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let parts = path.split(separator: UInt8(ascii: "/"))
        // In the last part but one, or the addresses of a whole site named after people would all be authors'.
        for part in parts.dropLast().suffix(3) where part.count <= 14 {
            if let sort = words[ByteHash.of(part.lazy.map(\.asciiLowercased))] { return sort }
        }
        return nil
    }

    private static let words = ByteVocabulary<Sort>(entries(authors, .author) + entries(people, .person))

    private static func entries(_ list: String, _ sort: Sort) -> [(String, Sort)] {
        list.split(separator: " ").map { (String($0), sort) }
    }

    private static let authors = """
        author authors by autor autoren autorin auteur auteurs autore autori autores contributor contributors writer writers \
        journalist journalists journalistes journalisten reporter reporters columnist columnists byline bylines redakteur redaktor \
        avtor avtory authors-list author-profile blogger bloggers redacteur staff-writer
        """

    private static let people = """
        staff people person persons profile profiles profil profile-page user users member members team redaktion bio bios expert \
        experts producers producer mitarbeiter equipe equipo redazione usuario usuarios u personen
        """
}
