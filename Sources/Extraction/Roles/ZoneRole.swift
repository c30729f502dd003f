import Article

extension Zone.Purpose {
    /// The role of text that stands in such a zone inside the article's container; nil where it does not come into the article.
    var role: Role? {
        switch self {
        case .share, .newsletter, .paywall, .appeal: .appeal
        case .related, .other: .related
        case .author: .bio
        case .legal: .disclaimer
        case .caption: .caption
        case .advert, .comments, .navigation, .sidebar, .consent, .footer, .form, .hidden, .details, .media: nil
        }
    }
}
