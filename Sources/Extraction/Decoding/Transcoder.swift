#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Turns bytes of another encoding into UTF-8.
enum Transcoder {
    /// The text as UTF-8 and how many bytes could not be read; nil where the system does not know the encoding.
    ///
    /// Linear.
    static func utf8(_ bytes: [UInt8], from encoding: String) -> (bytes: [UInt8], replacements: Int)? {
        convert(bytes, from: EncodingLabel.iconvName(encoding), to: "UTF-8")
    }

    /// The text in another encoding, both by the names of iconv.
    static func convert(_ bytes: [UInt8], from source: String, to target: String) -> (
        bytes: [UInt8], replacements: Int
    )? {
        let converter = iconv_open(target, source)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2 + 16)
        var replacements = 0
        var input = bytes.map { CChar(bitPattern: $0) }
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        let unit = source.hasPrefix("UTF-16") ? 2 : 1
        input.withUnsafeMutableBufferPointer { buffer in
            var next = buffer.baseAddress
            var left = buffer.count
            while left > 0 {
                let (written, outcome) = chunk.withUnsafeMutableBufferPointer { out -> (Int, Int32) in
                    var place = out.baseAddress
                    var room = out.count
                    let status = iconv(converter, &next, &left, &place, &room)
                    return (out.count - room, status == -1 ? errno : 0)
                }
                result.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
                if outcome == 0 { break }
                if outcome == E2BIG { continue }
                // An unreadable byte, or half a character at the end.
                result.append(contentsOf: "\u{FFFD}".utf8)
                replacements += 1
                let skipped = min(unit, left)
                next = next?.advanced(by: skipped)
                left -= skipped
            }
        }
        return (result, replacements)
    }
}
