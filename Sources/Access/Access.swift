import Kernel
import Storage
import Web

/// Who may come in and what they may do: accounts, sessions, grants, callers, the log of looks.
package struct Access: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// Everybody knows it; it opens the accounts of sample counties and nothing else.
    package static let samplePassword = "yuanba-sample"

    /// Holds "1" while people may come in through the county's WeChat account; the pages here then lead there.
    package static let offersWeChat = Setting("access.wechat")

    package static let schema: [SchemaStep] = AccessSchema.steps

    package static let endpoints: [Endpoint] =
        SignInRoutes.all + OwnAccountRoutes.all + AccountRoutes.all + LookRoutes.all

    /// What the mast shows of whoever is signed in: the name, and the doors that this room has for them.
    package static func viewer(_ identity: any Identity) -> Frame.Viewer? {
        guard let session = identity as? Session else { return nil }
        var links: [(Text, String)] = []
        if session.holds(.security) { links.append((.accountsTitle, "/accounts")) }
        if session.holds(.audit) { links.append((.looksTitle, "/looks")) }
        return Frame.Viewer(
            name: session.name, links: links + [(.ownAccountTitle, "/account")],
            homes: session.grants.map { $0.place.as(Marks.Anything.self) })
    }
}
