internal import Foundation

extension Repository {
    /// Runs a body, and stores the objects that it writes together, as one pack, when it is done.
    ///
    /// That is a handful of waits for the disk, where objects stored one by one are two waits each. Inside the body
    /// what it has written can be read, but is not stored; ``updateReference(_:from:to:message:)`` stores it first, so
    /// that a reference never leads to what is only in memory. ``objectIDs()`` and ``objects(withPrefix:kind:)`` do not
    /// know it, nor does ``check(_:)``.
    ///
    /// What is written in a body inside a body is stored with the outer one.
    ///
    /// - Throws: what the body throws, and then nothing more is stored; or a ``GitError`` where the objects could not be
    ///   stored. The repository is then as it was.
    public func together<Value>(_ body: () throws -> Value) throws -> Value {
        if pending != nil { return try body() }
        pending = PendingObjects()
        defer { pending = nil }
        let value = try body()
        try storePending()
        return value
    }

    /// How many bytes were gathered and are not stored yet.
    var pendingBytes: Int { pending?.byteCount ?? 0 }

    /// Stores what was gathered until now, durable.
    ///
    /// Outside ``together(_:)`` there is nothing to do.
    func storePending() throws(GitError) {
        guard let gathered = pending, !gathered.objects.isEmpty else { return }
        try PackFolder(repository: path).store(gathered.objects)
        try refresh()
        for object in gathered.objects where !isPacked(object.id) {
            throw GitError(.io, "store objects", "Object \(object.id) is not found although its pack was stored.")
        }
        for id in gathered.damagedFiles { try removeLooseFile(of: id) }
        pending = PendingObjects()
    }
}

/// Objects that are not stored yet.
struct PendingObjects {
    /// The objects, in the order in which they were written.
    private(set) var objects: [PendingObject] = []
    /// The objects that have a damaged file, which is to go when the object is stored.
    private(set) var damagedFiles: [ObjectID] = []
    /// How many bytes they are.
    private(set) var byteCount = 0
    private var places: [ObjectID: Int] = [:]

    /// The object of this name.
    subscript(id: ObjectID) -> PendingObject? { places[id].map { objects[$0] } }

    /// Adds an object that is not among them.
    mutating func add(_ object: PendingObject, replacesFile: Bool) {
        places[object.id] = objects.count
        objects.append(object)
        byteCount += object.content.count
        if replacesFile { damagedFiles.append(object.id) }
    }
}
