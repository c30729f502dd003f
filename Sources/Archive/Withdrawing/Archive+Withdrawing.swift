internal import Article
internal import Foundation
internal import Git

extension Archive {
    /// Takes the text and the page of a version out of the archive for good, and leaves a tombstone in their place.
    ///
    /// Hashes, provenance, the commit's message and what the log says of it stay. Versions that hold the very same bytes lose
    /// them too. The commits of the site from that version on get new names; the old ones can be worked out
    /// from the record that is kept. Clones that were made before still hold the bytes; clones made afterwards do not.
    ///
    /// Withdrawing a version again completes what was interrupted.
    ///
    /// - Returns: what is gone.
    /// - Throws: ``ArchiveError/Code/locked`` when somebody records to the site or compacts the archive.
    public func withdraw(
        _ version: VersionSummary, reason: String, context: RecordingContext
    ) throws(ArchiveError) -> Withdrawal {
        do {
            guard let article = try article(version.article) else {
                throw ArchiveError(.unknownArticle, "the archive has no article \(version.article)")
            }
            let branch = Layout.branch(of: article.site)
            let lock = try repository.writeLock(named: article.site.name, over: [branch], timeout: writerPatience)
            defer { lock.release() }
            var ledger = try WithdrawalLedger(in: repository)
            let withdrawal: Withdrawal
            if let earlier = ledger.withdrawal(of: article.id, version: version.number) {
                withdrawal = earlier
            } else {
                withdrawal = try self.withdrawal(of: version, from: article, reason: reason, context)
                ledger = try ledger.adding(withdrawal, to: repository, context)
            }
            try complete(withdrawal, on: branch)
            self.ledger = ledger
            return withdrawal
        } catch {
            throw ArchiveError(error)
        }
    }

    /// What withdrawing a version would take away.
    public func withdrawal(
        of version: VersionSummary, reason: String, context: RecordingContext
    ) throws(ArchiveError) -> Withdrawal {
        do {
            guard let article = try article(version.article) else {
                throw ArchiveError(.unknownArticle, "the archive has no article \(version.article)")
            }
            return try ledger.withdrawal(of: article.id, version: version.number)
                ?? withdrawal(of: version, from: article, reason: reason, context)
        } catch {
            throw ArchiveError(error)
        }
    }

    private func complete(_ withdrawal: Withdrawal, on branch: String) throws {
        guard let tip = try repository.reference(branch) else { return }
        try repository.together {
            for file in withdrawal.files { _ = try repository.writeBlob(withdrawal.tombstone(for: file)) }
        }
        let rewritten = try BranchRewriting.withdrawing(withdrawal, in: repository).run(on: tip, storing: true)
            .name(of: tip)
        if rewritten != tip {
            try repository.updateReference(branch, from: tip, to: rewritten, message: "withdraw")
            // The branch was not set back by somebody, so the index need not note that.
            try index.write { try IndexWriter(database: $0).forget(withdrawal.site, lost: nil) }
            try withUsableIndex { try catchUp(withdrawal.site, to: rewritten) }
        }
        // A database keeps what was deleted from it on its free pages.
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: "\(path)/stemma/search.sqlite\(suffix)")
        }
        let former = try BranchRewriting.restoring([withdrawal], in: repository).run(on: rewritten, storing: false)
        var gone = former.trees.union(former.commits.values)
        gone.formUnion(withdrawal.files.compactMap { ObjectID(hex: $0.object) })
        _ = try repository.repack(everything: true, dropping: gone)
        // Opened anew: libgit2 remembers objects that are gone.
        let now = try Repository(openingAt: path)
        for file in withdrawal.files {
            guard let object = ObjectID(hex: file.object), try now.header(of: object) != nil else { continue }
            throw ArchiveError(
                .notWithdrawn, "the bytes of \(file.path) are still in the archive",
                facts: ["they are elsewhere as well, or a pack is marked to be kept: object \(file.object)"])
        }
    }

    private func withdrawal(
        of version: VersionSummary, from article: ArticleSummary, reason: String, _ context: RecordingContext
    ) throws -> Withdrawal {
        let versions = try versions(of: article.id)
        let same = versions.filter { $0.pageSHA256 == version.pageSHA256 || $0.number == version.number }
        var files: [Withdrawal.File] = []
        func add(_ path: String, _ commit: ObjectID) throws {
            let tree = try repository.readCommit(commit).tree
            guard let entry = try repository.entry(at: path, in: tree) else { return }
            let bytes = try repository.readBlob(entry.id)
            let file = Withdrawal.File(
                path: path, object: entry.id.hex, byteCount: bytes.count, sha256: SHA256Hex.of(bytes))
            if !files.contains(file) { files.append(file) }
        }
        guard let folder = try indexed({ try $0.folder(of: article.id) }) else {
            throw ArchiveError(.unknownArticle, "the archive has no article \(article.id)")
        }
        for version in same {
            for name in [Layout.text, Layout.page(.html), Layout.page(.text)] {
                try add("\(folder)/\(name)", version.commit)
            }
        }
        let numbers = Set(same.map(\.number))
        let lines = try indexed { try $0.observations(of: article.id) }
        for (line, observation) in zip(lines, try observations(of: article.id))
        where observation.page.isKept && numbers.contains(observation.version) {
            let run = String(line.path.dropLast(".jsonl".count))
            try add(Layout.observedPage(of: observation, in: run), line.commit)
        }
        return Withdrawal(
            site: article.site, article: article.id, versions: numbers.sorted(), reason: reason,
            withdrawnAt: context.now, operatorName: context.operatorName, files: files)
    }
}
