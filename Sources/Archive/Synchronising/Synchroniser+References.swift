internal import Git

extension Synchroniser {
    /// Moves the branch `main` or a log forward, here or there, whichever side is behind.
    ///
    /// Where each side has something that the other lacks, nothing is changed: of `main` each side keeps its own, and of a
    /// log it is an error, since a recorder writes one log only.
    mutating func settle(_ name: String, mine: ObjectID?, theirs: ObjectID?, from source: Repository) {
        var sync = references[name] ?? ReferenceSync(name: name)
        sync.failure = nil
        references[name] = sync
        guard mine != theirs else { return }
        do {
            if options.direction == .push, let theirs, try source.header(of: theirs) == nil {
                references[name]?.outcome = .behind
                return
            }
            let difference = try repository.divergence(of: mine, from: theirs, in: source)
            switch (difference.ours.isEmpty, difference.theirs.isEmpty) {
            case (true, true): break
            case (false, false): try part(name)
            case (true, false): try receive(name, from: mine, to: theirs, difference.theirs, source)
            case (false, true): send(name, from: theirs, to: mine)
            }
        } catch {
            fail(name, error)
        }
    }

    private mutating func receive(
        _ name: String, from mine: ObjectID?, to theirs: ObjectID?, _ commits: [ObjectID], _ source: Repository
    ) throws {
        guard let theirs, options.direction != .push else {
            references[name]?.outcome = .behind
            return
        }
        if !options.isDryRun {
            try repository.copy(commits, from: source, progress: progress)
            try repository.updateReference(name, from: mine, to: theirs, message: "sync with \(report.remote)")
        }
        references[name]?.outcome = .received
    }

    private mutating func send(_ name: String, from theirs: ObjectID?, to mine: ObjectID?) {
        guard let mine, options.direction != .fetch else {
            references[name]?.outcome = .ahead
            return
        }
        updates.append(ReferenceUpdate(name, from: theirs, to: mine))
        references[name]?.outcome = .sent
    }

    private mutating func part(_ name: String) throws {
        guard name == Layout.mainBranch else {
            throw ArchiveError(
                .remoteParted, "the log '\(name)' was continued in two different ways",
                facts: ["one recorder has one log: somebody copied its key or an old state of the archive"])
        }
        report.warnings.append("the branch main is not the same at the remote; each side keeps its own")
    }
}
