/// The people whom a visitor of a sample county can be: name, what they do, how to sign in.
package struct SampleAccounts: Sendable {
    private let accounts: [Account]

    package struct Account: Sendable {
        let name: String
        let role: String
        let login: String
        let password: String

        package init(name: String, role: String, login: String, password: String) {
            self.name = name
            self.role = role
            self.login = login
            self.password = password
        }
    }

    package init(_ accounts: [Account]) { self.accounts = accounts }

    package func html(_ frame: Frame) -> HTML {
        let rows = accounts.html { account in
            """
            <li><div><b>\(account.name)</b> <span class="quiet">\(account.role)</span>\
            <span class="small">\(frame(.pieceAccount)) <code>\(account.login)</code> \
            \(frame(.piecePassword)) <code>\(account.password)</code></span></div>\
            <button type="button" class="btn btn--small only-script" data-fill-account="\(account.login)" \
            data-fill-password="\(account.password)">\(frame(.pieceFillIn))\
            <span class="sr">\(account.name)</span></button></li>

            """
        }
        return """
            <section class="part accounts" aria-labelledby="accounts-title">
            <div class="part-h"><h2 id="accounts-title">\(frame(.pieceSampleAccounts))</h2></div>
            <p class="small quiet">\(frame(.pieceSampleAccountsNote))</p>
            <ul>
            \(rows)</ul></section>

            """
    }
}
