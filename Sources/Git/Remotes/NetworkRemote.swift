internal import CLibgit2
internal import Foundation

/// A repository on a host that speaks Git over SSH or HTTP, through libgit2.
final class NetworkRemote: Remote {
    private let address: RemoteAddress
    private let access: RemoteAccess
    private let quarantine: Quarantine
    /// What is tried to get in; only the one that did, once one has.
    private var candidates: [Credential]
    /// The connection for reading, while it is open.
    private var reading: OpenRemote?

    init(at address: RemoteAddress, of own: Repository, access: RemoteAccess) throws(GitError) {
        self.address = address
        self.access = access
        candidates = Credential.candidates(for: address, access)
        quarantine = try Quarantine(in: own)
    }

    func references() throws(GitError) -> [String: ObjectID] {
        let remote = try open(GIT_DIRECTION_FETCH)
        reading = remote
        return try remote.references()
    }

    func fetch(_ names: [String], progress: @escaping (TransferProgress) -> Void) throws(GitError) -> Repository {
        guard !names.isEmpty else { return quarantine.repository }
        // One connection serves one download.
        let remote: OpenRemote
        if let reading { remote = reading } else { remote = try open(GIT_DIRECTION_FETCH) }
        reading = nil
        var options = git_fetch_options()
        try libgit2("fetch") { git_fetch_options_init(&options, UInt32(GIT_FETCH_OPTIONS_VERSION)) }
        options.update_fetchhead = 0
        options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE
        options.proxy_opts.type = GIT_PROXY_AUTO
        options.follow_redirects = GIT_REMOTE_REDIRECT_NONE
        try remote.connection.run("fetch from \(address)", progress: progress) { callbacks in
            options.callbacks = callbacks
            return withStrings(names) { git_remote_download(remote.pointer, $0, &options) }
        }
        try quarantine.repository.refresh()
        return quarantine.repository
    }

    func push(
        _ updates: [ReferenceUpdate], progress: @escaping (TransferProgress) -> Void
    ) throws(GitError) -> [String: GitError] {
        guard !updates.isEmpty else { return [:] }
        reading = nil
        try quarantine.repository.refresh()
        let remote = try open(GIT_DIRECTION_PUSH)
        let now = try remote.references()
        var refusals: [String: GitError] = [:]
        for update in updates where now[update.name] != update.old {
            refusals[update.name] = GitError(.stale, "move \(update.name)", "Somebody else has moved it.")
        }
        let rest = updates.filter { refusals[$0.name] == nil }
        guard !rest.isEmpty else { return refusals }
        var options = git_push_options()
        try libgit2("push") { git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION)) }
        // As many threads as there are cores.
        options.pb_parallelism = 0
        options.proxy_opts.type = GIT_PROXY_AUTO
        options.follow_redirects = GIT_REMOTE_REDIRECT_NONE
        // Without a plus sign: libgit2 refuses what is no fast-forward, and tells the host where the reference was.
        for update in rest { try quarantine.set(update.name, to: update.new) }
        try remote.connection.run("push to \(address)", progress: progress) { callbacks in
            options.callbacks = callbacks
            return withStrings(rest.map { "\($0.name):\($0.name)" }) {
                git_remote_upload(remote.pointer, $0, &options)
            }
        }
        for (name, reason) in remote.connection.rejections {
            let words = String(String.UnicodeScalarView(reason.unicodeScalars.filter(\.isVisible)))
            let isRace = ["fetch first", "failed to lock", "cannot lock", "failed to update ref", "stale info"]
                .contains { words.contains($0) }
            refusals[name] = GitError(isRace ? .stale : .rejected, "move \(name)", "The remote says: \(words).")
        }
        return refusals
    }

    /// Connects with the first credential that lets us in.
    private func open(_ direction: git_direction) throws(GitError) -> OpenRemote {
        var last = GitError(.unauthorised, "connect to \(address.host)", "There is nothing to get in with.")
        for candidate in candidates {
            do throws(GitError) {
                let remote = try OpenRemote(
                    Connection(to: address, access, candidate), in: quarantine.repository, direction)
                candidates = [candidate]
                return remote
            } catch {
                guard error.code == .unauthorised else { throw error }
                last = error
            }
        }
        throw last
    }
}

/// libgit2's remote, connected.
private final class OpenRemote {
    let pointer: OpaquePointer
    let connection: Connection

    init(_ connection: Connection, in repository: Repository, _ direction: git_direction) throws(GitError) {
        self.connection = connection
        let address = connection.address
        pointer = try obtain("use the address \(address)") {
            git_remote_create_anonymous(&$0, repository.pointer, address.location)
        }
        // Everything is set, so if one of the following steps fails, `deinit` is still called.
        var options = git_remote_connect_options()
        try libgit2("connect") {
            git_remote_connect_options_init(&options, UInt32(GIT_REMOTE_CONNECT_OPTIONS_VERSION))
        }
        options.proxy_opts.type = GIT_PROXY_AUTO
        options.follow_redirects = GIT_REMOTE_REDIRECT_NONE
        try connection.run("connect to \(address.host)") { callbacks in
            options.callbacks = callbacks
            return git_remote_connect_ext(pointer, direction, &options)
        }
    }

    deinit { git_remote_free(pointer) }

    func references() throws(GitError) -> [String: ObjectID] {
        var heads: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
        var count = 0
        try libgit2("list the references of \(connection.address)") { git_remote_ls(&heads, &count, pointer) }
        var found: [String: ObjectID] = [:]
        for place in 0..<count {
            guard let head = heads?[place]?.pointee, let text = head.name else { continue }
            let name = String(cString: text)
            // HEAD, and what annotated tags lead to, are no references of their own.
            if name.hasPrefix("refs/"), !name.hasSuffix("^{}") { found[name] = ObjectID(head.oid) }
        }
        return found
    }
}

/// Hands a list of strings to libgit2.
private func withStrings(_ strings: [String], _ body: (UnsafePointer<git_strarray>) -> Int32) -> Int32 {
    var pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
        var array = git_strarray(strings: buffer.baseAddress, count: buffer.count)
        return body(&array)
    }
}
