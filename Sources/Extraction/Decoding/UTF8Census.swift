/// How much of some bytes is UTF-8.
struct UTF8Census: Sendable, Hashable {
    /// Well-formed sequences of more than one byte.
    var sequences = 0
    /// Ill-formed sequences; each becomes one U+FFFD.
    var errors = 0

    var isValid: Bool { errors == 0 }

    /// Counts, by the table of well-formed sequences of the Unicode standard (3.9, D92).
    ///
    /// Linear.
    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            let end = buffer.count
            let raw = UnsafeRawBufferPointer(buffer)
            while index < end {
                if buffer[index] < 0x80 {
                    // Eight bytes of ASCII at a time.
                    let isASCII =
                        index + 8 <= end
                        && raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                    index += isASCII ? 8 : 1
                    continue
                }
                let (length, isValid) = Self.sequence(buffer, index)
                if isValid { sequences += 1 } else { errors += 1 }
                index += length
            }
        }
    }

    /// The length of the sequence at a place and whether it is well-formed; of an ill-formed one, its maximal part.
    private static func sequence(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> (length: Int, isValid: Bool) {
        let lead = buffer[start]
        let (total, low, high): (Int, UInt8, UInt8)
        switch lead {
        case 0xC2...0xDF: (total, low, high) = (2, 0x80, 0xBF)
        case 0xE0: (total, low, high) = (3, 0xA0, 0xBF)
        case 0xED: (total, low, high) = (3, 0x80, 0x9F)
        case 0xE1...0xEF: (total, low, high) = (3, 0x80, 0xBF)
        case 0xF0: (total, low, high) = (4, 0x90, 0xBF)
        case 0xF4: (total, low, high) = (4, 0x80, 0x8F)
        case 0xF1...0xF3: (total, low, high) = (4, 0x80, 0xBF)
        default: return (1, false)
        }
        for offset in 1..<total {
            guard start + offset < buffer.count else { return (offset, false) }
            let byte = buffer[start + offset]
            let fits = offset == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
            if !fits { return (offset, false) }
        }
        return (total, true)
    }
}
