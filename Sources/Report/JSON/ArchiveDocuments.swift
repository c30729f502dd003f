import Article
import Collation
import Findings

extension JSON {
    /// The document `stemma.init/1`: a new archive.
    public static func creation(_ creation: Creation) -> JSON {
        [
            "schema": "stemma.init/1",
            "path": .string(creation.path),
            "name": .string(creation.name),
            "signing": .bool(creation.isSigning),
            "existed": .bool(creation.existed),
        ]
    }

    /// The document `stemma.record/1`: what became of one input.
    ///
    /// One such line for every input.
    ///
    /// What is not known, because nothing was recorded, is null.
    public static func record(_ result: RecordResult) -> JSON {
        let recorded = result.recorded
        var changes = JSON.null
        var findings: [Finding] = []
        var checks: Int?
        var error = JSON.null
        switch result.outcome {
        case .new, .earliest, .incomparable, .reread: break
        case .changed(_, let change, _):
            changes = self.changes(change.collation.summary)
            findings = change.findings
        case .unchanged(_, let count): checks = count
        case .failed(let code, let reason): error = ["code": .string(code), "message": .string(reason)]
        }
        return [
            "schema": "stemma.record/1",
            "input": .string(result.input),
            "outcome": .string(result.outcome.word),
            "article": optional(recorded?.name.id),
            "slug": optional(recorded?.name.slug),
            "version": optional(recorded?.version),
            "commit": optional(recorded?.commit),
            "captured_at": optional(recorded.map { Moment.format($0.capturedAt) }),
            "http_status": optional(recorded?.httpStatus),
            "text_sha256": optional(recorded?.textSHA256),
            "paragraphs": optional(recorded?.paragraphs),
            "words": optional(recorded?.words),
            "changes": changes,
            "findings": strings(findings.map(\.kind.rawValue)),
            "checks": optional(checks),
            "error": error,
        ]
    }

    /// The document `stemma.show/1`: one version with its provenance; `content` is its `stemma.article/1`.
    public static func show(_ sheet: VersionSheet) -> JSON {
        .object(
            [Member("schema", "stemma.show/1")] + names(sheet.name) + [
                Member("version", .int(sheet.version)),
                Member("versions", .int(sheet.versions)),
                Member("captured_at", .string(Moment.format(sheet.capturedAt))),
                Member("captured_by", optional(sheet.capturedBy)),
                Member("method", .string(sheet.method.rawValue)),
                Member("http_status", optional(sheet.httpStatus)),
                Member("bytes", .int(sheet.byteCount)),
                Member("text_sha256", .string(sheet.textSHA256)),
                Member("words", .int(sheet.words)),
                Member("paragraphs", .int(sheet.paragraphs)),
                Member("commit", .string(sheet.commit)),
                Member("tags", strings(sheet.tags)),
                Member("note", optional(sheet.note)),
            ] + (sheet.isReread ? [Member("reread", true)] : []) + [
                Member("content", article(sheet.article))
            ])
    }

    /// The document `stemma.verify/1`: what a check of an archive found.
    public static func verification(_ verification: Verification) -> JSON {
        let checks = verification.checks.map { check -> JSON in
            ["name": .string(check.name), "passed": .int(check.passed), "total": .int(check.total)]
        }
        let faults = verification.faults.map { fault -> JSON in
            [
                "check": .string(fault.check),
                "message": .string(fault.message),
                "place": optional(fault.place),
                "version": optional(fault.version),
                "commit": optional(fault.commit),
                "file": optional(fault.file),
            ]
        }
        let withdrawn = verification.withdrawn.map { entry -> JSON in
            [
                "place": .string(entry.place),
                "versions": .array(entry.versions.map(JSON.int)),
                "withdrawn_at": .string(Moment.format(entry.withdrawnAt)),
                "reason": .string(entry.reason),
            ]
        }
        return [
            "schema": "stemma.verify/1",
            "intact": .bool(verification.isIntact),
            "versions": .int(verification.versions),
            "observations": .int(verification.observations),
            "checks": .array(checks),
            "faults": .array(faults),
            "warnings": strings(verification.warnings),
            "withdrawn": .array(withdrawn),
            "not_checked": strings(verification.notChecked),
        ]
    }

    /// The document `stemma.error/1`: why a command could not do what was asked.
    public static func failure(_ failure: Failure) -> JSON {
        [
            "schema": "stemma.error/1",
            "code": .string(failure.code),
            "message": .string(failure.message),
            "facts": strings(failure.facts),
            "hints": strings(failure.hints),
        ]
    }
}
