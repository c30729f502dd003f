internal import Git

extension Archive {
    /// The address of a remote that plain `git` was told of (`git remote add`); nil where there is none of the name.
    ///
    /// A path is taken from the archive's folder, as plain `git` takes it.
    public func remoteAddress(named name: String) throws(ArchiveError) -> String? {
        do {
            guard let address = try repository.config("remote.\(name).url") else { return nil }
            let isRelative = !address.hasPrefix("/") && !address.contains(":")
            return isRelative ? "\(path)/\(address)" : address
        } catch {
            throw ArchiveError(error)
        }
    }
}
