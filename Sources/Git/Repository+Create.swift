internal import CLibgit2
internal import Foundation

extension Repository {
    /// Creates a bare repository whose HEAD is the branch `main`, with SHA-1 names, no hooks and no templates.
    ///
    /// It is made beside its place and moved there when it is complete, so that no half-made repository is ever found
    /// at the path. Missing folders above it are created.
    ///
    /// - Parameter description: goes into the file `description`, which web views of Git show.
    /// - Throws: ``GitError/Code/exists`` when there is anything but an empty folder at the path.
    public static func create(at path: String, description: String) throws(GitError) -> Repository {
        try Git.start()
        let operation = "create a repository at “\(path)”"
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw GitError(.invalid, operation, "The path is empty or contains a NUL character.")
        }
        let place = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        let parent = place.deletingLastPathComponent()
        let draft = parent.appendingPathComponent(".\(place.lastPathComponent).\(UUID().uuidString)").path

        guard try isFree(place.path, operation) else {
            throw GitError(.exists, operation, "There is already something there.")
        }
        try createFolders(parent.path, operation)
        do throws(GitError) {
            try initialise(draft, description: description, operation)
            guard rename(draft, place.path) == 0 else { throw GitError.system(errno, operation) }
        } catch {
            // The error that matters is the first one; a draft that cannot be removed is hidden and harmless.
            try? FileManager.default.removeItem(atPath: draft)
            throw error.code == .exists
                ? GitError(.exists, operation, "There is already something there.") : error
        }
        try synchronise(parent.path)
        return try Repository(openingAt: place.path)
    }

    private static func isFree(_ path: String, _ operation: String) throws(GitError) -> Bool {
        guard try FileStatus.of(path, followed: false, operation) != nil else { return true }
        // Moving the draft into place fails on a folder that is not empty, so this need not be free of races.
        return try FileStatus.of(path, operation)?.isFolder == true
            && (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) == true
    }

    /// Creates a folder and those above it, as far as they are missing.
    private static func createFolders(_ path: String, _ operation: String) throws(GitError) {
        var folder = ""
        for component in path.split(separator: "/") {
            folder += "/" + component
            if mkdir(folder, 0o777) == 0 { continue }
            let number = errno
            guard try FileStatus.of(folder, operation)?.isFolder == true else {
                throw GitError.system(number, operation)
            }
        }
    }

    private static func initialise(_ path: String, description: String, _ operation: String) throws(GitError) {
        var options = git_repository_init_options()
        try libgit2(operation) {
            git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
        }
        options.flags =
            GIT_REPOSITORY_INIT_BARE.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
            | GIT_REPOSITORY_INIT_MKDIR.rawValue
        let line = description.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
        var created: OpaquePointer?
        try libgit2(operation) {
            line.withCString { line in
                "main".withCString { branch in
                    options.description = line
                    options.initial_head = branch
                    return git_repository_init_ext(&created, path, &options)
                }
            }
        }
        git_repository_free(created)
        unlink(path + "/hooks/README.sample")
        for name in ["/HEAD", "/config", "/description", "/refs/heads", "/refs", "/objects", ""] {
            try synchronise(path + name)
        }
    }
}
