import Synchronization

/// The phrase files, compiled into one book for each set of languages that is asked for, once.
///
/// A page in Spanish does not wait for the phrases of a dozen other languages.
final class PhraseShelf: Sendable {
    private let files: [(language: String, bytes: [UInt8])]
    private let books = Mutex(Books())

    private struct Books {
        var byFiles: [[String]: PhraseBook] = [:]
        /// The same by the languages that were asked for, as every block of a page asks.
        var byLanguage: [String?: PhraseBook] = [:]
    }

    /// A shelf of these files.
    init(files: [(language: String, bytes: [UInt8])]) {
        self.files = files
    }

    /// A book to read dates by, which are the same in all: that of a language, or one that is there already.
    func bookOfDates(for language: String?) -> PhraseBook {
        if language == nil, let book = books.withLock({ $0.byFiles.values.first }) { return book }
        return book(for: language ?? "en")
    }

    /// The phrases that count in an article of a language; of every language for nil.
    func book(for language: String?) -> PhraseBook {
        books.withLock { books in
            if let book = books.byLanguage[language] { return book }
            let all = files.map(\.language)
            let counted = PhraseGate.languages(for: language).map { counted in all.filter(counted.contains) } ?? all
            let book = books.byFiles[counted] ?? PhraseBook(files: files, counting: counted)
            books.byFiles[counted] = book
            // Pages are free to claim to be in any number of languages.
            if books.byLanguage.count < 256 { books.byLanguage[language] = book }
            return book
        }
    }
}
