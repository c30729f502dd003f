internal import CLibgit2

/// Which reference names may be written.
enum ReferenceName {
    /// Checks a name: `refs/`, then components of ASCII letters, digits and `. _ - +` that Git accepts and that cannot
    /// be taken for an option on a command line.
    ///
    /// `refs/replace/` is refused: what stands there changes what Git shows.
    static func check(_ name: String) throws(GitError) {
        let operation = "write a reference"
        let components = name.split(separator: "/", omittingEmptySubsequences: false)
        guard components.count >= 3, components.count <= Git.Limits.deepestPath, components[0] == "refs" else {
            throw GitError(.invalid, operation, "A reference name has the form “refs/heads/…”.")
        }
        guard components[1] != "replace" else {
            throw GitError(.invalid, operation, "Objects are never replaced.")
        }
        for component in components {
            guard isAllowed(component) else {
                throw GitError(.invalid, operation, "A component of the reference name is not allowed.")
            }
        }
        var isValid: Int32 = 0
        try libgit2(operation) { git_reference_name_is_valid(&isValid, name) }
        guard isValid == 1 else { throw GitError(.invalid, operation, "Git does not allow “\(name)”.") }
    }

    /// Whether a component may stand in a name.
    static func isAllowed(_ component: Substring) -> Bool {
        component.utf8.count <= Git.Limits.longestName - ".lock".utf8.count && component.utf8.allSatisfy(isAllowed)
            && !component.hasPrefix("-") && !component.hasPrefix(".") && !component.isEmpty
    }

    /// ASCII letters, digits and `. _ - +`.
    static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }
}

extension Git {
    /// Whether a reference of this name may be written; see ``Repository/updateReference(_:from:to:message:)``.
    public static func allowsReference(named name: String) -> Bool {
        do { try ReferenceName.check(name) } catch { return false }
        return true
    }
}
