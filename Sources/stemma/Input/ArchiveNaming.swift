import Archive

extension Archive {
    /// The article that a name stands for, and the one version of it that is named, if one is.
    func selection(named text: String) throws -> (article: ArticleSummary, version: VersionSummary?) {
        let resolution = try resolve(Reference(text))
        return (resolution.article, try resolution.single(named: text))
    }

    /// The version that a name stands for; the latest where none is named.
    func version(named text: String) throws -> (article: ArticleSummary, version: VersionSummary) {
        let resolution = try resolve(Reference(text))
        guard let version = try resolution.single(named: text) ?? resolution.latest else {
            throw CommandError(code: "version.none", message: "\(resolution.article.slug) has no version")
        }
        return (resolution.article, version)
    }

    /// The two versions that one name stands for: a range; from a version to the latest; the last change of an article.
    func pair(named text: String) throws -> (article: ArticleSummary, from: VersionSummary, to: VersionSummary) {
        let resolution = try resolve(Reference(text))
        let article = resolution.article
        switch resolution.versions {
        case .range(let from, let to): return (article, from, to)
        case .one(let version):
            if let latest = resolution.latest, latest != version { return (article, version, latest) }
            return (article, try previous(of: version, in: resolution), version)
        case .unspecified:
            guard let latest = resolution.latest else {
                throw CommandError(code: "version.none", message: "\(article.slug) has no version")
            }
            return (article, try lastCapture(before: latest, in: resolution), latest)
        }
    }

    /// The version of the capture before that of a version: not one that only reads the same page otherwise, unless there is
    /// no other.
    private func lastCapture(before version: VersionSummary, in resolution: Resolution) throws -> VersionSummary {
        let earlier = resolution.history.last {
            $0.capturedAt < version.capturedAt
                || $0.capturedAt == version.capturedAt && $0.pageSHA256 != version.pageSHA256
        }
        return try earlier ?? previous(of: version, in: resolution)
    }

    private func previous(of version: VersionSummary, in resolution: Resolution) throws -> VersionSummary {
        if let before = resolution.version(before: version) { return before }
        throw CommandError(
            code: "version.only", message: "\(resolution.article.slug) has one version, so there is no change to show",
            hints: ["'stemma show \(resolution.article.slug) --text' prints its text"])
    }
}

extension Resolution {
    /// The one version that is named, nil where none is; two are one too many.
    fileprivate func single(named text: String) throws -> VersionSummary? {
        switch versions {
        case .unspecified: return nil
        case .one(let version): return version
        case .range:
            throw CommandError.usage(
                "'\(text)' names two versions where one is wanted", hints: ["'stemma diff \(text)' compares the two"])
        }
    }
}
