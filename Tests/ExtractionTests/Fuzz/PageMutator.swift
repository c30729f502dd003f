/// Makes odd pages out of good ones; the same seed makes the same page.
struct PageMutator {
    private var state: UInt64
    private let seeds: [[UInt8]]

    init(seed: UInt64, seeds: [[UInt8]]) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.seeds = seeds
        for _ in 0..<4 { _ = next(1) }
    }

    /// A page of at most so many bytes.
    mutating func page(limit: Int) -> [UInt8] {
        var page = seeds[next(seeds.count)]
        for _ in 0..<1 + next(12) { mutate(&page, limit) }
        return Array(page.prefix(limit))
    }

    private mutating func mutate(_ page: inout [UInt8], _ limit: Int) {
        let place = next(page.count + 1)
        let end = min(page.count, place + 1 + next(next(8) == 0 ? 4096 : 64))
        switch next(13) {
        case 0: for _ in 0..<1 + next(40) where !page.isEmpty { page[next(page.count)] = UInt8(next(256)) }
        case 1: page.removeSubrange(place..<end)
        case 2: page.removeSubrange(place...)
        case 3: page.insert(contentsOf: page[place..<end], at: next(page.count + 1))
        case 4: page.insert(contentsOf: piece(Self.tags), at: place)
        case 5: page.insert(contentsOf: piece(Self.attributes), at: afterTagName(page, place))
        case 6: page.insert(contentsOf: piece(Self.heads), at: min(page.count, next(600)))
        case 7: page.insert(contentsOf: linkedData(), at: place)
        case 8:
            let other = seeds[next(seeds.count)]
            let start = next(other.count)
            page.replaceSubrange(place..<end, with: other[start..<min(other.count, start + next(8192))])
        case 9: page.insert(contentsOf: repeated(piece(Self.tags), limit - page.count), at: place)
        case 10: page.insert(contentsOf: repeated(Array(page[place..<end]), limit - page.count), at: place)
        case 11: page.insert(contentsOf: piece(Self.texts), at: place)
        default: page.insert(contentsOf: repeated(piece(Self.texts), limit - page.count), at: place)
        }
    }

    /// The unit so often that it fits.
    private mutating func repeated(_ unit: [UInt8], _ room: Int) -> [UInt8] {
        guard !unit.isEmpty, room > unit.count else { return [] }
        let times = min(room / unit.count, 1 << next(21))
        return Array(repeatElement(unit, count: times).joined())
    }

    private mutating func piece(_ pieces: [String]) -> [UInt8] {
        Array((0...next(3)).map { _ in pieces[next(pieces.count)] }.joined().utf8)
    }

    private mutating func afterTagName(_ page: [UInt8], _ place: Int) -> Int {
        let open = page[place...].firstIndex(of: UInt8(ascii: "<")) ?? page.endIndex
        return page[open...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") } ?? page.endIndex
    }

    private mutating func linkedData() -> [UInt8] {
        let body = (0...next(12)).map { _ in Self.json[next(Self.json.count)] }.joined()
        return Array("<script type=\"application/ld+json\">\(body)</script>".utf8)
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bound < 2 ? 0 : Int((state >> 33) % UInt64(bound))
    }

    private static let tags = [
        "<p>", "</p>", "<div>", "</div>", "<div class=\"comments\">", "<span class=dropcap>T</span>", "<b>", "</b>",
        "<i>",
        "<a href=\"/x\">", "</a>", "<a href=\"https://odd.example/y\">", "<table>", "<tr><td>", "<td>", "</table>",
        "<ul><li>",
        "<li>", "</ul>", "<svg>", "</svg>", "<math>", "<script>", "</script>", "<!--", "-->", "<style>", "<title>",
        "</title>",
        "<textarea>", "<plaintext>", "<template>", "</template>", "<noscript>", "<form>", "<select><option>", "<br>",
        "<br><br>", "</br>", "<h1>", "<h2>", "</h2>", "<blockquote>", "<pre>\n", "</pre>", "<figure><figcaption>",
        "<article>", "</article>", "<main>", "<nav>", "</nav>", "<aside>", "<footer>", "<body x=y>", "<html lang=de>",
        "<frameset>", "<iframe>", "<button>", "<object>", "<ruby>x<rt>", "<nobr>", "<font color=red>", "<dl><dt>",
        "<hr>",
        "<time datetime=\"2026-03-05\">", "<", "</", "<!", "<?", "<p", "<a b='", "<a b=\"", "&", "&#", "&#x41", "\0",
        "<div class=byline>By Jane Roe", "<base href=//odd.example/a/b/>", "<section>", "<tbody>", "<caption>",
        "<isindex>",
    ]
    private static let attributes = [
        " class=\"share related promo sidebar\"", " id=comments", " style=\"display: none\"", " hidden", " role=dialog",
        " itemprop=articleBody", " aria-hidden=true", " class", "=", "\"", "'", " href=javascript:x", " lang=ar",
        " class=\"caption credit\"", " data-testid=\"author-bio\"", "/", " a=b/>", "\0", " rel=author", " x='",
    ]
    private static let heads = [
        "<meta charset=utf-16>", "<meta charset=shift_jis>", "<meta charset=windows-1251>", "<meta charset=x>",
        "<meta http-equiv=content-type content='text/html; charset=iso-2022-jp'>", "\u{FEFF}", "\u{1B}$B", "\0\0",
        "<meta property=og:title content=\"Old lamp | Mole &amp;amp; Co\">", "<link rel=canonical href='//'>",
        "<link rel=canonical href=\"https://other.example/z\">", "<meta name=author content=\"\">", "<base href=::>",
        "<meta name=date content=\"2026-02-30T25:61:00+99:99\">", "<!DOCTYPE html SYSTEM 'about:legacy-compat'>",
    ]
    private static let texts = [
        "The lamp was lit again and the keeper of the mole went home at six. ",
        "Correction: An earlier version said five. ",
        "By Jane Roe, 5 March 2026 ", "Read more: ", "Source: The Mole ", "(Reuters) - ", "Фото: Иван Петров ",
        "来源：港口报 ",
        "e\u{301}\u{323}", "\u{202E}", "\u{200D}", "👩‍👩‍👧", "ﷺ", "a.b@c.", "http://odd.example/?a=b&c=d#e ", "x", "a", " ",
        "\n", "\t\t\t\t\t", "&amp;amp;lt;", "&nbsp;", "&#xD800;", "&#0;", "* * *", "\u{1F}", "5.3.2026 ", "« » ", "—",
        "Foto: dpa | ", "originally published by The Mole under a Creative Commons license. ", "漢字", "ب", "\u{FFFE}",
    ]
    private static let json = [
        "{\"@type\":\"NewsArticle\",", "\"headline\":\"Old \\ud800 lamp\",",
        "\"articleBody\":\"The lamp was lit again\",", "[", "]",
        "{", "}", ",", "\"author\":{\"@id\":\"#a\"},", "\"@id\":\"#a\",", "\"datePublished\":\"2026-03-05\",", "\"\\u",
        "\"@graph\":[{", "null", "1e999", "<!--", "]]>", "\"author\":[{\"name\":\"Jane Roe\"},", "\"image\":{\"url\":",
        "\"correction\":[{\"text\":\"x\"}],", "\"isBasedOn\":\"https://other.example/q\",", "\\", "\"", ":",
        "\"name\":",
    ]
}
