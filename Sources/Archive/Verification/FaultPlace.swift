internal import Article
internal import Git

/// Where a fault is, as far as it is known.
struct FaultPlace: Sendable {
    var site: Site?
    var commit: ObjectID?
    var article: ArticleID?
    var slug: Slug?
    var version: Int?
    var file: String?

    /// A fault at this place.
    func fault(
        _ check: VerificationReport.Check.Name, _ message: String, file: String? = nil
    ) -> VerificationReport.Fault {
        VerificationReport.Fault(
            check: check, site: site, article: article, slug: slug, version: version, commit: commit?.hex,
            file: file ?? self.file, message: message)
    }
}

extension VerificationReport {
    /// Counts a check as passed, or as failed with a fault.
    mutating func note(_ name: Check.Name, _ fault: Fault?) {
        note(name, fault.map { [$0] } ?? [])
    }

    /// Counts a check as passed where there are no faults.
    mutating func note(_ name: Check.Name, _ faults: [Fault]) {
        guard let place = checks.firstIndex(where: { $0.name == name }) else { return }
        checks[place].total += 1
        if faults.isEmpty { checks[place].passed += 1 }
        self.faults += faults
    }

    /// Counts checks as passed.
    mutating func count(_ name: Check.Name, passed: Int) {
        guard let place = checks.firstIndex(where: { $0.name == name }) else { return }
        checks[place].total += passed
        checks[place].passed += passed
    }

    /// Adds the counts and the faults of another report.
    mutating func add(_ other: VerificationReport) {
        for place in checks.indices {
            checks[place].total += other.checks[place].total
            checks[place].passed += other.checks[place].passed
        }
        faults += other.faults
        versionCount += other.versionCount
        observationCount += other.observationCount
    }
}
