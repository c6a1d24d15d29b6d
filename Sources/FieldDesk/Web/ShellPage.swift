import Kernel
import Web

/// The page around the app, the same for everybody: words in one language, and places that the script fills.
func shellPage(_ shell: Shell, _ language: Language) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)" class="field">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#FBFAF7">
    <meta name="format-detection" content="telephone=no">
    <title>\(Text.shellTitle(language)) · \(shell.countyName) · \(Text.shellHouse(language))</title>
    \(Shell.styles.html { "<link rel=\"stylesheet\" href=\"\(Asset.url($0))\">\n" })\
    <link rel="icon" href="\(Asset.url("icon.svg"))" type="image/svg+xml">
    <link rel="apple-touch-icon" href="\(Asset.url("field/icon-192.png"))">
    <link rel="manifest" href="/field/manifest.webmanifest" crossorigin="use-credentials">
    <script type="module" src="\(Shell.folder)/app.js"></script>
    </head>
    <body>
    <a class="skip" href="#main">\(Text.shellSkip(language))</a>
    <header class="mast"><div class="mast-in">
    <a class="mark" href="/today">\(seal)<span>\(Text.shellHouse(language))</span> \
    <small>\(shell.countyName)</small></a>
    <div class="mast-end"><span class="who" id="who"></span></div>
    </div></header>
    <nav class="tabs" id="tabs" aria-label="\(Text.shellTabs(language))" hidden></nav>
    \(shell.isSample ? sample(language) : .empty)\
    <div class="bar" id="state" role="status" hidden></div>
    <main class="page page--act" id="main" tabindex="-1">
    <h1>\(Text.shellTitle(language))</h1>
    <noscript><div class="inset"><h2>\(Text.shellNoScript(language))</h2>\
    <p>\(Text.shellNoScriptText(language)) <a href="/today">\(Text.shellPages(language))</a></p></div></noscript>
    </main>
    <div id="texts" hidden data-texts="\(texts(language))" data-limits="\(limits)"></div>
    </body>
    </html>

    """
}

private let seal: HTML = """
    <svg viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="4" fill="currentColor"/>\
    <path d="M6 22V7h16v15h-5v-9.5h-6V22z" fill="#FBFAF7"/>\
    <circle cx="14" cy="19.5" r="1.8" fill="#FBFAF7"/></svg>
    """

private func sample(_ language: Language) -> HTML {
    "<aside class=\"bar bar--sample\">\(Text.shellSample(language))</aside>\n"
}

/// Every word that the script says, by the last part of its key.
private func texts(_ language: Language) -> String {
    var json = JSONText(capacity: 16_384)
    json.object { json in
        for text in Text.fieldWords {
            json.key(named: String(text.key.dropFirst("field-desk.".count)))
            json.write(text(language))
        }
    }
    return json.string
}

/// The numbers that script and server have to agree on.
private let limits: String = {
    var json = JSONText()
    json.object { json in
        json.field("entries", FieldLimits.entries_max)
        json.field("kept_days", FieldLimits.kept_days_max)
        json.field("claimed_days", FieldLimits.claimed_days_max)
    }
    return json.string
}()
