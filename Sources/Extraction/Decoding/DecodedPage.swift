import Article

/// A page as UTF-8, and how its encoding was decided.
struct DecodedPage: Sendable {
    /// The text as UTF-8.
    ///
    /// Ill-formed sequences of a page in UTF-8 are still in it.
    var bytes: [UInt8]
    var charset: Charset
    /// Where `bytes` begins in the captured page; nil where the page is in another encoding, whose offsets are lost.
    var sourceStart: Int?

    /// Makes the range of a block of this text a range of the captured page; nil where the bytes are not the same.
    func place(_ block: inout Block) {
        guard let sourceStart, charset.replacements == 0 else {
            block.range = nil
            return
        }
        block.range = block.range.map { $0.lowerBound + sourceStart..<$0.upperBound + sourceStart }
    }

    /// Decides on the encoding: byte order mark, HTTP, valid UTF-8, the page's own words, mostly UTF-8, detection, windows-1252.
    ///
    /// Valid UTF-8 with at least one longer sequence wins over every declaration: text in another encoding is not valid by chance.
    static func decode(_ bytes: [UInt8], declared: String?) -> DecodedPage {
        if let marked = byteOrderMark(bytes) { return marked }
        if let wide = wideWithoutMark(bytes) { return wide }
        let census = UTF8Census(bytes)
        let http = declared.flatMap(EncodingLabel.encoding)
        let meta = MetaPrescan.encoding(bytes)
        let shifts = (http ?? meta) == "iso-2022-jp" && bytes.contains(0x1B)

        if let http, http != "utf-8", shifts || census.sequences == 0 || !census.isValid,
            let page = convert(bytes, http, evidence: "http")
        {
            return page
        }
        if census.isValid, !shifts {
            return utf8(bytes, evidence: http == "utf-8" && census.sequences == 0 ? "http" : "valid_utf8", census)
        }
        let saysUTF8 = http == "utf-8" || meta == "utf-8"
        if census.sequences >= (saysUTF8 ? 1 : 4) * census.errors, !shifts {
            return utf8(bytes, evidence: "mostly_utf8", census)
        }
        if let meta, meta != "utf-8", let page = convert(bytes, meta, evidence: "meta") { return page }
        if let found = LegacyDetector.encoding(bytes, language: MetaPrescan.language(bytes)),
            let page = convert(bytes, found, evidence: "detected")
        {
            return page
        }
        return convert(bytes, "windows-1252", evidence: "fallback") ?? utf8(bytes, evidence: "fallback", census)
    }

    private static func utf8(_ bytes: [UInt8], evidence: String, _ census: UTF8Census) -> DecodedPage {
        DecodedPage(
            bytes: bytes, charset: Charset(name: "utf-8", evidence: evidence, replacements: census.errors),
            sourceStart: 0)
    }

    private static func convert(_ bytes: [UInt8], _ encoding: String, evidence: String) -> DecodedPage? {
        guard let text = Transcoder.utf8(bytes, from: encoding) else { return nil }
        return DecodedPage(
            bytes: text.bytes,
            charset: Charset(name: encoding, evidence: evidence, replacements: text.replacements),
            sourceStart: nil)
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> DecodedPage? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let rest = Array(bytes.dropFirst(3))
            var page = utf8(rest, evidence: "bom", UTF8Census(rest))
            page.sourceStart = 3
            return page
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return convert(Array(bytes.dropFirst(2)), "utf-16le", evidence: "bom") }
        if bytes.starts(with: [0xFE, 0xFF]) { return convert(Array(bytes.dropFirst(2)), "utf-16be", evidence: "bom") }
        return nil
    }

    /// UTF-16 that does not say so: every other byte of its Latin letters and of its markup is zero.
    private static func wideWithoutMark(_ bytes: [UInt8]) -> DecodedPage? {
        let sample = bytes.prefix(2048)
        guard sample.count >= 8 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let half = sample.count / 2
        if zeros[1] * 10 > half * 4, zeros[0] * 10 < half { return convert(bytes, "utf-16le", evidence: "detected") }
        if zeros[0] * 10 > half * 4, zeros[1] * 10 < half { return convert(bytes, "utf-16be", evidence: "detected") }
        return nil
    }
}
