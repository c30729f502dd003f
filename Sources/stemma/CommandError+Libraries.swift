import Archive
import ArgumentParser
import Article
import Extraction
import Report

extension CommandError {
    /// Makes a command's error of whatever was thrown: the one place where errors of the libraries become text and exit status.
    ///
    /// - Parameter arguments: the command line, for errors in it.
    init(_ error: any Error, arguments: [String] = []) {
        switch error {
        case let error as CommandError: self = error
        case let error as ArchiveError: self.init(archive: error)
        case let error as ExtractionError: self.init(extraction: error)
        case let error as AddressError: self.init(code: "address.invalid", message: error.description)
        default: self.init(other: error, arguments: arguments)
        }
    }

    private init(archive error: ArchiveError) {
        var facts = error.facts.map(Self.sentence)
        if !error.matches.isEmpty {
            let width = error.matches.map(\.slug.text.count).max() ?? 0
            facts += error.matches.map { match in
                let gap = String(repeating: " ", count: width - match.slug.text.count + 2)
                return "\(match.id.text.prefix(6))  \(match.slug)\(gap)\(match.publisher ?? match.site.name)"
            }
        } else if let nearest = error.suggestions.first {
            facts.append("did you mean '\(nearest)'?")
        }
        self.init(code: error.code.description, message: error.message, facts: facts, hints: Self.hints(error.code))
    }

    private static func hints(_ code: ArchiveError.Code) -> [String] {
        switch code {
        case .unknownArticle: ["'stemma list' shows what is recorded"]
        case .ambiguousArticle: ["give more of the slug, or the id"]
        case .notAnArchive: ["'stemma init DIR' makes an archive"]
        case .newerFormat: ["a newer stemma reads it"]
        case .noAddress: ["say where the page is from: 'stemma record --url https://… page.html'"]
        case .locked: ["try again; a lock that a program left when it died is removed a minute later"]
        case .damaged: ["'stemma verify' names every fault; copy the archive before you repair anything"]
        case .noLog, .notLogged:
            ["'stemma checkpoint' logs what is not logged yet, and begins a log where there is none"]
        case .damagedLog: ["'stemma verify' says more; nothing is added to a log that does not agree with itself"]
        case .remoteMissing: ["'git init --bare' there makes an empty one that will do"]
        case .remoteNotAnArchive: ["begin with an empty repository"]
        case .remoteOther: ["'stemma sync --allow-other' joins the two for good; a copy of it: 'git clone --mirror'"]
        case .remoteUnauthorised: ["SSH: '--ssh-key FILE' or an agent; HTTPS: a token in STEMMA_GIT_TOKEN"]
        case .remoteUntrusted: ["SSH: compare the key with what the host's owner says, then connect once with 'ssh'"]
        default: []
        }
    }

    private init(extraction error: ExtractionError) {
        self.init(code: "extraction", message: error.description)
        switch error.code {
        case .emptyInput: failure.code = "input.empty"
        case .noArticleText:
            failure.code = Self.noArticle
            failure.hints = ["'stemma extract --explain' lists every block of the page and why it was left out"]
        case .binaryInput: failure.code = "input.binary"
        case .tooLarge: failure.code = "input.too_large"
        default: break
        }
    }

    /// The code of the error that a page holds no article text.
    static let noArticle = "extraction.no_article"

    private init(other error: any Error, arguments: [String]) {
        // ArgumentParser's errors are about the command line; its message is a sentence, its usage a second line.
        guard Stemma.exitCode(for: error) == .validationFailure else {
            self.init(
                code: "internal", message: "internal error: \(error)",
                hints: ["please report this with what you ran and the file it ran on"])
            return
        }
        let command = arguments.first.flatMap { CommandNames.all.contains($0) ? " " + $0 : nil } ?? ""
        // Its second sentence suggests a name or lists the values: a fact of ours.
        let line = Stemma.message(for: error).prefix { $0 != "\n" }
        let sentences = line.split(separator: /\.?\ (?=Did you mean|Please provide)/).map { Self.sentence(String($0)) }
        self = .usage(
            sentences.first ?? "the command line could not be read", facts: Array(sentences.dropFirst()),
            hints: ["'stemma\(command) --help' shows the usage"])
    }

    /// A message in the form of ours: no capital at its start, no full stop at its end.
    private static func sentence(_ message: String) -> String {
        var text = message
        if text.hasSuffix(".") { text.removeLast() }
        guard let first = text.first, first.isUppercase else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
