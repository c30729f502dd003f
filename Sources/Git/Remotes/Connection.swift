internal import CLibgit2
internal import Foundation

/// What libgit2 asks and tells while it is connected to a host.
final class Connection {
    let address: RemoteAddress
    let access: RemoteAccess
    let watchdog: Watchdog
    let credential: Credential

    /// Whether the credential was asked for already: asked again, it was refused.
    private var wasAsked = false
    /// Why we broke the connection off.
    private(set) var refusal: GitError?
    /// What the host says of references that it did not move, by name.
    private(set) var rejections: [String: String] = [:]
    fileprivate var progress: ((TransferProgress) -> Void)?

    init(to address: RemoteAddress, _ access: RemoteAccess, _ credential: Credential) {
        self.address = address
        self.access = access
        self.credential = credential
        watchdog = Watchdog(patience: access.patience)
    }

    /// Runs a call of libgit2 with this object as its payload.
    func run(
        _ operation: String, progress: ((TransferProgress) -> Void)? = nil, _ call: (git_remote_callbacks) -> Int32
    ) throws(GitError) {
        self.progress = progress
        defer { self.progress = nil }
        var callbacks = git_remote_callbacks()
        try libgit2(operation) { git_remote_init_callbacks(&callbacks, UInt32(GIT_REMOTE_CALLBACKS_VERSION)) }
        callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
        callbacks.certificate_check = { certificate, isValid, _, payload in
            Connection.of(payload)?.check(certificate, isValid: isValid == 1) ?? -1
        }
        callbacks.credentials = { result, _, user, allowed, payload in
            Connection.of(payload)?.offer(result, user: user.map { String(cString: $0) }, allowed: allowed) ?? -1
        }
        callbacks.transfer_progress = { stats, payload in
            guard let stats = stats?.pointee else { return 0 }
            Connection.of(payload)?.tell(done: stats.indexed_objects, total: stats.total_objects)
            return 0
        }
        callbacks.push_transfer_progress = { done, total, _, payload in
            Connection.of(payload)?.tell(done: done, total: total)
            return 0
        }
        callbacks.pack_progress = { _, done, total, payload in
            Connection.of(payload)?.tell(done: done, total: total)
            return 0
        }
        callbacks.sideband_progress = { _, _, payload in
            Connection.of(payload)?.watchdog.calm()
            return 0
        }
        callbacks.push_update_reference = { name, reason, payload in
            if let name, let reason {
                Connection.of(payload)?.rejections[String(cString: name)] = String(cString: reason)
            }
            return 0
        }
        do {
            try watchdog.watching { () throws(GitError) in _ = try libgit2(operation) { call(callbacks) } }
        } catch {
            throw explained(error, operation)
        }
    }

    private static func of(_ payload: UnsafeMutableRawPointer?) -> Connection? {
        payload.map { Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue() }
    }

    private func tell(done: UInt32, total: UInt32) {
        watchdog.calm()
        progress?(TransferProgress(done: Int(done), total: Int(total)))
    }

    /// Trusts a host only if libgit2 found it in `~/.ssh/known_hosts`, or its certificate valid.
    private func check(_ certificate: UnsafeMutablePointer<git_cert>?, isValid: Bool) -> Int32 {
        watchdog.calm()
        if isValid { return 0 }
        let operation = "connect to \(address.host)"
        if let certificate, certificate.pointee.cert_type == GIT_CERT_HOSTKEY_LIBSSH2 {
            let key = UnsafeRawPointer(certificate).assumingMemoryBound(to: git_cert_hostkey.self).pointee
            let digest = withUnsafeBytes(of: key.hash_sha256) { Data($0).base64EncodedString() }
            refusal = GitError(
                .untrusted, operation,
                "Its key is not the one in ~/.ssh/known_hosts, or none is there: SHA256:\(digest.prefix { $0 != "=" })."
            )
        } else {
            refusal = GitError(.untrusted, operation, "Its certificate is not valid.")
        }
        return GIT_ECERTIFICATE.rawValue
    }

    private func offer(
        _ result: UnsafeMutablePointer<UnsafeMutablePointer<git_credential>?>?, user: String?, allowed: UInt32
    ) -> Int32 {
        watchdog.calm()
        let user = user ?? address.user ?? access.userName
        if allowed & GIT_CREDENTIAL_USERNAME.rawValue != 0 { return git_credential_username_new(result, user) }
        let status = wasAsked ? GIT_EAUTH.rawValue : credential.make(result, user: user, allowed: allowed)
        wasAsked = true
        if status < 0 { refusal = GitError(.unauthorised, "connect to \(address.host)", credential.refused(to: user)) }
        return status
    }

    /// Says what an error of libgit2 means here.
    private func explained(_ error: GitError, _ operation: String) -> GitError {
        if watchdog.hasBarked {
            let seconds = max(1, access.patience.components.seconds)
            return GitError(
                .unreachable, operation, "\(address.host) has not answered for \(seconds) s.")
        }
        if let refusal { return refusal }
        let message = error.message
        if wasAsked, case .ssh = address.way, message.contains("uthenticat") {
            return GitError(.unauthorised, operation, message)
        }
        if [.denied, .full].contains(error.code) { return error }
        let repositoryIsMissing = ["does not appear to be a git repository", "status code: 404", "not found"]
        if repositoryIsMissing.contains(where: message.contains) {
            return GitError(.notARepository, operation, "There is no Git repository at \(address).")
        }
        if message.contains("status code: 40") || message.contains("401") {
            return GitError(.unauthorised, operation, message)
        }
        let isBroken = ["failed to connect", "failed to resolve", "early EOF", "unexpected EOF", "receiv", "send"]
        if isBroken.contains(where: message.contains) { return GitError(.unreachable, operation, message) }
        return GitError(error.code, operation, message)
    }
}
