/// A page that is to be read, and all that the reading depends on.
struct PageRequest {
    /// The page's bytes in UTF-8.
    let page: DecodedPage
    /// The page's own address.
    let url: String?
    /// How much is read.
    let limits: Limits
    /// The rules for single sites.
    let rules: SiteRules
    /// What recurs on the page's site.
    let memory: SiteMemory
}
