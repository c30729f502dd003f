import Synchronization

/// The phrase files, compiled into one book for each set of languages that is asked for, once.
///
/// A page in Spanish does not wait for the phrases of a dozen other languages.
final class PhraseShelf: Sendable {
    private let files: [(language: String, bytes: [UInt8])]
    private let books = Mutex<[[String]: PhraseBook]>([:])

    /// A shelf of these files.
    init(files: [(language: String, bytes: [UInt8])]) {
        self.files = files
    }

    /// The phrases that count in an article of a language; of every language for nil.
    func book(for language: String?) -> PhraseBook {
        let all = files.map(\.language)
        let counted = PhraseGate.languages(for: language).map { counted in all.filter(counted.contains) } ?? all
        return books.withLock { books in
            if let book = books[counted] { return book }
            let book = PhraseBook(files: files, counting: counted)
            books[counted] = book
            return book
        }
    }
}
