import Testing

@testable import Web

struct AddressTests {
    @Test func `an address lies in a range or beside it`() {
        let table: [(range: String, address: String, isIn: Bool)] = [
            ("10.0.0.0/8", "10.200.3.4", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.168.7.0/25", "192.168.7.127", true), ("192.168.7.0/25", "192.168.7.128", false),
            ("172.16.0.9", "172.16.0.9", true), ("172.16.0.9", "172.16.0.10", false),
            ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
            ("fd00::/8", "fd12::7", true), ("fd00::/8", "fe80::7", false), ("::1", "::1", true),
            ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("10.0.0.0/8", "memory", false),
        ]

        for row in table {
            #expect(AddressRange(row.range)?.contains(row.address) == row.isIn, "\(row)")
        }
    }

    @Test(arguments: [
        "", "10.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "proxy", "::/129", "10.0.0.0/",
    ])
    func `what is no range is refused`(_ text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test func `a host is told without its port and in lower case`() {
        let table = [
            "Yunling.Example.CN:8080": "yunling.example.cn", "127.0.0.1:80": "127.0.0.1",
            "[::1]:8080": "[::1]",
            "": "",
        ]

        for (host, name) in table { #expect(Host.name(host) == name) }
    }

    @Test func `printed addresses come from what was configured, and on this machine from the request`() {
        let open = Site.Settings()
        let single = Site.Settings(publicURL: "https://yuanba.example")
        let many = Site.Settings(publicURLs: ["yunling.example": "https://yunling.example"])

        #expect(open.publicURL(at: "127.0.0.1:8090") == "http://127.0.0.1:8090")
        #expect(open.publicURL(at: "localhost") == "http://localhost")
        #expect(open.publicURL(at: "[::1]:8090") == "http://[::1]:8090")
        #expect(open.publicURL(at: "10.0.0.7:8090") == nil)
        #expect(open.publicURL(at: "localhost:80\"><b>") == nil)
        #expect(open.publicURL(at: "localhost.evil.example") == nil)
        #expect(single.publicURL(at: "10.0.0.7:8090") == "https://yuanba.example")
        #expect(many.publicURL(at: "Yunling.example:443") == "https://yunling.example")
        #expect(many.publicURL(at: "other.example") == nil)
    }
}
