internal import Foundation
internal import GRDB

/// The cache of what Git holds, in SQLite: nothing stands only here, and it may be deleted at any moment.
final class Index {
    /// The database.
    ///
    /// On disk under the archive's folder, or in memory where that cannot be written.
    private let queue: DatabaseQueue

    private init(_ queue: DatabaseQueue) throws {
        self.queue = queue
        try queue.write { try IndexSchema.prepare($0) }
    }

    /// How long another process that holds the index is waited for.
    private static let patience = Duration.seconds(10)

    /// The file of the archive in this folder.
    static func file(in folder: String) -> String { folder + "/stemma/index.sqlite" }

    /// Opens the index of the archive in this folder.
    ///
    /// One of another schema, or one that is no database, is replaced by an empty one; where the disk cannot be written, the
    /// index is in memory.
    static func open(in folder: String) throws -> Index {
        do {
            return try onDisk(in: folder)
        } catch {
            guard !fault(error).isBusy else { throw error }
            return try replace(in: folder)
        }
    }

    /// An empty index in the place of whatever is there.
    static func replace(in folder: String) throws -> Index {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            // What cannot be removed makes the next step fail, and the index goes to memory.
            try? FileManager.default.removeItem(atPath: file(in: folder) + suffix)
        }
        do {
            return try onDisk(in: folder)
        } catch {
            guard !fault(error).isBusy else { throw error }
            return try inMemory()
        }
    }

    /// An index that lasts as long as the process.
    static func inMemory() throws -> Index {
        do { return try Index(DatabaseQueue()) } catch { throw fault(error) }
    }

    private static func onDisk(in folder: String) throws -> Index {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(patience.components.seconds))
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        }
        let deadline = ContinuousClock.now + patience
        while true {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder + "/stemma", withIntermediateDirectories: true)
                makeFile(file(in: folder))
                return try Index(DatabaseQueue(path: file(in: folder), configuration: configuration))
            } catch {
                // SQLite does not wait by itself while another process turns a new file to write-ahead logging.
                guard fault(error).isBusy, ContinuousClock.now < deadline else { throw fault(error) }
                usleep(10_000)
            }
        }
    }

    /// Makes an empty file where there is none, with the permissions that the mask of the process lets through: SQLite
    /// would never let a group write, and gives its other files those of this one.
    private static func makeFile(_ path: String) {
        // Where this fails SQLite says why.
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads in one state of the index.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try queue.read(body) } catch let error as DatabaseError { throw IndexFault(error) }
    }

    /// Writes in one transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try queue.write(body) } catch let error as DatabaseError { throw IndexFault(error) }
    }

    private static func fault(_ error: any Error) -> IndexFault {
        error as? IndexFault ?? IndexFault(error)
    }
}

extension IndexFault {
    /// What a failure of SQLite means.
    init(_ error: any Error) {
        let database = error as? DatabaseError
        let code = database?.resultCode
        self.init(
            code == .SQLITE_BUSY || code == .SQLITE_LOCKED ? .locked : .io,
            "the index cannot be used: \(database?.message ?? "\(error)")")
    }
}

extension Row {
    /// The value of a column; a value of another type is a fault of the index, not of the program.
    func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        guard let value = try optional(column) as Value? else {
            throw IndexFault(.io, "the index has no \(column) where there must be one")
        }
        return value
    }

    /// The value of a column that may be null.
    func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
        let stored: DatabaseValue = self[column] ?? .null
        if stored.isNull { return nil }
        guard let value = Value.fromDatabaseValue(stored) else {
            throw IndexFault(.io, "the index has a \(column) of another type")
        }
        return value
    }

    /// The value of a column, made of its text.
    func parsed<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
        guard let value = make(try value(column)) else {
            throw IndexFault(.io, "the index has a \(column) that cannot be read")
        }
        return value
    }

    /// The moment in a column of seconds since 1970.
    func moment(_ column: String) throws -> Date {
        Date(timeIntervalSince1970: TimeInterval(try value(column) as Int))
    }
}
