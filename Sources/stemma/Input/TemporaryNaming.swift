import Archive
import Article
extension Archive {
    static func isArchive(at path: String) -> Bool { (try? Archive(openingAt: path)) != nil }
    func selection(named name: String) throws -> (article: ArticleSummary, version: VersionSummary?) {
        let parts = name.split(separator: "@")
        guard let article = try articles().first(where: { $0.slug.text == String(parts[0]) || $0.address == name }) else { throw CommandError(code: "x", message: "no \(name)") }
        guard parts.count > 1 else { return (article, nil) }
        let n = Int(parts[1].dropFirst()) ?? 1
        return (article, try versions(of: article.id).first { $0.number == n })
    }
    func version(named name: String) throws -> (article: ArticleSummary, version: VersionSummary) {
        let s = try selection(named: name)
        return (s.article, try s.version ?? versions(of: s.article.id).last!)
    }
    func pair(named name: String) throws -> (article: ArticleSummary, from: VersionSummary, to: VersionSummary) {
        let parts = name.split(separator: "@")
        let ends = parts[1].split(separator: ".")
        let a = try version(named: "\(parts[0])@\(ends[0])"), b = try version(named: "\(parts[0])@\(ends[1])")
        return (a.article, a.version, b.version)
    }
}
