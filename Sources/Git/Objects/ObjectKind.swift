internal import CLibgit2

/// The four kinds of object that Git stores.
public enum ObjectKind: String, Hashable, Sendable {
    /// The content of a file.
    case blob
    /// A directory: names, each with the object it stands for.
    case tree
    /// A state of a tree with its history and a message.
    case commit
    /// A named and annotated object.
    case tag

    var type: git_object_t {
        switch self {
        case .blob: GIT_OBJECT_BLOB
        case .tree: GIT_OBJECT_TREE
        case .commit: GIT_OBJECT_COMMIT
        case .tag: GIT_OBJECT_TAG
        }
    }

    init?(_ type: git_object_t) {
        switch type {
        case GIT_OBJECT_BLOB: self = .blob
        case GIT_OBJECT_TREE: self = .tree
        case GIT_OBJECT_COMMIT: self = .commit
        case GIT_OBJECT_TAG: self = .tag
        default: return nil
        }
    }
}
