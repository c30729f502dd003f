/// The elements of HTML that extraction tells apart, and text.
enum Tag: String, Sendable, CaseIterable {
    /// A text node.
    case text = "#text"
    /// Any element that is not in this list, custom elements among them.
    case unknown = "#unknown"
    case html, head, body, title, base, link, meta, style, script, noscript, template
    case article, section, nav, aside, header, footer, main, address, hgroup
    case h1, h2, h3, h4, h5, h6
    case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, center
    case a, em, strong, small, cite, q, abbr, time, code, sub, sup, i, b, u, s, mark, span, br, wbr, ins, del, font
    case rt, rp
    case img, picture, source, iframe, embed, object, param, video, audio, track, canvas, map, area, svg, math
    case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
    case form, fieldset, legend, label, input, button, select, datalist, optgroup, option, textarea
    case output, progress, meter, details, summary, dialog, menu
    case listing, xmp, frame, frameset, noframes, applet

    static let vocabulary = ByteVocabulary(allCases.map { ($0.rawValue, $0) })

    /// Whether the element begins and ends a block of text.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .section, .nav, .aside, .header, .footer, .main, .address, .hgroup,
            .h1, .h2, .h3, .h4, .h5, .h6, .p, .hr, .pre, .blockquote, .ol, .ul, .li, .dl, .dt, .dd,
            .figure, .figcaption, .div, .center, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th,
            .form, .fieldset, .legend, .details, .summary, .dialog, .menu, .listing, .xmp, .noscript,
            .template:
            true
        default:
            false
        }
    }

    /// Whether nothing inside the element is text for the reader.
    var isSkipped: Bool {
        switch self {
        case .head, .title, .script, .style, .template, .svg, .iframe, .object, .embed, .canvas, .audio, .video,
            .button, .select, .option, .input, .textarea, .datalist, .progress, .meter, .map, .area, .param,
            .source, .track, .frame, .frameset, .noframes, .applet, .rp, .rt, .link, .meta, .base:
            true
        default:
            false
        }
    }

    /// Whether scripts or their absence decide that a reader sees what is inside.
    var isShownWithoutScripts: Bool { self == .noscript || self == .template }

    /// The level of a heading element, 1 to 6.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
