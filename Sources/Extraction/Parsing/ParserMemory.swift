/// Memory for one run of the parser: handed out piece by piece, freed all at once.
///
/// The parser would free its tree node by node, calling itself for every level of nesting; that takes a fifth of its time, and more
/// stack than a thread has.
struct ParserMemory: ~Copyable {
    private var chunks: [UnsafeMutableRawPointer] = []
    private var next = 0
    private var end = 0
    private var chunkSize: Int

    /// Memory that is asked for in chunks from `chunkSize` on.
    init(chunkSize: Int) {
        self.chunkSize = chunkSize
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// So many bytes, which are good until this memory is gone.
    mutating func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
        let size = (max(count, 1) + Self.alignment - 1) & ~(Self.alignment - 1)
        if end - next < size {
            let chunk = UnsafeMutableRawPointer.allocate(byteCount: max(size, chunkSize), alignment: 16)
            chunks.append(chunk)
            next = Int(bitPattern: chunk)
            end = next + max(size, chunkSize)
            chunkSize = min(chunkSize * 2, Self.largestChunk)
        }
        defer { next += size }
        return UnsafeMutableRawPointer(bitPattern: next)
    }

    /// What a C structure of pointers and numbers needs.
    private static let alignment = 8
    private static let largestChunk = 4 << 20
}
