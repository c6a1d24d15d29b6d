import Kernel
import Web

/// A page of the list of accounts.
struct AccountList: Sendable {
    let lines: [AccountListStore.Line]
    let hasMore: Bool
    let words: String
    let state: AccountListStore.State
    let isFirst: Bool

    static let shape = Shape.named(
        "AccountLine",
        .object([
            ("person", .id), ("account", .text), ("name", .text), ("isSample", .flag),
            ("mustChangePassword", .flag),
            ("opened", .instant), ("disabled", .optional(.instant)), ("lockedUntil", .optional(.instant)),
            ("seen", .optional(.instant)),
        ]))

    /// The cursor of the page after this one.
    var next: String? { hasMore ? lines.last?.name : nil }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in AccountList.write(line, to: &json) }
            json.field("next", next)
        }
    }

    static func write(_ line: AccountListStore.Line, to json: inout JSONText) {
        json.object { json in
            json.field("person", line.person)
            json.field("account", line.name)
            json.field("name", line.displayName)
            json.field("isSample", line.isSample)
            json.field("mustChangePassword", line.mustChangePassword)
            json.field("opened", line.opened)
            json.field("disabled", line.disabled)
            json.field("lockedUntil", line.lockedUntil)
            json.field("seen", line.seen)
        }
    }
}

func accountsPage(_ list: AccountList, _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.accountsTitle), hidesCaption: true,
        columns: [
            .init(frame(.accountsName)), .init(frame(.accountsPerson)), .init(frame(.accountsState)),
            .init(frame(.accountsSeen)),
        ],
        rows: list.lines.map { line in
            [
                "<a href=\"/accounts/\(line.person)\">\(line.name)</a>", "\(line.displayName)",
                "\(state(line, frame))", seen(line, frame),
            ]
        },
        empty: frame(.accountsNone))
    return Layout.page(
        title: frame(.accountsTitle), purpose: frame(.accountsPurpose), frame: frame, kind: .wide,
        search: Form.search(at: "/accounts", label: frame(.accountsSearch), value: list.words, frame: frame),
        body: """
            \(chips(list, frame))\(table.html)\(paging(list, frame))
            """)
}

private func chips(_ list: AccountList, _ frame: Frame) -> HTML {
    Chips(
        frame(.accountsStates),
        AccountListStore.State.allCases.map { state in
            Chips.Chip(
                frame(state.text), path: path(list.words, state, after: nil), isCurrent: state == list.state)
        }
    ).html
}

private func paging(_ list: AccountList, _ frame: Frame) -> HTML {
    var links = HTML.empty
    if !list.isFirst {
        links += Button(frame(.accountsFirst), isSmall: true).link(
            to: path(list.words, list.state, after: nil))
    }
    if let next = list.next {
        links += Button(frame(.accountsNext), isSmall: true).link(
            to: path(list.words, list.state, after: next))
    }
    return Button.row(links)
}

private func path(_ words: String, _ state: AccountListStore.State, after: String?) -> String {
    var parts: [String] = []
    if !words.isEmpty { parts.append("q=" + Address.queryValue(words)) }
    if state != .all { parts.append("state=" + state.rawValue) }
    if let after { parts.append("after=" + Address.queryValue(after)) }
    return "/accounts" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
}

/// Closed goes before locked: it is what a person did.
func state(_ line: AccountListStore.Line, _ frame: Frame) -> String {
    if line.disabled != nil { return frame(.accountsDisabled) }
    return line.lockedUntil == nil ? frame(.accountsActive) : frame(.accountsLocked)
}

func seen(_ line: AccountListStore.Line, _ frame: Frame) -> HTML {
    line.seen.map(frame.time) ?? "<span class=\"quiet\">\(frame(.accountsNever))</span>"
}

extension AccountListStore.State {
    var text: Text {
        switch self {
        case .all: .accountsAll
        case .locked: .accountsLocked
        case .disabled: .accountsDisabled
        }
    }
}
