/// What a block is for the article; everything but `body` is apparatus.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// The article itself.
    case body
    /// The words under a picture.
    case caption
    /// Where the text was first published, or by whose leave it is reprinted.
    case credit
    /// Who wrote it.
    case byline
    /// Where and when it was written.
    case dateline
    /// Who the author is.
    case bio
    /// Whose picture it is.
    case imageCredit = "image_credit"
    /// A correction, an update or another word from the editors; see ``NoticeSort``.
    case notice
    /// Responsibility, copyright, terms, fair use.
    case disclaimer
    /// What asks the reader to do something: subscribe, donate, share, follow, comment, translate, join, write.
    case appeal
    /// Links that lead around the site.
    case navigation
    /// Other articles.
    case related
    /// `***`, `* * *` or `—` alone.
    case separator
}

/// The sort of a notice.
public enum NoticeSort: String, Sendable, Hashable, Codable, CaseIterable {
    case correction, clarification, update
    case editorsNote = "editors_note"
    case retraction
    case readerNote = "reader_note"
}
