public import Article

extension JSON {
    /// The document `stemma.article/1`: what extraction found on a page.
    ///
    /// What the page does not say is null.
    ///
    /// - Parameters:
    ///   - input: The path or address as given, where one document of several must say which it is.
    ///   - confidenceReasons: What the confidence rests on, where it was worked out just now.
    public static func article(
        _ article: Article, input: String? = nil, confidenceReasons: [String]? = nil
    ) -> JSON {
        var members = [Member("schema", "stemma.article/1")]
        if let input { members.append(Member("input", .string(input))) }
        members += claims(of: article)
        members += [
            Member("blocks", .array(article.numberedBlocks.map { block($0.block, number: $0.number) })),
            Member("confidence", share(article.confidence)),
        ]
        if let confidenceReasons { members.append(Member("confidence_reasons", strings(confidenceReasons))) }
        members += [
            Member("warnings", strings(article.warnings)),
            Member("candidates", candidates(article.candidates)),
            Member("extractor", extractor(article.extractor)),
        ]
        return .object(members)
    }

    static func extractor(_ extractor: Extractor) -> JSON {
        [
            "name": .string(extractor.name),
            "version": .string(extractor.version),
            "rules": .string(extractor.rules),
        ]
    }

    private static func claims(of article: Article) -> [Member] {
        [
            Member("title", optional(article.title)),
            Member("subtitle", optional(article.subtitle)),
            Member("authors", strings(article.authors)),
            Member("publisher", optional(article.publisher)),
            Member("section", optional(article.section)),
            Member("language", optional(article.language)),
            Member("published", optional(article.published)),
            Member("modified", optional(article.modified)),
            Member("displayed_date", optional(article.displayedDate)),
            Member("canonical_url", optional(article.canonicalURL)),
            Member("licence", optional(article.licence)),
            Member("copyright_holder", optional(article.copyrightHolder)),
            Member("declared_source", article.declaredSource.map(declaredSource) ?? .null),
            Member(
                "lead_image",
                article.leadImage.map { ["url": optional($0.url), "credit": optional($0.credit)] } ?? .null),
            Member(
                "corrections",
                .array(
                    article.corrections.map {
                        ["sort": .string($0.sort.rawValue), "date": optional($0.date), "text": .string($0.text)]
                    })),
        ]
    }

    private static func declaredSource(_ source: DeclaredSource) -> JSON {
        [
            "name": optional(source.name),
            "url": optional(source.url),
            "phrase": optional(source.phrase),
            "evidence": .string(source.evidence),
            "strength": share(source.strength),
        ]
    }

    private static func block(_ block: Block, number: Int) -> JSON {
        var members = [
            Member("n", .int(number)),
            Member("scope", .string(block.scope.rawValue)),
            Member("role", .string(block.role.rawValue)),
            Member("kind", .string(block.kind.rawValue)),
        ]
        if let level = block.level { members.append(Member("level", .int(level))) }
        if let depth = block.depth { members.append(Member("depth", .int(depth))) }
        if let ordered = block.ordered { members.append(Member("ordered", .bool(ordered))) }
        if let sort = block.sort { members.append(Member("sort", .string(sort.rawValue))) }
        members.append(Member("text", .string(block.text)))
        if !block.links.isEmpty {
            let links = block.links.map { link -> JSON in ["text": .string(link.text), "url": .string(link.url)] }
            members.append(Member("links", .array(links)))
        }
        members.append(Member("range", block.range.map { ints([$0.lowerBound, $0.upperBound]) } ?? .null))
        members.append(Member("rule", .string(block.rule)))
        return .object(members)
    }

    static func candidates(_ candidates: [String: [Candidate]]) -> JSON {
        .object(
            candidates.sorted { $0.key < $1.key }.map { claim, places in
                Member(
                    claim,
                    .array(
                        places.map {
                            ["value": .string($0.value), "from": .string($0.from), "weight": share($0.weight)]
                        }))
            })
    }
}
