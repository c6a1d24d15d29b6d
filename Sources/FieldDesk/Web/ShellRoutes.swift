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
        // The worker takes what is shared; where a phone has lost it, the desk is opened again and asks for it anew.
        Endpoint(
            .post, "field/share", .wire, for: Anyone.self,
            "Where a phone without the worker sends what another app shares: nothing is kept, the desk opens.",
            body_bytes_max: FieldLimits.body_bytes_max
        ) { visit, _ in
            // A protocol's route has no redirect; the page leads on by itself, and by hand without that.
            Answer(bytes: sharedAgainPage(visit.language).bytes, type: "text/html; charset=utf-8")
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

/// Leads to the desk, which says that the message is still where it came from.
private func sharedAgainPage(_ language: Language) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1">\
    <meta http-equiv="refresh" content="0;url=/field#share/again">\
    <title>\(Text.shellTitle(language))</title></head>\
    <body><main><h1>\(Text.shellTitle(language))</h1>\
    <p><a href="/field#share/again">\(Text.shellShortName(language))</a></p></main></body></html>

    """
}
