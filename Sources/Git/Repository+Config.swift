internal import CLibgit2

extension Repository {
    /// A value in the repository's own configuration.
    ///
    /// Settings of the user and the machine are not looked at.
    ///
    /// - Parameter key: such as `stemma.format`.
    /// - Returns: `nil` when it is not set.
    public func config(_ key: String) throws(GitError) -> String? {
        let operation = "read the setting \(key)"
        let configuration = try configuration(operation)
        defer { git_config_free(configuration) }
        var buffer = git_buf()
        do {
            try libgit2(operation) { git_config_get_string_buf(&buffer, configuration, key) }
        } catch let error where error.code == .notFound {
            return nil
        }
        defer { git_buf_dispose(&buffer) }
        return buffer.ptr.map { String(cString: $0) }
    }

    /// Sets a value in the repository's own configuration.
    public func setConfig(_ key: String, to value: String) throws(GitError) {
        let operation = "change the setting \(key)"
        guard !value.utf8.contains(0) else {
            throw GitError(.invalid, operation, "The value contains a NUL character.")
        }
        let configuration = try configuration(operation)
        defer { git_config_free(configuration) }
        try libgit2(operation) { git_config_set_string(configuration, key, value) }
    }

    private func configuration(_ operation: String) throws(GitError) -> OpaquePointer {
        try obtain(operation) { git_repository_config(&$0, pointer) }
    }
}
