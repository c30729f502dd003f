/// The query parameters that say how a reader came and nothing about what the page is.
enum TrackingParameters {
    /// The query without them, nil where nothing is left.
    ///
    /// What is left keeps its order.
    static func dropped(from query: String) -> String? {
        let kept = query.split(separator: "&").filter { !isTracking($0.prefix { $0 != "=" }) }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }

    private static func isTracking(_ name: Substring) -> Bool {
        let name = PercentEncoding.decode(name).lowercased()
        return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    /// Families of parameters: Google Analytics, Matomo, HubSpot ads, AT Internet, Google's ad click signals.
    private static let prefixes = [
        "utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "at_medium", "at_campaign", "at_custom",
    ]

    /// Single parameters that are used for nothing else.
    ///
    /// `ref`, `source` and `id` are not among them: on some sites they choose the page.
    private static let names: Set<String> = [
        // Click identifiers of advertising networks.
        "fbclid", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "msclkid", "twclid", "ttclid", "yclid", "li_fat_id",
        "rdt_cid",
        "epik", "irclickid", "s_kwcid", "ef_id", "wickedid",
        // Analytics across domains.
        "_ga", "_gl", "_openstat", "xtor", "ocid", "ncid", "cmpid", "s_cid", "icid", "guccounter", "guce_referrer",
        "guce_referrer_sig", "ns_source", "ns_mchannel", "ns_campaign", "ns_linkname", "ns_fee",
        // Newsletters.
        "mc_cid", "mc_eid", "mkt_tok", "vero_id", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking",
        "oly_enc_id",
        "oly_anon_id", "sc_cid",
        // Sharing buttons.
        "igshid", "igsh", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "ref_src", "ref_url", "smid",
        "smtyp",
        "sr_share", "shareuid", "share_source",
    ]
}
