/// Where a person is sent after signing in: a page of this site and nowhere else.
package enum LocalPath {
    static let length_max = 2000

    /// `path` when it is one of ours; nil for what a browser would take for another site.
    package static func checked(_ path: String?) -> String? {
        guard let path, path.utf8.count <= length_max, path.hasPrefix("/"), !path.hasPrefix("//") else {
            return nil
        }
        guard path.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" }) else {
            return nil
        }
        return path
    }
}
