/// What a part of a page is set aside for, as its markup says.
struct Zone: Sendable, Hashable {
    var purpose: Purpose
    var strength: Strength

    /// What a part of a page is for.
    enum Purpose: UInt8, Sendable {
        case share, newsletter, related, advert, comments, navigation, sidebar, paywall, legal, consent
        case author, details, caption, media, footer, form, hidden, appeal, other
    }

    /// How surely the markup says that a part is no article text.
    enum Strength: UInt8, Sendable, Comparable {
        /// Such words stand around article text now and then.
        case soft
        /// Such words hardly ever stand around article text.
        case hard
        /// The readers' own texts: they read like an article and can be longer than it.
        case comments

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// The share of a page's prose above which the zone is taken for a misnamed wrapper of the article.
    var cancellingShare: Double {
        if purpose == .hidden { return purpose.misnomerShare }
        return switch strength {
        case .soft: 0.2
        case .hard: 0.3
        case .comments: 0.92
        }
    }

    /// The one of two zones around a text that says more.
    static func stronger(_ left: Zone?, _ right: Zone?) -> Zone? {
        guard let left else { return right }
        guard let right else { return left }
        return right.strength > left.strength ? right : left
    }
}

extension Zone.Purpose {
    /// The share of a page's prose above which all zones of this purpose together are taken for misnamed.
    ///
    /// Other articles and the site's own text can well be longer than a short article; hidden text and "widgets" hardly are.
    var misnomerShare: Double {
        switch self {
        // A page may carry its article twice, once hidden; one that shows nothing until a script runs hides nearly all.
        case .hidden: 0.75
        case .sidebar, .form, .other: 0.5
        case .related, .navigation, .footer: 0.85
        default: 0.7
        }
    }
}
