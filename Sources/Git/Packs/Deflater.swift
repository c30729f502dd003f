internal import CLibdeflate
internal import Foundation

/// Makes and undoes whole zlib streams (RFC 1950) in memory, with libdeflate, which takes half the time of zlib.
///
/// For streams whose size is known to be possible; what may be hostile is read by ``Inflater``.
final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer

    /// - Throws: ``GitError/Code/io`` when there is no memory.
    init() throws(GitError) {
        guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw Self.noMemory }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw Self.noMemory
        }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    /// Compresses bytes, and makes sure that they come out again.
    func deflate(_ content: Data) throws(GitError) -> Data {
        var stream = Data(count: libdeflate_zlib_compress_bound(compressor, content.count))
        let size = stream.withUnsafeMutableBytes { output in
            content.withUnsafeBytes { input in
                libdeflate_zlib_compress(compressor, input.baseAddress, input.count, output.baseAddress, output.count)
            }
        }
        stream.count = size
        guard size > 0, inflate(stream, size: content.count) == content else {
            throw GitError(.io, "compress an object", "What was compressed does not come out again.")
        }
        return stream
    }

    /// The content of a stream; `nil` when it is not exactly one stream of this size.
    private func inflate(_ stream: Data, size: Int) -> Data? {
        // A place to write to, even for nothing.
        var content = Data(count: max(size, 1))
        let result = content.withUnsafeMutableBytes { output in
            stream.withUnsafeBytes { input in
                libdeflate_zlib_decompress(
                    decompressor, input.baseAddress, input.count, output.baseAddress, size, nil)
            }
        }
        content.count = size
        return result == LIBDEFLATE_SUCCESS ? content : nil
    }

    /// Of libdeflate's levels from 1 to 12 the one that Git's own default (zlib's 6) corresponds to in size.
    private static let level: Int32 = 6

    private static let noMemory = GitError(.io, "compress an object", "There is not enough memory.")
}

/// The CRC-32 of bytes, continuing from that of the bytes before them.
func checksum(_ bytes: Data, after before: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(before, $0.baseAddress, $0.count) }
}
