public import Foundation

/// Who made a commit, and when.
public struct Signature: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The mail address.
    public let email: String
    /// The moment, to the second.
    public let date: Date
    /// The time zone of the moment, in minutes east of UTC.
    public let offset: Int

    /// Creates a signature that is safe to write, whatever the texts contain: characters that cannot be seen and angle
    /// brackets are removed, white space becomes single spaces (in an address, nothing), what is too long is cut off,
    /// and what is then empty is called `unknown`.
    public init(name: String, email: String, date: Date, offset: Int = 0) {
        self.name = Self.cleaned(name, separator: " ")
        self.email = Self.cleaned(email, separator: "")
        self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        self.offset = offset
    }

    private static func cleaned(_ text: String, separator: String) -> String {
        let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { word in
            String(String.UnicodeScalarView(word.filter { $0.isVisible && $0 != "<" && $0 != ">" }))
        }
        let joined = words.filter { !$0.isEmpty }.joined(separator: separator)
        let cut = String(String.UnicodeScalarView(joined.unicodeScalars.prefix(Git.Limits.longestIdentity)))
        // Git itself strips these from both ends of names, as it would be in doubt what they mean.
        let trimmed = cut.trimmingCharacters(in: CharacterSet(charactersIn: " .,:;\"'\\"))
        return trimmed.isEmpty ? "unknown" : trimmed
    }

    /// Takes a signature over as it was read.
    init(read name: String, email: String, seconds: Int64, offset: Int) {
        self.name = name
        self.email = email
        self.date = Date(timeIntervalSince1970: TimeInterval(seconds))
        self.offset = offset
    }
}
