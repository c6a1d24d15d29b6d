import Access
import ArgumentParser
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds a person with an account and a post; the password is read from stdin.",
        discussion: """
            Example: yuanba user deng --name 邓志刚 --post county-desk --database sqlite:county.sqlite < password.txt
            The person must choose another password at the first sign-in.
            """)

    @OptionGroup var county: CountyOptions
    @Argument(help: "The account's name.") var account: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "The post at the county, as the preset calls it: county-desk, system-administrator …")
    var post: String

    func run() async throws {
        guard let password = readLine(strippingNewline: true), !password.isEmpty else {
            throw RefusedInput(reasons: ["No password came on stdin; write one line."])
        }
        try PasswordRules.check(password, accountName: account)
        let opened = try await county.county()
        let hash = try await Access.hash(password)
        let now = SystemTime().now
        let person = Person(id: .minted(at: now), name: name)
        let held = Post(
            id: .minted(at: now), person: person.id, kind: post, place: try await root(of: opened),
            period: Period(from: now.day))
        let account = account
        try await opened.database.write(by: .system) { transaction in
            try People.register(person, in: transaction)
            try Access.addAccount(
                person: person.id, name: account, displayName: person.name, passwordHash: hash,
                mustChangePassword: true, in: transaction)
            try People.appoint(held, in: transaction)
        }
        try await opened.database.close()
        Terminal.say("\(name) may sign in as \(account).")
    }

    private func root(of county: County) async throws -> PlaceID {
        guard let root = try await county.database.read({ try Places.root(in: $0) }) else {
            throw Fault("this county has no root place")
        }
        return root.id
    }
}
