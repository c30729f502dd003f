import Article
public import Collation

extension JSON {
    /// The document `stemma.diff/1`: the whole collation.
    ///
    /// - Parameters:
    ///   - from: the left side's name, `fenwick-bridge@v2` or the path of a file.
    ///   - to: the right side's name.
    ///   - reading: what extraction has to do with the differences; see ``DiffHeading/reading``.
    public static func diff(_ collation: Collation, from: String, to: String, reading: String? = nil) -> JSON {
        var members = [
            Member("schema", "stemma.diff/1"),
            Member("from", side(collation.from, label: from)),
            Member("to", side(collation.to, label: to)),
        ]
        if let reading { members.append(Member("reading", .string(reading))) }
        return .object(
            members + [
                Member("summary", summary(collation.summary)),
                Member("fields", .array(collation.fields.map(field))),
                Member("units", .array(collation.units.map(unit))),
                Member("label_language", optional(collation.labelLanguage)),
                Member("elapsed_ms", .number((collation.elapsed * 100).rounded() / 100)),
            ])
    }

    private static func side(_ side: Collation.Side, label: String) -> JSON {
        [
            "label": .string(label),
            "title": optional(side.title),
            "paragraphs": .int(side.paragraphs),
            "apparatus": .int(side.apparatus),
            "words": .int(side.words),
            "language": optional(side.language),
        ]
    }

    private static func summary(_ summary: Collation.Summary) -> JSON {
        [
            "same": .int(summary.same),
            "edited": .int(summary.edited),
            "split": .int(summary.split),
            "merged": .int(summary.merged),
            "regrouped": .int(summary.regrouped),
            "added": .int(summary.added),
            "removed": .int(summary.removed),
            "moved": .int(summary.moved),
            "words_same": .int(summary.wordsSame),
            "words_removed": .int(summary.wordsRemoved),
            "words_added": .int(summary.wordsAdded),
            "words_moved": .int(summary.wordsMoved),
            "kept": share(summary.kept),
            "shared": share(summary.shared),
            "significance": .string(summary.significance.rawValue),
        ]
    }

    private static func field(_ change: Collation.FieldChange) -> JSON {
        var members = [
            Member("field", .string(change.field.rawValue)),
            Member("from", optional(change.from)),
            Member("to", optional(change.to)),
            Member("spans", .array(change.spans.map(span))),
            Member("labels", .array(change.labels.map(label))),
            Member("significance", .string(change.significance.rawValue)),
        ]
        if let number = change.movedFrom { members.append(Member("moved_from", .int(number))) }
        if let number = change.movedTo { members.append(Member("moved_to", .int(number))) }
        return .object(members)
    }

    private static func unit(_ unit: Collation.Unit) -> JSON {
        var members = [
            Member("op", .string(unit.op.rawValue)),
            Member("scope", .string(unit.scope.rawValue)),
        ]
        if unit.scope == .apparatus { members.append(Member("role", .string(unit.role.rawValue))) }
        members += [
            Member("from", ints(unit.from)),
            Member("to", ints(unit.to)),
            Member("moved", .bool(unit.moved)),
            Member("similarity", share(unit.similarity)),
        ]
        if let text = unit.text, unit.spans.isEmpty {
            members.append(Member("text", .string(text)))
        } else {
            members.append(Member("spans", .array(unit.spans.map(span))))
        }
        members.append(Member("labels", .array(unit.labels.map(label))))
        members.append(Member("significance", .string(unit.significance.rawValue)))
        if let number = unit.repeats { members.append(Member("repeats", .int(number))) }
        if let field = unit.field { members.append(Member("field", .string(field.rawValue))) }
        if unit.approximate { members.append(Member("approximate", true)) }
        return .object(members)
    }

    private static func span(_ span: Collation.Span) -> JSON {
        var members = [Member("op", .string(span.op.rawValue))]
        if let from = span.from { members.append(Member("from", .string(from))) }
        if let to = span.to { members.append(Member("to", .string(to))) }
        if let link = span.link { members.append(Member("link", .int(link))) }
        return .object(members)
    }

    private static func label(_ label: Collation.Label) -> JSON {
        ["label": .string(label.kind.rawValue), "from": optional(label.from), "to": optional(label.to)]
    }
}
