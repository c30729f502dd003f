/// The phrase files that ship, embedded when the package is built: nothing is read from disk at run time.
enum PhraseLibrary {
    /// The files with their languages, in alphabetical order.
    static let files: [(language: String, bytes: [UInt8])] = [
        ("ar", PackageResources.ar_txt),
        ("de", PackageResources.de_txt),
        ("en", PackageResources.en_txt),
        ("es", PackageResources.es_txt),
        ("fr", PackageResources.fr_txt),
        ("it", PackageResources.it_txt),
        ("ja", PackageResources.ja_txt),
        ("nl", PackageResources.nl_txt),
        ("pl", PackageResources.pl_txt),
        ("pt", PackageResources.pt_txt),
        ("ru", PackageResources.ru_txt),
        ("uk", PackageResources.uk_txt),
        ("und", PackageResources.und_txt),
        ("zh", PackageResources.zh_txt),
    ]
}
