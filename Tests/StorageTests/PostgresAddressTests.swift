import Kernel
import Testing

@testable import Storage

@Suite struct PostgresAddressTests {
    private func value(_ keyword: String, of address: PostgresAddress) -> String? {
        address.parameters.first { $0.keyword == keyword }?.value
    }

    @Test func `a URL names hosts, database and schema`() throws {
        let address = try PostgresAddress(
            url: "postgresql://clerk@alpha:5433,beta/county?connect_timeout=2&schema=yunling&sslmode=prefer")

        #expect(address.schema == "yunling")
        #expect(value("host", of: address) == "alpha,beta")
        #expect(value("port", of: address) == "5433,")
        #expect(value("user", of: address) == "clerk")
        #expect(value("dbname", of: address) == "county")
        #expect(value("connect_timeout", of: address) == "2")
        #expect(value("sslmode", of: address) == "prefer")
    }

    @Test func `what a URL leaves out is chosen for a county that must be found and must not hang`() throws {
        let address = try PostgresAddress(url: "postgresql://clerk@alpha/county?schema=yunling")

        #expect(value("target_session_attrs", of: address) == "read-write")
        #expect(value("connect_timeout", of: address) == "5")
        #expect(value("application_name", of: address) == "yuanba")
    }

    @Test func `the encoding of the connection cannot be chosen`() throws {
        let address = try PostgresAddress(url: "postgresql://alpha/county?client_encoding=GBK&schema=yunling")

        #expect(address.parameters.filter { $0.keyword == "client_encoding" }.map(\.value) == ["UTF8"])
    }

    @Test(arguments: [
        "postgresql://alpha/county", "postgresql://alpha/county?sslmode=prefer",
        "postgresql://alpha/county?schema=yunling&schema=other",
    ])
    func `a URL without exactly one schema is told how to name it`(url: String) async {
        let sentence = await fault { _ = try PostgresAddress(url: url) }

        #expect(sentence.contains("?schema=NAME"))
    }

    @Test(arguments: [
        "", "Yunling", "1st", "云岭", "a-b", "a;b", "a\"b", "pg_yunling", "information_schema",
        String(repeating: "a", count: 49),
    ])
    func `a schema whose name would need quoting is refused`(name: String) async {
        let sentence = await fault { _ = try PostgresAddress(conninfo: "host=alpha", schema: name) }

        #expect(sentence.contains("cannot name a county's schema"))
    }

    @Test(arguments: ["a", "yunling", "t_1", String(repeating: "a", count: 48)])
    func `a schema may have a plain name`(name: String) throws {
        #expect(try PostgresAddress(conninfo: "host=alpha", schema: name).schema == name)
    }

    @Test func `neither a complaint nor a description shows the password`() async throws {
        let sentence = await fault {
            _ = try PostgresAddress(url: "postgresql://clerk:verysecret@alpha:x%/county?schema=yunling")
        }
        let address = try PostgresAddress(url: "postgresql://clerk:verysecret@alpha/county?schema=yunling")

        #expect(sentence.contains("none that libpq reads"))
        #expect(!sentence.contains("verysecret"))
        #expect("\(address)" == "schema yunling of database county at alpha")
    }

    @Test func `a server that is old, or would lose what it acknowledged, is weak`() {
        func server(
            _ version: Int32 = 150_020, fsync: String = "on", commit: String = "on", encoding: String = "UTF8"
        ) -> String? {
            PostgresServer(
                version: version, fsync: fsync, synchronousCommit: commit, encoding: encoding
            ).weakness
        }

        #expect(server() == nil)
        #expect(server(commit: "remote_apply") == nil)
        #expect(server(fsync: "off")?.contains("fsync") == true)
        #expect(server(commit: "off")?.contains("synchronous_commit") == true)
        #expect(server(140_011)?.contains("PostgreSQL 15") == true)
        #expect(server(encoding: "SQL_ASCII")?.contains("SQL_ASCII") == true)
    }
}
