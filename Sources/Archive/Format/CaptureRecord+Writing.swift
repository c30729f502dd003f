internal import Article
public import Foundation
internal import Git

extension CaptureRecord {
    /// The content of `capture.json`: canonical JSON and a newline.
    public var fileContent: Data { json.canonicalBytes + Data("\n".utf8) }

    private var json: JSON {
        var members: [String: JSON] = [
            "schema": .string(Self.schema),
            "article": .string(id.text),
            "slug": .string(slug.text),
            "version": .count(version),
            "cause": .string(cause.rawValue),
            "publisher": .optional(claims.publisher),
            "url": .object([
                "article": .string(url.article.description),
                "requested": .optional(url.requested),
                "final": .optional(url.final),
                "canonical": .optional(claims.canonicalURL),
            ]),
            "capturedAt": .string(Moment.format(capturedAt)),
            "publishedAt": .optional(claims.published),
            "modifiedAt": .optional(claims.modified),
            "capture": source.json,
            "page": page.json,
            "text": .object([
                "sha256": .string(text.sha256),
                "contentSHA256": .string(text.contentSHA256),
                "blocks": .count(text.paragraphs),
                "words": .count(text.words),
                "language": .optional(claims.language),
            ]),
            "claims": claimsJSON,
            "blocks": .array(outline.map(\.json)),
            "extractor": extractorJSON,
            "previous": .optional(previous?.hex),
        ]
        if let place = place(of: "published", claims.published) { members["publishedAtSource"] = .string(place) }
        if let place = place(of: "modified", claims.modified) { members["modifiedAtSource"] = .string(place) }
        return .object(members)
    }

    /// Where on the page the value of a claim was found, as far as extraction says.
    private func place(of claim: String, _ value: String?) -> String? {
        claims.candidates[claim]?.filter { $0.value == value }.max { $0.weight < $1.weight }?.from
    }

    private var extractorJSON: JSON {
        let memory = claims.extractor.siteMemory
        return .objectWithoutNulls([
            "name": .string(claims.extractor.name),
            "version": .string(claims.extractor.version),
            "rules": .string(claims.extractor.rules),
            "siteMemory": memory.isEmpty ? .null : .strings(memory.map(ParagraphHash.hex)),
            "confidence": .finite(claims.confidence),
            "warnings": .strings(claims.warnings),
        ])
    }

    private var claimsJSON: JSON {
        .object([
            "title": .optional(claims.title),
            "subtitle": .optional(claims.subtitle),
            "authors": .strings(claims.authors),
            "section": .optional(claims.section),
            "displayedDate": .optional(claims.displayedDate),
            "licence": .optional(claims.licence),
            "copyrightHolder": .optional(claims.copyrightHolder),
            "declaredSource": claims.declaredSource.map { source in
                .object([
                    "name": .optional(source.name), "url": .optional(source.url), "phrase": .optional(source.phrase),
                    "evidence": .string(source.evidence), "strength": .finite(source.strength),
                ])
            } ?? .null,
            "leadImage": claims.leadImage.map { image in
                .object(["url": .optional(image.url), "credit": .optional(image.credit)])
            } ?? .null,
            "corrections": .array(
                claims.corrections.map { note in
                    .object([
                        "sort": .string(note.sort.rawValue), "date": .optional(note.date), "text": .string(note.text),
                    ])
                }),
            "candidates": .object(
                claims.candidates.mapValues { candidates in
                    .array(
                        candidates.map { candidate in
                            .object([
                                "value": .string(candidate.value), "from": .string(candidate.from),
                                "weight": .finite(candidate.weight),
                            ])
                        })
                }),
        ])
    }
}

extension CaptureRecord.Source {
    /// The object under `capture`.
    var json: JSON {
        .object([
            "method": .string(method.rawValue),
            "agent": .string(agent),
            "operator": .optional(operatorName),
            "note": .optional(note),
            "tags": .strings(tags),
        ])
    }
}

extension CaptureRecord.Page {
    /// The object under `page`.
    var json: JSON {
        .object([
            "format": .string(format.rawValue),
            "mediaType": .string(format == .html ? "text/html" : "text/plain"),
            "charset": .object([
                "name": .string(charset.name),
                "evidence": .string(charset.evidence),
                "replacements": .count(charset.replacements),
            ]),
            "bytes": .count(byteCount),
            "sha256": .string(sha256),
            "kept": .bool(isKept),
        ])
    }
}

extension BlockOutline {
    /// The element of `blocks`; what a block does not have is left out.
    fileprivate var json: JSON {
        .objectWithoutNulls([
            "kind": .string(block.kind.rawValue),
            "role": .string(block.role.rawValue),
            "level": block.level.map(JSON.count) ?? .null,
            "depth": block.depth.map(JSON.count) ?? .null,
            "ordered": block.ordered.map(JSON.bool) ?? .null,
            "sort": .optional(block.sort?.rawValue),
            "links": block.links.isEmpty
                ? .null
                : .array(block.links.map { .object(["text": .string($0.text), "url": .string($0.url)]) }),
            "range": block.range.map { .array([.count($0.lowerBound), .count($0.upperBound)]) } ?? .null,
            "rule": .string(block.rule),
            "sha256": .string(sha256),
        ])
    }
}
