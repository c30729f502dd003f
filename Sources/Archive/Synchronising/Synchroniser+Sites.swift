internal import Article
internal import Git

extension Synchroniser {
    /// Brings our branch of a site to where it holds everything, and notes what the remote lacks.
    mutating func settle(_ site: Site, theirs: ObjectID?, from source: Repository) {
        var sync = sites[site] ?? SiteSync(site: site)
        sync.failure = nil
        if sync.outcome == .failed { sync.outcome = sync.received.total > 0 ? .received : .same }
        do {
            sync.tip = try repository.reference(Layout.branch(of: site))
            if sync.tip != theirs { try settle(&sync, theirs, from: source) }
            sites[site] = sync
        } catch {
            sites[site] = sync
            fail(Layout.branch(of: site), error)
        }
    }

    private mutating func settle(_ sync: inout SiteSync, _ theirs: ObjectID?, from source: Repository) throws {
        let name = Layout.branch(of: sync.site)
        guard try theirs.map(isReadable(from: source)) ?? true else {
            sync.outcome = .behind
            return
        }
        let difference = try repository.divergence(of: sync.tip, from: theirs, in: source)
        if !difference.theirs.isEmpty, !difference.ours.isEmpty { try refuseWithdrawn(sync.site) }
        if !difference.theirs.isEmpty {
            guard options.direction != .push else {
                sync.outcome = .behind
                return
            }
            try takeOver(difference.theirs, of: sync.site, from: source, counting: &sync.received)
            if !options.isDryRun, let theirs { sync.tip = try advance(sync.site, by: theirs, from: source) }
        }
        sync.outcome = sync.outcome.adding(
            received: !difference.theirs.isEmpty, sent: !difference.ours.isEmpty, direction: options.direction)
        guard options.direction != .fetch, let tip = sync.tip, tip != theirs else { return }
        let count = try CaptureCount(of: difference.ours, in: repository)
        if options.isDryRun { sync.sent += count }
        updates.append(ReferenceUpdate(name, from: theirs, to: tip))
        cargo[name] = count
    }

    /// Two lines are not joined where something was withdrawn from one of them: the other may hold it still.
    private func refuseWithdrawn(_ site: Site) throws {
        let isWithdrawnHere = !archive.ledger.withdrawals(from: site).isEmpty
        let isKnownThere = try theirWithdrawals == repository.reference(WithdrawalLedger.reference)
        guard isWithdrawnHere || !isKnownThere else { return }
        throw ArchiveError(
            .remoteWithdrawn, "the histories of \(site) parted, and something was withdrawn",
            facts: ["joining them could bring it back"])
    }

    /// Checks what only the remote has and stores it, durable; no branch moves yet.
    private mutating func takeOver(
        _ commits: [ObjectID], of site: Site, from source: Repository, counting count: inout CaptureCount
    ) throws {
        do {
            report.warnings += try IncomingCommits(site: site, commits: commits, source: source).check()
            if !options.isDryRun { try repository.copy(commits, from: source, progress: progress) }
            count += try CaptureCount(of: commits, in: source)
        } catch let error as GitError {
            guard [.corrupt, .notFound, .wrongKind, .invalid, .tooLarge].contains(error.code) else { throw error }
            throw ArchiveError(
                .remoteInvalid, "what the remote has of \(site) is incomplete or damaged", facts: [error.message])
        }
    }

    /// Moves our branch to where it holds another commit as well.
    ///
    /// - Returns: where it leads then.
    private func advance(_ site: Site, by theirs: ObjectID, from source: Repository) throws -> ObjectID? {
        try archive.withBranch(of: site) { branch in
            // We did not have the branch for ourselves until now.
            let difference = try repository.divergence(of: branch.tip, from: theirs, in: source)
            if !difference.theirs.isEmpty {
                var new = theirs
                if let tip = branch.tip, !difference.ours.isEmpty {
                    new = try branch.join(tip, with: theirs, agent: options.agent)
                }
                try repository.updateReference(
                    Layout.branch(of: site), from: branch.tip, to: new, message: "sync with \(report.remote)")
                return new
            }
            return branch.tip
        }
    }

    /// Whether a commit of the remote can be read: when only sending was asked for, nothing was fetched.
    private func isReadable(from source: Repository) -> (ObjectID) throws -> Bool {
        { id in
            guard options.direction == .push else { return true }
            return try source.header(of: id) != nil
        }
    }
}

extension SyncOutcome {
    /// The outcome of a further round.
    func adding(received: Bool, sent: Bool, direction: SyncOptions.Direction) -> SyncOutcome {
        switch (received || self == .received, sent || self == .sent, direction) {
        case _ where self == .joined: .joined
        case (true, true, _): .joined
        case (true, false, _): .received
        case (false, true, .fetch): .ahead
        case (false, true, _): .sent
        case (false, false, _): self == .failed ? .same : self
        }
    }
}
