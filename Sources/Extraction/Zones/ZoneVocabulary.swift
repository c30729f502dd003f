/// The words in class names and identifiers that say what a part of a page is for.
///
/// Whole words only: `ad` is one in `ad-slot`, not in `header`.
enum ZoneVocabulary {
    static let words: ByteVocabulary<Zone> = ByteVocabulary(
        rows.flatMap { strength, purpose, list in
            list.split(whereSeparator: \.isWhitespace).map { (String($0), Zone(purpose: purpose, strength: strength)) }
        })

    /// What two words side by side say together.
    static func pair(_ first: UInt64, _ second: UInt64) -> Zone? { pairs[combined(first, second)] }

    private static func combined(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 31 ^ second }

    private static let pairs: [UInt64: Zone] = {
        var result: [UInt64: Zone] = [:]
        for (strength, purpose, list) in pairRows {
            for pair in list.split(separator: " ") {
                let words = pair.split(separator: "-").map { ByteHash.of(String($0)) }
                if words.count == 2 {
                    result[combined(words[0], words[1])] = Zone(purpose: purpose, strength: strength)
                }
            }
        }
        return result
    }()

    /// Words after which the rest of a token says what a part has or is not: `has-sidebar`, `no-comments`.
    static let negations: ByteVocabulary<Bool> = ByteVocabulary(
        "has have with without no not is are show hide hides supports enable enabled disable disabled".split(
            separator: " "
        )
        .map { (String($0), true) })

    /// The words by which publishing systems repeat an article's topics in its class: `tag-comments`, `category-social`.
    static let topics: ByteVocabulary<Bool> = ByteVocabulary(
        "tag category topic section type format status postid post dept department".split(separator: " ")
            .map { (String($0), true) })

    /// The words and pairs as text, for the hash of the rules.
    static var ruleData: String {
        (rows + pairRows).map { "\($0.0) \($0.1): \($0.2)" }.joined(separator: "\n")
    }

    private static let rows: [(Zone.Strength, Zone.Purpose, String)] = [
        (.hard, .share, "share sharing sharebar sharedaddy addthis addtoany social socials shariff shares sharethis"),
        (
            .hard, .newsletter,
            "newsletter newsletters subscribe subscription subscriptions signup inscription abo mailchimp optin mailing"
        ),
        (
            .hard, .related,
            """
            related recommended recommendation recommendations recirc recirculation trending popular promo promos promoted promotion \
            teaser teasers teaserlist carousel readmore morefrom mostread mostpopular leaderboard infinite outbrain taboola zergnet \
            revcontent yarpp jp crosslinks onward similar
            """
        ),
        (
            .hard, .advert,
            "sponsor sponsored ad ads adv advert adverts advertisement advertising adslot dfp anzeige werbung publicidad"
        ),
        (.hard, .sidebar, "sidebar sidebars widget widgets sidecol rightcol leftcol rightrail leftrail siderail"),
        (
            .hard, .navigation,
            "breadcrumb breadcrumbs pagination pager menu navbar navigation taglist toolbar skip masthead toc jumplinks"
        ),
        (.hard, .consent, "cookie cookies consent gdpr popup modal overlay lightbox interstitial"),
        (.hard, .paywall, "login paywall regwall meteredwall"),
        (.hard, .appeal, "donate donation donations"),
        (.hard, .legal, "copyright disclaimer legal imprint impressum"),
        (.hard, .other, "hidden visuallyhidden noprint infobox reviewer printonly dnone displaynone"),
        (
            .comments, .comments,
            """
            comments commentlist commentslist disqus livefyre respond replies commenting commentarea usercomments spotim coral \
            fbcomments kommentare comentarios commentaires
            """
        ),
        (.soft, .footer, "footer foot bottom"),
        (
            .soft, .details,
            "header meta tags tag date dateline time timestamp keywords category categories topics topic byline"
        ),
        (.soft, .author, "author authors bio autor auteur contributor"),
        (.soft, .comments, "comment"),
        (.soft, .advert, "banner shop product products affiliate deal deals"),
        (.soft, .caption, "caption credit credits legend"),
        (.soft, .media, "video player podcast audio embed slider gallery slideshow poll quiz survey app download"),
        (.soft, .related, "more also see card cards next prev previous links follow"),
        (.soft, .navigation, "nav print tools actions action rating aside rail right left"),
        (.soft, .appeal, "support membership member cta callout"),
    ]

    private static let pairRows: [(Zone.Strength, Zone.Purpose, String)] = [
        (.hard, .hidden, "sr-only visually-hidden screen-reader"),
        (
            .hard, .related,
            """
            read-more see-also most-read most-popular more-from related-articles related-posts you-may up-next next-up also-read \
            also-like latest-news more-stories more-news read-next
            """
        ),
        (.hard, .author, "author-bio about-author author-box author-info author-card author-profile author-block"),
        (.hard, .newsletter, "sign-up email-signup inline-newsletter opt-in mailing-list"),
        (
            .hard, .navigation,
            "tag-list back-top jump-link post-navigation site-header site-footer global-header global-footer page-header page-footer"
        ),
        (.hard, .share, "share-buttons follow-us"),
        (.hard, .legal, "legal-notice"),
        (
            .comments, .comments,
            "comment-list comment-section comments-area comment-body comment-content comment-respond"
        ),
    ]
}
