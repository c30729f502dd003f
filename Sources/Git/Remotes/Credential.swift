internal import CLibgit2
internal import Foundation

/// One thing that may let us in.
///
/// Each is tried in a connection of its own: an SSH server counts the attempts of a connection, and libgit2 gives a
/// connection up when a key cannot be read or the agent does not answer.
enum Credential {
    case agent
    case keyFile(String)
    case token(String)
    /// Nothing at all, for hosts that let everybody in.
    case none

    /// What is worth trying, in order; at least one.
    static func candidates(for address: RemoteAddress, _ access: RemoteAccess) -> [Credential] {
        switch address.way {
        case .ssh:
            let files = access.keyFiles.filter(isUsable).map(Credential.keyFile)
            let all = (access.usesAgent ? [.agent] : []) + files
            return all.isEmpty ? [.none] : all
        case .https, .http:
            let isSafe = address.way == .https || address.isLoopback
            return [(address.password ?? access.token).flatMap { isSafe ? .token($0) : nil } ?? .none]
        case .folder: return [.none]
        }
    }

    /// Makes libgit2's form of it; a negative status where there is none that the host would take.
    func make(
        _ result: UnsafeMutablePointer<UnsafeMutablePointer<git_credential>?>?, user: String, allowed: UInt32
    ) -> Int32 {
        switch self {
        case .agent where allowed & GIT_CREDENTIAL_SSH_KEY.rawValue != 0:
            git_credential_ssh_key_from_agent(result, user)
        case .keyFile(let path) where allowed & GIT_CREDENTIAL_SSH_KEY.rawValue != 0:
            git_credential_ssh_key_new(result, user, nil, path, nil)
        case .token(let token) where allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT.rawValue != 0:
            git_credential_userpass_plaintext_new(result, user, token)
        default: GIT_EAUTH.rawValue
        }
    }

    /// What it means that the host does not let somebody in with it, as a sentence.
    func refused(to user: String) -> String {
        switch self {
        case .agent: "It does not let '\(user)' in with any key of the agent."
        case .keyFile(let path): "It does not let '\(user)' in with the key in “\(path)”."
        case .token: "It does not let '\(user)' in with the token."
        case .none: "It lets nobody in without a key or a token, and there is none that can be used."
        }
    }

    /// Whether a file holds a private key without a passphrase, as far as its form tells.
    private static func isUsable(_ path: String) -> Bool {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasPrefix("-----BEGIN ") else {
            return false
        }
        if text.contains("ENCRYPTED") { return false }
        guard text.hasPrefix("-----BEGIN OPENSSH PRIVATE KEY-----") else { return true }
        let base64 = text.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("-") }.joined()
        // PROTOCOL.key of OpenSSH: a magic word, then the length and the name of the cipher.
        guard let bytes = Data(base64Encoded: base64) else { return false }
        return bytes.starts(with: Data("openssh-key-v1\0\0\0\0\u{4}none".utf8))
    }
}
