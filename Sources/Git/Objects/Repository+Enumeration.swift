internal import CLibgit2

extension Repository {
    /// The names of all objects, loose and packed, in order.
    ///
    /// Takes 24 bytes of memory for each, twice that for a moment.
    ///
    /// Follow with ``header(of:)`` and ``check(_:)``, object by object, so that one damaged object does not hide the
    /// others.
    public func objectIDs() throws(GitError) -> [ObjectID] {
        var attempt = 1
        while true {
            do {
                return try listedObjects()
            } catch let error where error.code == .notFound && attempt < Self.mostAttempts {
                // Somebody has just replaced a pack by another one that holds the same.
                attempt += 1
            }
        }
    }

    /// How often packs may be replaced under us before we give up.
    private static let mostAttempts = 10

    /// Lists through a handle of its own: one that knows a pack which is no longer there fails from then on.
    private func listedObjects() throws(GitError) -> [ObjectID] {
        let operation = "list the objects"
        let objects = try obtain(operation) { git_odb_open(&$0, path + "/objects") }
        defer { git_odb_free(objects) }
        var found: [ObjectID] = []
        try withUnsafeMutablePointer(to: &found) { found throws(GitError) in
            _ = try libgit2(operation) {
                git_odb_foreach(
                    objects,
                    { oid, payload in
                        guard let oid, let payload else { return -1 }
                        payload.assumingMemoryBound(to: [ObjectID].self).pointee.append(ObjectID(oid.pointee))
                        return 0
                    }, found)
            }
        }
        return ObjectStock(found).all
    }

    /// The objects of one kind whose names begin with the given digits, in order.
    ///
    /// Quick when there is none or one; looks at the names of all objects when there are several.
    ///
    /// - Throws: ``GitError/Code/invalid`` when the prefix has fewer than ``Git/Limits/shortestPrefix`` digits, more than
    ///   40, or anything but hexadecimal digits.
    public func objects(withPrefix hex: String, kind: ObjectKind) throws(GitError) -> [ObjectID] {
        let operation = "look for objects that begin with \(hex)"
        let digits = hex.lowercased()
        guard
            (Git.Limits.shortestPrefix...2 * ObjectID.byteCount).contains(digits.utf8.count),
            let padded = ObjectID(
                hex: digits + String(repeating: "0", count: 2 * ObjectID.byteCount - digits.utf8.count))
        else {
            throw GitError(
                .invalid, operation,
                "It takes \(Git.Limits.shortestPrefix) to \(2 * ObjectID.byteCount) hexadecimal digits.")
        }

        var candidates: [ObjectID] = []
        var oid = git_oid()
        var prefix = padded.oid
        git_error_clear()
        switch git_odb_exists_prefix(&oid, objects, &prefix, digits.utf8.count) {
        case GIT_OK.rawValue: candidates = [ObjectID(oid)]
        case GIT_ENOTFOUND.rawValue: break
        case GIT_EAMBIGUOUS.rawValue: candidates = try objectIDs().filter { $0.hex.hasPrefix(digits) }
        case let status: throw GitError(status: status, operation: operation)
        }
        var matching: [ObjectID] = []
        for candidate in candidates where try header(of: candidate)?.kind == kind { matching.append(candidate) }
        return matching
    }
}
