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
        /// Equal but for typography and case: what similarity counts.
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
    private let ignoring: Set<Collation.Ignorable>

    /// Makes an empty vocabulary with room for `capacity` tokens.
    init(ignoring: Set<Collation.Ignorable>, capacity: Int) {
        self.ignoring = ignoring
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
            guard hashes[number] == hash, Int(ends[number]) - start == token.count else { return false }
            return bytes.withUnsafeBufferPointer { all in
                var offset = 0
                while offset < token.count {
                    if all[start + offset] != token[offset] { return false }
                    offset += 1
                }
                return true
            }
        }
    }

    private mutating func add(_ token: UnsafeRawBufferPointer, _ hash: UInt64, _ kind: TextToken.Kind) -> UInt32 {
        let number = UInt32(forms.count)
        bytes.append(contentsOf: token)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        let all = hashes
        index.insert(hash, number: Int(number)) { all[$0] }
        forms.append(
            Forms(same: number, alike: number, loose: number, isWord: kind != .symbol, isLight: kind == .symbol))
        let found = TokenFolding(token, kind: kind)
        forms[Int(number)].isLight = found.isLight
        guard !found.isPlain else { return number }
        // Each form is coarser than the one before and a token itself, whose own forms end the chain.
        forms[Int(number)] = resolve(found, of: number, kind)
        return number
    }

    private mutating func resolve(_ found: TokenFolding, of number: UInt32, _ kind: TextToken.Kind) -> Forms {
        var forms = forms[Int(number)]
        let ignoresCase = ignoring.contains(.case)
        let exact = ignoresCase ? found.exact.lowercased() : found.exact
        let alike = ignoresCase ? found.loose : found.alike
        forms.same = ignoring.contains(.typography) ? intern(alike, kind, number) : intern(exact, kind, number)
        forms.alike = intern(alike, kind, number)
        forms.loose = intern(found.loose, kind, number)
        return forms
    }

    /// The number of a folded text; folding is idempotent, so a fold of a fold is itself.
    private mutating func intern(_ text: String, _ kind: TextToken.Kind, _ number: UInt32) -> UInt32 {
        text.withUTF8Bytes { bytes in
            let token = UnsafeRawBufferPointer(bytes)
            let hash = Hashing.mix(Hashing.bytes(token), kind == .symbol ? 1 : 2)
            return find(token, hash).map { UInt32($0) } ?? add(token, hash, kind)
        }
    }
}
