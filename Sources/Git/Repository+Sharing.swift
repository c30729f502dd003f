internal import Foundation

extension Repository {
    /// Sees to it that files of a shared repository can be written by those it is shared with: the setting
    /// `core.sharedRepository` (git-config(1)), which libgit2 does not look at.
    ///
    /// What is created gets the permissions that the mask of the process lets through, so the mask is opened as far as
    /// the setting says: for the group, or for everybody to read. It is the mask of the whole process, and is never
    /// closed further. New folders belong to the group of the folder they are in where that has the set-group-ID bit, as
    /// `git init --shared` sets it.
    func shareFiles() throws(GitError) {
        let opened: mode_t
        switch try config("core.sharedrepository")?.lowercased() {
        case "group", "true", "1": opened = 0o070
        case "all", "world", "everybody", "2": opened = 0o075
        case let setting?:
            // In octal digits: the permissions that files are to have.
            guard setting.hasPrefix("0"), let mode = mode_t(setting, radix: 8) else { return }
            let readable = (mode & 0o044) >> 2
            opened = mode & 0o066 | readable
        case nil: return
        }
        let mask = umask(0)
        umask(mask & ~opened)
    }
}
