internal import Article
internal import Foundation

/// The files that tell a person with plain Git what they have before them.
enum AboutFiles {
    /// The `README.md` of the branch `main`.
    static func archive(named name: String) -> String {
        """
        # \(MarkdownEscaping.escape(CommitMessage.oneLine(name)))

        An archive of articles, each in every version that was captured. Plain Git reads all of it.

        - Each site has a branch of its own: `git branch -a` lists them, `git switch SITE` shows one.
        - Each captured version is a commit: `git log --format='%h %as %s' SITE`.
        - What a commit is of stands in its trailers: `git log --format='%(trailers:key=Article,valueonly)'`.
        - `git log -p --word-diff -- '*fenwick-bridge*'` shows how an article changed.

        The program `stemma` records, compares and verifies. It keeps nothing but a cache outside of Git.

        """
    }

    /// The `README.md` of a site's branch.
    static func site(_ site: Site) -> String {
        """
        # \(site)

        The articles of \(site), in the version that was recorded last.

        - `YYYY/MM/DD/slug~id/article.md`: the text, one block a paragraph. The day is that of the first capture, in UTC.
        - `YYYY/MM/DD/slug~id/capture.json`: where the version comes from, what the page claims, and the hashes of it all.
        - `YYYY/MM/DD/slug~id/page.html` or `page.txt`: the bytes as they came.
        - `observations/YYYY/MM/DD/`: captures that showed no change, one a line, a file for each run.

        Each version is a commit. Its author date is the moment of the capture, its committer date that of recording.

        """
    }

    /// The `README.md` of a log's branch.
    static let log = """
        # A transparency log

        What was recorded here, in an order that cannot be changed later without its being seen.

        - `checkpoint`: how many entries there are, and one hash over all of them, signed (C2SP tlog-checkpoint).
        - `key`: the public key that the signature is checked with.
        - `tile/`: the hashes of the tree and, in `tile/entries/`, the entries (C2SP tlog-tiles, RFC 6962).
        - `heads`: the newest commit of each branch that is logged.

        Keep a copy of `checkpoint` where nobody who writes here can reach it: with it, `stemma verify --checkpoint FILE`
        proves that nothing recorded before it was altered, removed or back-dated since.

        """

    /// The `.gitattributes` of a site's branch: texts are compared as Markdown, pages not at all, and nobody converts line ends.
    static let attributes = """
        * -text
        article.md diff=markdown
        page.* -diff

        """
}
