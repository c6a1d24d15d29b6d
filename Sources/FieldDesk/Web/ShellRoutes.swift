import Kernel
import Web

/// The app itself: open to anyone, for nothing of the county stands in it.
enum ShellRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "field", .page, for: Anyone.self,
            "The desk for the field: installable, and whole without network; what it shows it asks for itself."
        ) { visit, _ in page(visit, visit.language) },
        Endpoint(
            .get, "field/shell/{language}", .page, for: Anyone.self,
            "The same page in one language, for phones to keep."
        ) { visit, _ in
            guard let language = visit.parameters["language"].flatMap(Language.init(rawValue:)) else {
                throw WebRefusal.notFound
            }
            return page(visit, language)
        },
        Endpoint(
            .get, "field/manifest.webmanifest", .page, for: Anyone.self,
            "What a phone wants to know to install the desk."
        ) { visit, _ in
            Answer(
                bytes: Shell(visit).manifest(visit.language).bytes, type: "application/manifest+json")
        },
        // At the root, because a worker answers for nothing that lies beside or above it.
        Endpoint(
            .get, "field-worker.js", .page, for: Anyone.self,
            "The worker that keeps the desk on the phone; another version is another text."
        ) { visit, _ in
            Answer(bytes: Array(Shell(visit).worker.utf8), type: "text/javascript; charset=utf-8")
        },
    ]

    private static func page(_ visit: Visit, _ language: Language) -> Answer {
        let shell = Shell(visit)
        return Answer { _ in shellPage(shell, language) }
    }
}
