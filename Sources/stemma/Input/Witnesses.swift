import Article
import Extraction
import Findings

/// The witnesses that an ORIGINAL or COPY on the command line names.
struct Witnesses {
    let location: ArchiveLocation
    let readAs: ReadAs
    let session: Session

    /// Every version of an article in the order of capture; the one that is named, where one is; or the one in a file.
    func all(of text: String) throws -> [Witness] {
        switch Operand(text) {
        case .file(let path):
            let page = try ExtractedInput(path, as: readAs, session)
            return [page.witness]
        case .reference(let name):
            let archive = try location.open()
            let reader = try ArchiveReader(archive, session)
            let (article, version) = try archive.selection(named: name)
            if let version { return [try reader.witness(version, of: article)] }
            return try reader.witnesses(of: article)
        }
    }
}
