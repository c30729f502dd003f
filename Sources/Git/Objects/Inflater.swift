internal import CZlib
internal import Foundation

/// A zlib stream in a file, inflated piece by piece: memory depends on what the caller asks for, never on what the
/// stream claims or contains.
final class Inflater {
    /// Why a stream could not be inflated.
    enum Failure: Error {
        /// The file ends before the stream does.
        case cutShort
        /// The bytes are not a zlib stream, or its checksum is wrong.
        case damaged
        /// The system failed to read the file, with this `errno`.
        case system(Int32)
    }

    /// Whether the end of the stream was reached.
    private(set) var finished = false

    private let file: Int32
    // zlib keeps the address of the stream's state, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// Starts to inflate an open file from where it stands.
    ///
    /// The file stays the caller's to close.
    init(file: Int32) throws(Failure) {
        self.file = file
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(capacity: 16 << 10)
        guard inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .system(ENOMEM)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Inflates until the buffer is full or the stream ends.
    ///
    /// - Returns: how many bytes were written to the buffer.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
        stream.pointee.next_out = start.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = uInt(buffer.count)
        while stream.pointee.avail_out > 0, !finished {
            if stream.pointee.avail_in == 0, try !fill() { throw .cutShort }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END: finished = true
            case Z_MEM_ERROR: throw .system(ENOMEM)
            default: throw .damaged
            }
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }

    /// Whether the stream and the file end here: nothing is left of either.
    func isAtEnd() throws(Failure) -> Bool {
        // The last bytes of a stream are its checksum; they may be unread although all content has come out.
        let extra = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
        defer { extra.deallocate() }
        guard try read(into: extra) == 0, finished, stream.pointee.avail_in == 0 else { return false }
        return try !fill()
    }

    /// Reads the next bytes of the file; `false` at its end.
    private func fill() throws(Failure) -> Bool {
        while true {
            let count = Foundation.read(file, input.baseAddress, input.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno) }
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = uInt(count)
            return count > 0
        }
    }
}
