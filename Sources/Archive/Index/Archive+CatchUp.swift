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
    public func reindex() throws(ArchiveError) {
        do {
            index = try Index.replace(in: path)
            try repository.refresh()
            try withUsableIndex { try catchUp() }
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
        var tips: [Site: ObjectID] = [:]
        for (name, id) in try repository.references(under: Layout.branches) {
            if let site = Layout.site(ofBranch: name) { tips[site] = id }
        }
        for (site, tip) in tips.sorted(by: { $0.key < $1.key }) { try catchUp(site, to: tip) }
        let gone = try index.read { try IndexWriter(database: $0).sites() }.filter { tips[$0] == nil }
        for site in gone {
            try index.write { database in
                let writer = IndexWriter(database: database)
                if let head = try writer.head(of: site) { try writer.forget(site, lost: head) }
            }
        }
    }

    /// Brings the index up to the tip of one branch.
    func catchUp(_ site: Site, to tip: ObjectID) throws {
        guard let head = try index.read({ try IndexWriter(database: $0).head(of: site) }) else {
            return try addCommits(of: site, after: nil, to: tip)
        }
        if head != tip { try addCommits(of: site, after: head, to: tip) }
    }

    /// Adds the commits of a branch after the one that the index knows; all of them where the branch no longer holds that one.
    private func addCommits(of site: Site, after head: ObjectID?, to tip: ObjectID) throws {
        var known = head
        var chain = try repository.commits(from: tip, until: head.map { [$0] } ?? [])
        if let head, let oldest = chain.last, try repository.readCommit(oldest).parents.first != head {
            try index.write { try IndexWriter(database: $0).forget(site, lost: head) }
            known = nil
            chain = try repository.commits(from: tip)
        }
        let comparison = TreeComparison(repository)
        var pending = chain.reversed()[...]
        while !pending.isEmpty {
            // In portions, so that other processes are not kept waiting while a large archive is indexed.
            let portion = pending.prefix(500)
            let isCurrent = try index.write { database in
                let writer = IndexWriter(database: database)
                guard try writer.head(of: site) == known else { return false }
                for id in portion { try add(id, of: site, comparison, writer) }
                try writer.finish()
                if let last = portion.last { try writer.setHead(of: site, to: last) }
                return true
            }
            // Another process was here meanwhile: look again where it left off.
            guard isCurrent else { return try catchUp(site, to: tip) }
            known = portion.last
            pending = pending.dropFirst(portion.count)
        }
    }

    private func add(_ id: ObjectID, of site: Site, _ comparison: TreeComparison, _ writer: IndexWriter) throws {
        let commit = try repository.readCommit(id)
        let parent = try commit.parents.first.map { try repository.readCommit($0).tree }
        for change in try comparison.changes(from: parent, to: commit.tree) {
            guard let blob = change.new else { continue }
            do {
                switch Layout.place(of: change.path) {
                case .article(let folder, Layout.record):
                    let record = try CaptureRecord(reading: try repository.readBlob(blob))
                    try writer.add(record, folder: folder, site: site, commit: commit)
                case .observations:
                    for (line, observation) in try Observation.read(try repository.readBlob(blob)).enumerated() {
                        try writer.add(observation, path: change.path, line: line, commit: id)
                    }
                default: break
                }
            } catch let error as FormatError {
                try writer.note(unreadable: id, of: site, reason: "\(change.path): \(error)")
            } catch let error as GitError {
                try writer.note(unreadable: id, of: site, reason: "\(change.path): \(error.message)")
            }
        }
    }
}
