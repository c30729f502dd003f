public import Article

extension HTML {
    /// An article as a page of plain semantic HTML: headline, dek, byline, then body and apparatus as they stand.
    ///
    /// Apparatus carries its role as `data-role`, notices their sort as `data-sort`; whoever wants the body alone leaves out what has a
    /// `data-role`. Nothing of the page's own markup is in it.
    public static func article(_ article: Article) -> String {
        let language = article.language.flatMap(languageTag)
        let lang = language.map { " lang=\"\($0)\"\(isRightToLeft($0) ? " dir=\"rtl\"" : "")" } ?? ""
        var lines = ["<!doctype html>", "<html\(lang)>", "<head>", "<meta charset=\"utf-8\">"]
        lines.append("<title>\(escaped(article.title ?? ""))</title>")
        if let url = article.canonicalURL?.safeTarget {
            lines.append("<link rel=\"canonical\" href=\"\(escaped(url))\">")
        }
        lines += ["</head>", "<body>", "<article>"] + header(article)
        var blocks = HTMLBlocks()
        for block in article.blocks { blocks.add(block) }
        lines += blocks.finished() + ["</article>", "</body>", "</html>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func header(_ article: Article) -> [String] {
        var lines: [String] = []
        if let title = article.title { lines.append("<h1>\(escaped(title))</h1>") }
        if let subtitle = article.subtitle { lines.append("<p data-role=\"subtitle\">\(escaped(subtitle))</p>") }
        var parts = article.authors.map { "<span data-role=\"author\">\(escaped($0))</span>" }
        if let publisher = article.publisher {
            parts.append("<span data-role=\"publisher\">\(escaped(publisher))</span>")
        }
        if let date = article.displayedDate ?? article.published {
            let machine = article.published.map { " datetime=\"\(escaped($0))\"" } ?? ""
            parts.append("<time\(machine)>\(escaped(date))</time>")
        }
        if !parts.isEmpty { lines.append("<p data-role=\"byline\">\(parts.joined(separator: " · "))</p>") }
        return lines.isEmpty ? [] : ["<header>"] + lines + ["</header>"]
    }

    /// A language tag if it is one in form.
    private static func languageTag(_ text: String) -> String? {
        let isTag =
            !text.isEmpty && text.utf8.count <= 35
            && text.utf8.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x2D
            }
        return isTag ? text : nil
    }

    private static func isRightToLeft(_ language: String) -> Bool {
        ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(language.lowercased().prefix { $0 != "-" })
    }
}
