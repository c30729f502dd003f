import Article

extension JSON {
    /// The document `stemma.explanation/1`: why a page was read as it was.
    ///
    /// What is left out has neither number nor scope nor role.
    public static func explanation(_ explanation: Explanation, input: String) -> JSON {
        [
            "schema": "stemma.explanation/1",
            "input": .string(input),
            "title": optional(explanation.title),
            "confidence": explanation.confidence.map { share($0.value) } ?? .null,
            "reasons": .array((explanation.confidence?.reasons ?? []).map(reason)),
            "warnings": strings(explanation.warnings),
            "container": .array(
                explanation.container.map {
                    ["element": .string($0.element), "rule": .string($0.rule), "share": share($0.share)]
                }),
            "site_rules": explanation.site.map(site) ?? .null,
            "candidates": candidates(explanation.candidates),
            "blocks": .array(explanation.blocks.map(entry)),
            "extractor": explanation.extractor.map(extractor) ?? .null,
        ]
    }

    private static func reason(_ reason: Explanation.Reason) -> JSON {
        ["text": .string(reason.text), "factor": share(reason.factor)]
    }

    private static func site(_ site: Explanation.Site) -> JSON {
        [
            "host": .string(site.host),
            "rules": .array(
                site.rules.map {
                    ["rule": .string($0.name), "selector": .string($0.selector), "elements": .int($0.count)]
                }),
        ]
    }

    private static func entry(_ entry: Explanation.Entry) -> JSON {
        [
            "n": optional(entry.number),
            "scope": entry.isKept ? .string(entry.block.scope.rawValue) : .null,
            "role": entry.isKept ? .string(entry.block.role.rawValue) : .null,
            "sort": optional(entry.block.sort?.rawValue),
            "kind": .string(entry.block.kind.rawValue),
            "score": entry.score.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null,
            "rule": .string(entry.block.rule),
            "zone": entry.zone.map(zone) ?? .null,
            "text": .string(entry.block.text),
            "range": entry.block.range.map { ints([$0.lowerBound, $0.upperBound]) } ?? .null,
        ]
    }

    private static func zone(_ zone: Explanation.Zone) -> JSON {
        [
            "purpose": .string(zone.purpose), "strength": .string(zone.strength), "sign": .string(zone.sign),
            "element": .string(zone.element), "ignored": .bool(zone.isIgnored),
        ]
    }
}
