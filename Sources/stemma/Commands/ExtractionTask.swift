import Archive
import Article
import Extraction
import Report

/// The extraction of one input after the other, each into what is printed of it; several can be done at a time.
struct ExtractionTask: Sendable {
    let rules: SiteRules
    /// The archive that says what recurs on the site of a page.
    let siteMemory: String?
    let readAs: ReadAs
    let url: String?
    let form: Form
    let display: DisplayOptions
    let session: Session

    /// What is printed of an input.
    enum Form: Sendable {
        case json(Layout)
        case text(isForPipes: Bool)
        case markdown, html
        /// Why the page was read as it was; as text where there is no layout of JSON.
        case explanation(Layout?)

        /// The layouts of a JSON document.
        enum Layout: Sendable {
            case pretty, compact
        }
    }

    /// What came of an input.
    struct Result: Sendable {
        /// What to print.
        var text: String?
        /// What to know about it, one sentence each.
        var warnings: [String] = []
        /// Why there is no article.
        var error: CommandError?
    }

    /// Reads and extracts one input; what goes wrong is in the result.
    func result(of name: String) -> Result {
        do {
            let input = try PageInput.read(name, session)
            let (memory, isSiteUnknown) = try memory(of: input)
            return extract(input, by: PageExtractor(rules: rules, memory: memory), isSiteUnknown: isSiteUnknown)
        } catch {
            return Result(error: CommandError(error))
        }
    }

    /// What recurs on the site of an input, and whether nobody says which site that is.
    ///
    /// An archive belongs to one thread, so each input opens its own.
    private func memory(of input: PageInput) throws -> (SiteMemory, isSiteUnknown: Bool) {
        guard let siteMemory else { return (.none, false) }
        let page = try ExtractedInput(input, as: readAs, url: url, rules: rules)
        guard let address = page.address(url: url, at: session.now) else { return (.none, true) }
        let archive = try Archive(openingAt: siteMemory)
        let neighbour = try archive.version(near: session.now, of: ArticleID(hashing: address))
        let read = try SiteMemoryReading(archive: archive, rules: rules).read(page, at: address, like: neighbour)
        return (read.page.article.extractor.memory, false)
    }

    private func extract(_ input: PageInput, by extractor: PageExtractor, isSiteUnknown: Bool) -> Result {
        let label = ExtractedInput.label(input.name)
        var explains = false
        if case .explanation = form { explains = true }
        do {
            let page = try extractor.extract(input.bytes, as: readAs.format, url: url, explains: explains)
            let warnings = page.article.warnings + (isSiteUnknown ? ["its site is not known; name it with --url"] : [])
            return Result(text: render(page, input.name), warnings: warnings.map { "\(label): \($0)" })
        } catch {
            var failure = CommandError(error).withFact(label)
            if failure.failure.code == CommandError.noArticle { failure.status = .no }
            guard case .explanation(let layout) = form, let explanation = error.explanation else {
                return Result(error: failure)
            }
            // The blocks are shown; there is nothing left to hint at.
            failure.failure.hints = []
            return Result(text: render(Explanation(explanation), input.name, layout), error: failure)
        }
    }

    private func render(_ page: ExtractedPage, _ name: String) -> String {
        let article = page.article
        switch form {
        case .json(.pretty): return JSON.article(article, confidenceReasons: page.confidenceReasons).pretty
        case .json(.compact):
            return JSON.article(article, input: name, confidenceReasons: page.confidenceReasons).compact + "\n"
        case .markdown: return Markdown.article(article)
        case .html: return HTML.article(article)
        case .text(let isForPipes):
            return session.terminal(display).article(
                article, isWrapped: session.console.outputIsTerminal && !isForPipes)
        case .explanation(let layout):
            var explanation = Explanation(page.explanation ?? PageExplanation())
            explanation.add(article)
            return render(explanation, name, layout)
        }
    }

    private func render(_ explanation: Explanation, _ name: String, _ layout: Form.Layout?) -> String {
        switch layout {
        case .pretty: JSON.explanation(explanation, input: name).pretty
        case .compact: JSON.explanation(explanation, input: name).compact + "\n"
        case nil where session.console.outputIsTerminal: session.terminal(display).explanation(explanation)
        case nil: explanation.tabSeparated
        }
    }
}
