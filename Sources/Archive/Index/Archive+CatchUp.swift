internal import Article
internal import Foundation
internal import Git

extension Archive {
    /// Brings the index up to what Git holds now, whoever put it there.
    ///
    /// Opening an archive does it. Costs a look at each branch, and a few reads for each new commit.
    public func refresh() throws(ArchiveError) {
        do {
            try repository.refresh()
            ledger = try WithdrawalLedger(in: repository)
            try withUsableIndex { try catchUp() }
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Builds the index from Git alone, from nothing.
    ///
    /// It is built beside the one in use, which other processes go on reading, and takes its place at once.
    public func reindex() throws(ArchiveError) {
        do {
            try repository.refresh()
            let anew = try Index.beside(in: path)
            defer { anew.remove() }
            try CatchUp(repository: repository, index: anew).run()
            try anew.complete()
            do {
                try anew.copy(to: index)
            } catch let fault as IndexFault where !fault.isBusy {
                index = try Index.replace(in: path)
                try anew.copy(to: index)
            }
            // Somebody may have recorded meanwhile.
            try catchUp()
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Does something with the index.
    ///
    /// Where it turns out to be unusable it is built anew and the body is run again, at last in memory.
    func withUsableIndex<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as IndexFault where !fault.isBusy {
            index = try Index.replace(in: path)
        }
        do {
            try catchUp()
            return try body()
        } catch let fault as IndexFault where !fault.isBusy {
            index = try Index.inMemory()
        }
        try catchUp()
        return try body()
    }

    /// Asks the index.
    func indexed<Value>(_ body: (IndexReader) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try withUsableIndex { try index.read { try body(IndexReader(database: $0)) } }
        } catch {
            throw ArchiveError(error)
        }
    }

    private func catchUp() throws {
        try CatchUp(repository: repository, index: index).run()
    }

    /// Brings the index up to the tip of one branch.
    func catchUp(_ site: Site, to tip: ObjectID) throws {
        try CatchUp(repository: repository, index: index).run(site, to: tip)
    }
}
