internal import Article
internal import Foundation

/// The message of a commit: a subject, a line in words, and trailers that `git interpret-trailers` reads.
struct CommitMessage {
    /// The longest subject, in characters.
    static let longestSubject = 72

    /// The first line.
    let subject: String
    /// What happened, in words.
    let body: String
    /// Keys and values, in order.
    let trailers: [(key: String, value: String)]

    /// The whole message.
    ///
    /// Nothing in it breaks a line that should be one.
    var text: String {
        let lines = trailers.map { "\($0.key): \(Self.oneLine($0.value))" }
        return "\(Self.shortened(Self.oneLine(subject)))\n\n\(Self.oneLine(body))\n\n\(lines.joined(separator: "\n"))\n"
    }

    /// The message of a version's commit.
    init(of record: CaptureRecord, body: String) {
        subject = "Capture v\(record.version): \(record.claims.title.map(Self.oneLine) ?? record.slug.text)"
        self.body = body
        trailers = [
            ("Article", record.id.text),
            ("Version", String(record.version)),
            ("URL", record.url.article.description),
            ("Captured-At", Moment.format(record.capturedAt)),
            ("Text-SHA256", record.text.sha256),
            ("Page-SHA256", record.page.sha256),
            ("Extractor", "\(record.claims.extractor.name)/\(record.claims.extractor.version)"),
            ("Stemma", record.source.agent),
        ]
    }

    /// The message of a commit of observations.
    init(observations count: Int, site: Site, agent: String) {
        subject = "Observe \(count == 1 ? "1 article" : "\(count) articles") of \(site)"
        body = "Captures that show the same as a version that is recorded already."
        trailers = [("Observations", String(count)), ("Stemma", agent)]
    }

    /// The trailers of a message: the `Key: value` lines of its last paragraph.
    ///
    /// Of a repeated key the last counts.
    static func trailers(in message: String) -> [String: String] {
        // Bytes: a line is no matter of characters, and this is done for every commit of an archive.
        let lines = message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var found: [String: String] = [:]
        for line in lines.reversed().drop(while: \.isEmpty).prefix(while: { !$0.isEmpty }) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return [:] }
            let key = String(Substring(line[..<colon]))
            if found[key] == nil {
                let value = Substring(line[colon...].dropFirst())
                found[key] = value.trimmingCharacters(in: .whitespaces)
            }
        }
        return found
    }

    /// The text without control characters and those that reorder it, white space folded.
    static func oneLine(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            visible.append(scalar.isControlOrBidi ? " " : scalar)
        }
        return String(visible).folded
    }

    private static func shortened(_ text: String) -> String {
        // Scalars as well: one character can hold any number of them.
        let scalars = String(text.unicodeScalars.prefix(4 * longestSubject))
        guard text.count > longestSubject || scalars.utf8.count < text.utf8.count else { return text }
        let head = scalars.prefix(longestSubject - 1)
        // Between words, unless that loses much.
        let space = head.lastIndex(of: " ") ?? head.endIndex
        let cut = head.distance(from: space, to: head.endIndex) < 20 ? head[..<space] : head
        return cut + "…"
    }
}
