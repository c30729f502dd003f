import Archive
import ArgumentParser
import Article
import Extraction

extension Failure {
    /// Makes a failure of whatever was thrown: the one place where errors of the libraries become text and exit status.
    ///
    /// - Parameter arguments: the command line, for errors in it.
    init(_ error: any Error, arguments: [String] = []) {
        switch error {
        case let failure as Failure: self = failure
        case let error as ArchiveError: self.init(archive: error)
        case let error as ExtractionError: self.init(extraction: error)
        case let error as AddressError: self.init(code: "address.invalid", message: error.description)
        default: self.init(other: error, arguments: arguments)
        }
    }

    private init(archive error: ArchiveError) {
        self.init(code: error.code.description, message: error.message, facts: error.facts)
        if !error.matches.isEmpty {
            let width = error.matches.map(\.slug.text.count).max() ?? 0
            facts += error.matches.map { match in
                let slug = match.slug.text.padding(toLength: width, withPad: " ", startingAt: 0)
                return "\(match.id.text.prefix(6))  \(slug)  \(match.publisher ?? match.site.name)"
            }
        } else if let nearest = error.suggestions.first {
            facts.append("did you mean '\(nearest)'?")
        }
        switch error.code {
        case .unknownArticle: hints = ["'stemma list' shows what is recorded"]
        case .ambiguousArticle: hints = ["give more of the slug, or the id"]
        case .notAnArchive: hints = ["'stemma init DIR' makes an archive"]
        case .newerFormat: hints = ["a newer stemma reads it"]
        case .noAddress: hints = ["say where the page is from: 'stemma record --url https://… page.html'"]
        case .damaged: hints = ["'stemma verify' names every fault; copy the archive before you repair anything"]
        default: break
        }
    }

    private init(extraction error: ExtractionError) {
        self.init(code: "extraction", message: error.description)
        switch error.code {
        case .emptyInput: code = "input.empty"
        case .noArticleText:
            code = "extraction.no_article"
            hints = ["'stemma extract --explain' lists every block of the page and why it was left out"]
        case .binaryInput: code = "input.binary"
        case .tooLarge: code = "input.too_large"
        default: break
        }
    }

    private init(other error: any Error, arguments: [String]) {
        // ArgumentParser's errors are about the command line; its message is a sentence, its usage a second line.
        let message = Stemma.message(for: error)
        if Stemma.exitCode(for: error) == .validationFailure {
            let command = arguments.first.map { " \($0)" } ?? ""
            let known = arguments.first.map(CommandNames.all.contains) ?? false
            self = .usage(Self.sentence(message), hints: ["'stemma\(known ? command : "") --help' shows the usage"])
        } else {
            self.init(
                code: "internal", message: String(describing: error),
                hints: ["please report this with what you ran and the file it ran on"])
        }
    }

    /// A message in the form of ours: no capital at its start, no full stop at its end.
    private static func sentence(_ message: String) -> String {
        var text = message.split(separator: "\n").first.map(String.init) ?? message
        if text.hasSuffix(".") { text.removeLast() }
        guard let first = text.first, first.isUppercase else { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// The same failure with one fact more, such as the input it is about.
    func withFact(_ fact: String) -> Failure {
        var failure = self
        if !message.contains(fact) { failure.facts.insert(fact, at: 0) }
        return failure
    }
}
