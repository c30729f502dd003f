internal import CLibgit2

/// The library behind this module: libgit2, set up once for the process.
public enum Git {
    /// Sets libgit2 up: everything written is synced to the disk, every object read is hashed, no setting of the user
    /// or the machine has any influence.
    ///
    /// Opening or creating a ``Repository`` does it too; calling it again is free.
    ///
    /// - Throws: ``GitError`` when libgit2 cannot be initialised.
    public static func start() throws(GitError) {
        try started.get()
    }

    /// The version of libgit2 in use, such as `1.5.1`.
    public static var libraryVersion: String {
        var major: Int32 = 0
        var minor: Int32 = 0
        var patch: Int32 = 0
        git_libgit2_version(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    private static let started: Result<Void, GitError> = Result { () throws(GitError) in
        // Before this call libgit2 has no place for messages, and touching them crashes.
        guard git_libgit2_init() > 0 else {
            throw GitError(.failed, "start libgit2", "It could not be initialised.")
        }
        try set(GIT_OPT_ENABLE_FSYNC_GITDIR, to: 1)
        try set(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, to: 1)
        try set(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, to: 1)
        // libgit2 runs no hooks and no commands of a repository's configuration, so a repository of another user is
        // no danger to us; and with the blank search path below nobody could declare it safe.
        try set(GIT_OPT_SET_OWNER_VALIDATION, to: 0)
        try set(GIT_OPT_SET_CACHE_MAX_SIZE, toSize: Limits.cachedBytes)
        // Packs are mapped piece by piece: libgit2 would map them whole, a growing one anew for each object.
        try set(GIT_OPT_SET_MWINDOW_SIZE, toSize: Limits.mappedPiece)
        try set(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, toSize: Limits.mappedBytes)
        for level in [
            GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
        ] {
            try libgit2("set the search path of libgit2") {
                stemma_git_opts_path(Int32(GIT_OPT_SET_SEARCH_PATH.rawValue), Int32(level.rawValue), "")
            }
        }
    }

    private static func set(_ option: git_libgit2_opt_t, toSize size: Int) throws(GitError) {
        try libgit2("limit the memory of libgit2") { stemma_git_opts_size(Int32(option.rawValue), size) }
    }

    private static func set(_ option: git_libgit2_opt_t, to value: Int32) throws(GitError) {
        try libgit2("set an option of libgit2") { stemma_git_opts_int(Int32(option.rawValue), value) }
    }
}
