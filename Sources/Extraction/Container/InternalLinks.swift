/// Tells the links of a page that lead to other pages of its site.
struct InternalLinks {
    private let dom: DOM
    private let site: String?
    private let page: String?

    init(_ dom: DOM, pageURL: String?) {
        self.dom = dom
        site = pageURL.flatMap(PageAddress.host).map(PageAddress.registrableDomain)
        page = pageURL.map(PageAddress.comparable)
    }

    /// Whether a link element leads to another page of the site, neither to a place on this page nor to another site.
    func leadElsewhere(_ link: DOM.Node) -> Bool {
        guard let href = dom.attribute(.href, of: link)?.trimmed, !href.isEmpty, !href.hasPrefix("#") else {
            return false
        }
        if href.contains("://") || href.hasPrefix("//") {
            let address = href.hasPrefix("//") ? "https:" + href : href
            guard let target = PageAddress.host(address), let site else { return false }
            return PageAddress.registrableDomain(target) == site
                && PageAddress.comparable(address) != page
        }
        guard href.hasPrefix("/") || href.hasPrefix(".") else { return false }
        return page.map { !$0.hasSuffix(PageAddress.comparable(href)) } ?? true
    }
}
