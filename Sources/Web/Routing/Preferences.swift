import Kernel

/// How a reader wants the pages: in which language, and in which size. Kept in two cookies and nowhere else.
package enum Preferences {
    package static let endpoints: [Endpoint] = [
        Endpoint(
            .get, "language/{language}", .page, for: Anyone.self,
            "Keeps the language of the pages in a cookie and goes back.", query: [.back]
        ) { visit, _ in
            guard let language = visit.parameters["language"].flatMap(Language.init(rawValue:)) else {
                throw WebRefusal.notFound
            }
            return back(
                visit, Cookie(RequestCookies.languageName, language.rawValue, maxAge_seconds: year_seconds))
        },
        Endpoint(
            .get, "type/{size}", .page, for: Anyone.self,
            "Keeps the size of the type, `large` or `standard`, in a cookie and goes back.", query: [.back]
        ) { visit, _ in
            guard let size = visit.parameters["size"], ["large", "standard"].contains(size) else {
                throw WebRefusal.notFound
            }
            return back(visit, Cookie(RequestCookies.typeName, size, maxAge_seconds: year_seconds))
        },
    ]

    private static let year_seconds = 31_536_000
    private static let pathBytes_max = 2_000

    private static func back(_ visit: Visit, _ cookie: Cookie) -> Answer {
        var answer = Answer(goTo: local(visit.query["back"]) ?? "/")
        answer.cookies = [cookie]
        return answer
    }

    /// `path` when it is one of ours; nil for what a browser would take for another site.
    static func local(_ path: String?) -> String? {
        guard let path, path.utf8.count <= pathBytes_max, path.hasPrefix("/"), !path.hasPrefix("//"),
            path.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" })
        else { return nil }
        return path
    }
}
