internal import Article
internal import Foundation

/// Where things stand in the repository.
enum Layout {
    /// The branch that HEAD names: what the archive is, for people and programs.
    ///
    /// No site can have its name.
    static let mainBranch = "refs/heads/main"
    /// What the branches of sites are below.
    static let branches = "refs/heads/"
    /// What the references are below that only this program reads, such as logs.
    static let ownReferences = "refs/stemma/"

    /// The branch of a site.
    static func branch(of site: Site) -> String { branches + site.name }

    /// The site of a branch, nil for the main branch and for what is no branch.
    static func site(ofBranch name: String) -> Site? {
        guard name.hasPrefix(branches), name != mainBranch else { return nil }
        return Site(named: String(name.dropFirst(branches.count)))
    }

    /// The folder of an article: the day it was first captured, its slug, the first characters of its id.
    static func folder(firstCapturedAt date: Date, slug: Slug, id: ArticleID) -> String {
        "\(day(date))/\(slug)~\(id.folderSuffix)"
    }

    /// The same with the whole id, for the case that another article has the folder.
    static func longFolder(firstCapturedAt date: Date, slug: Slug, id: ArticleID) -> String {
        "\(day(date))/\(slug)~\(id)"
    }

    /// The files of an article's folder.
    static let text = "article.md"
    static let record = "capture.json"

    /// The file that a page's bytes are in.
    static func page(_ format: Capture.Format) -> String { format == .html ? "page.html" : "page.txt" }

    /// The path of a run's observations, without the extension.
    static func observations(at moment: Date, name: String) -> String {
        let time = Moment.format(moment).dropFirst(11).filter(\.isNumber)
        return "observations/\(day(moment))/\(time)Z-\(name)"
    }

    /// The path of a page that was observed and kept; `run` is what ``observations(at:name:)`` gave.
    static func observedPage(of observation: Observation, in run: String) -> String {
        "\(run)/\(observation.page.sha256.prefix(16)).\(observation.page.format == .html ? "html" : "txt")"
    }

    private static func day(_ date: Date) -> String {
        String(Moment.format(date).prefix(10).replacing("-", with: "/"))
    }

    /// What a path in a site's tree is.
    enum Place: Hashable {
        /// `README.md` or `.gitattributes`.
        case about
        /// A file of an article's folder.
        case article(folder: String, file: String)
        /// A file of observations.
        case observations
        /// The bytes of an observed page.
        case observedPage
        /// Nothing that this format has.
        case unknown
    }

    /// What a path in a site's tree is.
    static func place(of path: String) -> Place {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if path == "README.md" || path == ".gitattributes" { return .about }
        if parts.first == "observations", parts.count >= 5, isDay(parts[1...3]) {
            if parts.count == 5, parts[4].hasSuffix(".jsonl") { return .observations }
            return parts.count == 6 ? .observedPage : .unknown
        }
        let files = [text, record, page(.html), page(.text)]
        if parts.count == 5, isDay(parts[0...2]), parts[3].contains("~"), files.contains(String(parts[4])) {
            return .article(folder: parts[0...3].joined(separator: "/"), file: String(parts[4]))
        }
        return .unknown
    }

    private static func isDay(_ parts: ArraySlice<Substring>) -> Bool {
        zip(parts, [4, 2, 2]).allSatisfy { part, length in
            part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}
