import ArgumentParser

/// What `stemma` alone prints.
enum ShortHelp {
    static let text = """
        stemma records every version of an article with its provenance, and shows what changed.

          stemma init newsroom.git                                 make an archive
          stemma record -A newsroom.git --url URL page.html        keep a version of a page
          stemma diff fenwick-bridge@v2..v3                        what changed, paragraph by paragraph
          stemma compare original.html copy.html                   what a copy kept of its original

        Record: init record extract   Read: list show log diff search   Audit: compare
        Share: sync   Maintain: verify checkpoint prove compact reextract withdraw reindex rules
        'stemma --help' says more.

        """
}

/// `stemma help`: the help of a command, or a topic.
enum HelpTopics {
    /// Shows the page that the words name; without words the overview.
    static func show(_ words: [String], _ session: Session) throws -> ExitStatus {
        guard let word = words.first, !["--help", "-h", "help"].contains(word) else {
            return try page(Stemma.helpMessage(columns: session.helpColumns), session)
        }
        if let topic = pages[word] { return try page(topic, session) }
        let command = Stemma.configuration.groupedSubcommands.flatMap(\.subcommands)
            .first { $0._commandName == word || $0.configuration.aliases.contains(word) }
        if let command {
            return try page(Stemma.helpMessage(for: command, columns: session.helpColumns), session)
        }
        throw CommandError(
            code: "usage.help",
            message: "there is no help on '\(word)'",
            facts: NearMatch.best(for: word, among: CommandNames.all + pages.keys.sorted()).map {
                ["did you mean '\($0)'?"]
            }
                ?? [],
            hints: ["topics: " + pages.keys.sorted().joined(separator: ", ") + "; 'stemma --help' lists the commands"])
    }

    /// Shows a page of help, through the pager if it is long and someone is reading.
    static func page(_ text: String, _ session: Session) throws -> ExitStatus {
        try session.show(text.hasSuffix("\n") ? text : text + "\n", paged: true)
        return .done
    }

    /// The topics by name.
    static let pages: [String: String] = [
        "references": references, "formats": formats, "exit-codes": exitCodes, "environment": environment,
        "queries": queries,
    ]

    private static let references = """
        How articles and versions are named

        ARTICLE is
          a slug                        fenwick-bridge
          an id, or 4 or more of its    7k2m9q
          an address                    https://kestrelcourier.example/2026/03/fenwick-bridge
          publisher or site and slug    inlandpost.example/fenwick-bridge, when a slug is ambiguous

        VERSION is
          a number                      v3
          first, latest                 by the time of capture
          a moment                      2026-03-03T11:00Z, the version then in force
          a commit, 7 or more of it     90aa4e1
          with ^ behind it              v3^, the version before

        ARTICLE@VERSION is one version, ARTICLE@v2..v5 a pair. What stands behind an @ counts only if it reads as a
        VERSION, so addresses with an @ are safe.

        Whatever exists as a file is a file, '-' is standard input.

        """

    private static let formats = """
        What the output is for

        To a terminal, text is for people: aligned, shortened, coloured, paged.
        Into a pipe, 'list' and 'sync' print tab-separated lines without a header, 'diff' and the like print the same text
        without colour, changed words as [-removed-] and {+added+}.

        For programs: --json prints one document, --jsonl an object a line. Every document names its schema
        ("stemma.diff/1"); within a schema's number, keys are only added. The schemas are in docs/schemas.
        JSON and the tab-separated lines are the stable forms; there is no --porcelain.

        stemma diff --format: text, json, html, markdown, unified.
        Errors with --json are one object on standard error: {"schema":"stemma.error/1", …}.

        """

    private static let queries = """
        How a search is written

          bridge closure        both words in one paragraph, in any order
          "nine weeks"          one after the other
          clos*                 words that begin so
          bridge -ferry         not in paragraphs that have the other word
          bridge OR viaduct     either

        Case and accents make no difference; a hyphen or an apostrophe parts words. In scripts without spaces every character
        is a word, so what is typed is found where it stands in one piece.

        --in all       every version (each paragraph once, with the versions that have it)
        --in latest    the latest version of each article
        --in removed   what a version no longer has; a paragraph that was edited and keeps the words does not count
        --in added     what a later version has that the one before had not
        --exact        the text character by character, punctuation and capitals too

        Searched are titles, the paragraphs of the text, and notices such as corrections. The search index is brought up to
        date first; the first search of an archive reads every text in it.

        """

    private static let exitCodes = """
        Exit statuses

          0    done; or: same, faithful, intact, found
          1    the answer is no: texts differ (diff), a copy is not faithful (compare), something was altered (verify),
               no article text was found (extract)
          2    it could not be done: wrong usage, unknown article, unreadable input, archive locked
          3    partly done: some inputs or sites failed, the others were recorded or exchanged
          130  interrupted; what was recorded stays
          141  the reader of the output went away

        """

    private static let environment = """
        Environment variables

          STEMMA_ARCHIVE     the archive, when -A is not given
          STEMMA_CONFIG      the file with the user's rules for sites; else XDG_CONFIG_HOME/stemma/config.toml
          STEMMA_OPERATOR    who records, 'Coast desk <desk@courier.example>', kept as the operator of a capture
          STEMMA_GIT_TOKEN   the password or token for 'sync' over HTTPS
          STEMMA_PAGER       the pager; else PAGER, else 'less -FIRX'
          COLUMNS            the width of the screen
          NO_COLOR           set to anything: no colour
          CLICOLOR_FORCE     set, and not 0: colour also into a pipe; FORCE_COLOR likewise
          TERM               'dumb': no colour
          LC_ALL, LC_CTYPE, LANG   unless the first that is set names UTF-8, marks and rules are drawn in ASCII
          SOURCE_DATE_EPOCH  the moment that counts as now, in seconds since 1970

        """
}
