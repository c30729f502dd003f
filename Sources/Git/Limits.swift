extension Git {
    /// The limits of this module, in one place.
    ///
    /// What exceeds one is refused with ``GitError/Code/tooLarge`` or ``GitError/Code/invalid``.
    public enum Limits {
        /// The largest object that is read or written, in bytes.
        public static let largestObject = 128 << 20
        /// The largest message of a commit that is written, in bytes of UTF-8.
        public static let longestMessage = 1 << 20
        /// The longest name or address in a signature, in Unicode scalars; the rest is cut off.
        public static let longestIdentity = 200
        /// The longest name of a tree entry or component of a reference name that is written, in bytes.
        public static let longestName = 255
        /// The most components in a path inside a tree.
        public static let deepestPath = 32
        /// The most commits that a commit is believed to follow.
        public static let mostParents = 1_000
        /// The fewest hexadecimal digits by which objects are looked up.
        public static let shortestPrefix = 4
        /// What libgit2 may keep of objects in memory, in bytes.
        public static let cachedBytes = 64 << 20
        /// The number of packs above which they are packed together at the end of a run; plain `git` does it at 50 as well.
        public static let mostPacks = 50
        /// The most objects that are packed into one pack, which bounds the memory that packing takes.
        public static let objectsPerPack = 400_000
        /// How long a reference that another program holds is waited for, unless ``Repository/lockPatience`` says otherwise.
        public static let lockPatience = Duration.seconds(10)
        /// What libgit2 may map of packs at a time, in bytes.
        public static let mappedBytes = 128 << 20
        /// The piece of a pack that it maps at once, in bytes.
        public static let mappedPiece = 16 << 20
        /// The age from which the lock file of a reference counts as left behind by a program that died.
        ///
        /// Programs hold such locks for milliseconds. (After a crash of our own, or a power cut, no age is needed: see
        /// ``WriteLock``.)
        public static let orphanedLockAge = Duration.seconds(60)
        /// How many bytes of objects are gathered before they are stored, when commits are copied.
        public static let largestPortion = 64 << 20
        /// How long the host of a ``Remote`` may show no sign of life, unless the caller says otherwise.
        public static let remotePatience = Duration.seconds(120)
    }
}
