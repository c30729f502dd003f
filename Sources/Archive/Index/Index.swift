internal import Foundation
internal import GRDB

/// The cache of what Git holds, in SQLite: nothing stands only here, and it may be deleted at any moment.
final class Index {
    /// The database.
    ///
    /// On disk under the archive's folder, or in memory where that cannot be written.
    private let queue: DatabaseQueue
    /// The file to remove in the end, of an index that is only there to be copied.
    private let temporaryFile: String?

    private init(_ queue: DatabaseQueue, _ kind: Kind, temporaryFile: String? = nil) throws {
        self.queue = queue
        self.temporaryFile = temporaryFile
        // Most openings find everything in place and write nothing.
        guard try queue.read(Kind.version(of:)) != kind.version else { return }
        try queue.write { try kind.prepare($0) }
    }

    /// Which index: its file, and the tables in it.
    struct Kind: Sendable {
        /// The name of the file.
        let name: String
        /// Raised with every change of the tables; an index with another number is built anew.
        let version: Int
        /// What makes the tables.
        let tables: String

        /// Articles, versions and observations.
        static let archive = Kind(
            name: "index.sqlite", version: IndexSchema.version, tables: IndexSchema.tables + IndexSchema.lookups)
        /// The words of every version.
        static let search = Kind(name: "search.sqlite", version: SearchSchema.version, tables: SearchSchema.tables)

        /// The file of the archive in this folder.
        func file(in folder: String) -> String { "\(folder)/stemma/\(name)" }

        fileprivate static func version(of database: Database) throws -> Int {
            try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        }

        /// Makes sure that the database has the tables of this version; creates them where it is empty.
        ///
        /// Throws an ``IndexFault`` where it has those of another version.
        fileprivate func prepare(_ database: Database) throws {
            let found = try Self.version(of: database)
            if found == version { return }
            let objects = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
            guard found == 0, objects == 0 else { throw IndexFault(.io, "the index is of another version") }
            try database.execute(sql: tables + "PRAGMA user_version = \(version)")
        }
    }

    /// How long another process that holds the index is waited for.
    private static let patience = Duration.seconds(10)

    /// Opens the index of the archive in this folder.
    ///
    /// One of another schema, or one that is no database, is replaced by an empty one; where the disk cannot be written, the
    /// index is in memory.
    static func open(_ kind: Kind = .archive, in folder: String) throws -> Index {
        do {
            return try onDisk(kind, in: folder)
        } catch {
            guard !fault(error).isBusy else { throw error }
            return try replace(kind, in: folder)
        }
    }

    /// An empty index in the place of whatever is there.
    static func replace(_ kind: Kind = .archive, in folder: String) throws -> Index {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            // What cannot be removed makes the next step fail, and the index goes to memory.
            try? FileManager.default.removeItem(atPath: kind.file(in: folder) + suffix)
        }
        do {
            return try onDisk(kind, in: folder)
        } catch {
            guard !fault(error).isBusy else { throw error }
            return try inMemory(kind)
        }
    }

    /// An index that lasts as long as the process.
    static func inMemory(_ kind: Kind = .archive) throws -> Index {
        do { return try Index(DatabaseQueue(), kind) } catch { throw fault(error) }
    }

    private static func onDisk(_ kind: Kind, in folder: String) throws -> Index {
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
                let path = kind.file(in: folder)
                makeFile(path)
                return try Index(DatabaseQueue(path: path, configuration: configuration), kind)
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

    /// An empty index in a file of its own, to be filled and copied to the one in use; in memory where the disk cannot be
    /// written.
    ///
    /// What is in it need not survive a crash, and lookups wait for ``complete()``: so filling it is fast.
    static func beside(in folder: String) throws -> Index {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -65536
                    """)
        }
        do {
            let path = Kind.archive.file(in: folder) + ".\(getpid())"
            // One may have been left by a process that was killed and had the same number.
            try? FileManager.default.removeItem(atPath: path)
            let withoutLookups = Kind(name: "", version: IndexSchema.version, tables: IndexSchema.tables)
            return try Index(
                DatabaseQueue(path: path, configuration: configuration), withoutLookups, temporaryFile: path)
        } catch {
            return try inMemory()
        }
    }

    /// Adds what was left out while the index was filled.
    func complete() throws {
        try write { try $0.execute(sql: IndexSchema.lookups) }
    }

    /// Puts everything into another index, in the place of what is there, at once.
    func copy(to other: Index) throws {
        do { try queue.backup(to: other.queue) } catch { throw Self.fault(error) }
    }

    /// Closes an index that was made ``beside(in:)`` and removes its file.
    func remove() {
        try? queue.close()
        if let temporaryFile { try? FileManager.default.removeItem(atPath: temporaryFile) }
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
