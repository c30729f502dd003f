import Article

/// The distinct tokens of a collation, each a number, and what each is equal to.
///
/// Everything that depends on a token's letters is worked out once per distinct token; the rest of the engine compares numbers.
struct Vocabulary {
    /// What a token is equal to, in the numbers of the vocabulary.
    struct Forms {
        /// Equal as `same` means it: after NFC, zero-width characters dropped, and what the options ignore.
        var same: UInt32
        /// Equal but for typography: what the word alignment compares.
        var alike: UInt32
        /// Equal but for typography, case and endings: what similarity counts.
        var loose: UInt32
        /// Whether it counts as a word.
        var isWord: Bool
        /// Whether it carries little on its own: a mark, or a word of up to three letters.
        var isLight: Bool
    }

    private var index: HashIndex
    private var hashes: [UInt64] = []
    private var ends: [UInt32] = []
    private var bytes: [UInt8] = []
    private(set) var forms: [Forms] = []
    private let ignoresCase: Bool
    private let ignoresTypography: Bool

    /// Makes an empty vocabulary with room for `capacity` tokens.
    init(ignoring: Set<Collation.Ignorable>, capacity: Int) {
        ignoresCase = ignoring.contains(.case)
        ignoresTypography = ignoring.contains(.typography)
        index = HashIndex(capacity: capacity)
        hashes.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
        forms.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 8)
    }

    /// The count of distinct tokens.
    var count: Int { forms.count }

    /// The number of a token.
    @inline(__always)
    mutating func intern(_ token: UnsafeRawBufferPointer, kind: TextToken.Kind) -> UInt32 {
        let hash = Hashing.mix(Hashing.bytes(token), kind == .symbol ? 1 : 2)
        if let known = find(token, hash) { return UInt32(known) }
        return add(token, hash, kind)
    }

    @inline(__always)
    private func find(_ token: UnsafeRawBufferPointer, _ hash: UInt64) -> Int? {
        index.find(hash) { number in
            let start = number == 0 ? 0 : Int(ends[number - 1])
            return bytes.withUnsafeBytes { all in
                Hashing.equal(UnsafeRawBufferPointer(rebasing: all[start..<Int(ends[number])]), token)
            }
        }
    }

    private mutating func add(_ token: UnsafeRawBufferPointer, _ hash: UInt64, _ kind: TextToken.Kind) -> UInt32 {
        let number = UInt32(forms.count)
        bytes.append(contentsOf: token)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        index.insert(hash, number: Int(number), hashes: hashes)
        let shape = TokenShape(token, kind: kind)
        forms.append(
            Forms(same: number, alike: number, loose: number, isWord: kind != .symbol, isLight: shape.isLight))
        // Each form is coarser than the one before and a token itself, whose own forms end the chain.
        if shape.isPlain, !ignoresCase {
            if shape.looseLength < token.count || shape.hasCapital {
                let loose = internLowercased(token, length: shape.looseLength, kind)
                forms[Int(number)].loose = loose
            }
        } else {
            forms[Int(number)] = resolve(TokenFolding(token, shape: shape, kind: kind), of: number, kind)
        }
        return number
    }

    /// The number of the start of an ASCII word in lower case, without the cost of a string.
    private mutating func internLowercased(
        _ token: UnsafeRawBufferPointer, length: Int, _ kind: TextToken.Kind
    ) -> UInt32 {
        withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { buffer in
            for place in 0..<length {
                let byte = token[place]
                buffer[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            }
            return intern(UnsafeRawBufferPointer(buffer), kind: kind)
        }
    }

    private mutating func resolve(_ found: TokenFolding, of number: UInt32, _ kind: TextToken.Kind) -> Forms {
        var forms = forms[Int(number)]
        let exact = ignoresCase ? found.exact.lowercased() : found.exact
        let alike = ignoresCase ? found.alike.lowercased() : found.alike
        forms.same = ignoresTypography ? intern(alike, kind) : intern(exact, kind)
        forms.alike = intern(alike, kind)
        forms.loose = intern(found.loose, kind)
        return forms
    }

    /// The number of a folded text; folding is idempotent, so a fold of a fold is itself.
    private mutating func intern(_ text: String, _ kind: TextToken.Kind) -> UInt32 {
        text.withUTF8Bytes { bytes in
            intern(UnsafeRawBufferPointer(bytes), kind: kind)
        }
    }
}
