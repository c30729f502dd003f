/// The files of signs that ship, embedded when the package is built: nothing is read from disk at run time.
enum SignLibrary {
    /// What stands above readers' comments, in all languages.
    static let comments: [UInt8] = PackageResources.comments_signs

    /// The files with their languages, in alphabetical order.
    static let files: [(language: String, bytes: [UInt8])] = [
        ("ar", PackageResources.ar_signs),
        ("de", PackageResources.de_signs),
        ("en", PackageResources.en_signs),
        ("es", PackageResources.es_signs),
        ("fr", PackageResources.fr_signs),
        ("it", PackageResources.it_signs),
        ("ja", PackageResources.ja_signs),
        ("nl", PackageResources.nl_signs),
        ("pl", PackageResources.pl_signs),
        ("pt", PackageResources.pt_signs),
        ("ru", PackageResources.ru_signs),
        ("uk", PackageResources.uk_signs),
        ("zh", PackageResources.zh_signs),
    ]
}
