public import Foundation

/// The bytes of a page as they came, and how they came.
public struct Capture: Sendable, Hashable {
    /// The bytes, unaltered.
    public var bytes: Data
    /// Whether the bytes are a page or plain text.
    public var format: Format
    /// The address asked for.
    public var requestedURL: String?
    /// The address that answered after redirects; the same where there were none.
    public var finalURL: String?
    /// The moment of the capture.
    public var capturedAt: Date
    /// How the bytes came.
    public var method: Method
    /// The media type, `text/html` or `text/plain`.
    public var mediaType: String { format == .html ? "text/html" : "text/plain" }
    /// The character encoding and how it was decided.
    public var charset: Charset

    /// Makes a capture.
    public init(
        bytes: Data,
        format: Format,
        requestedURL: String?,
        finalURL: String?,
        capturedAt: Date,
        method: Method,
        charset: Charset
    ) {
        self.bytes = bytes
        self.format = format
        self.requestedURL = requestedURL
        self.finalURL = finalURL
        self.capturedAt = capturedAt
        self.method = method
        self.charset = charset
    }

    /// What the bytes are.
    public enum Format: String, Sendable, Hashable, Codable {
        case html, text
    }

    /// How the bytes came.
    public enum Method: String, Sendable, Hashable, Codable {
        case http, file, stdin, warc, `import`
    }
}

/// A character encoding and how it was decided.
public struct Charset: Sendable, Hashable, Codable {
    /// The name in the WHATWG list, `utf-8` or `windows-1252`.
    public var name: String
    /// What decided it: `bom`, `http`, `valid_utf8`, `meta`, `mostly_utf8`, `detected`, `fallback`.
    public var evidence: String
    /// How many byte sequences could not be decoded and became U+FFFD.
    public var replacements: Int

    /// Makes a charset decision.
    public init(name: String, evidence: String, replacements: Int) {
        self.name = name
        self.evidence = evidence
        self.replacements = replacements
    }
}
