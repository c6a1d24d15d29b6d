import Kernel
import Testing

@testable import Outgoing

struct NetworkTests {
    @Test(arguments: [
        ("8.8.8.8", true), ("223.5.5.5", true), ("10.1.2.3", false), ("127.9.9.9", false), ("0.0.0.0", false),
        ("172.15.255.255", true), ("172.16.0.1", false), ("172.31.255.255", false), ("172.32.0.1", true),
        ("192.168.1.1", false), ("169.254.169.254", false), ("100.64.0.1", false), ("100.128.0.1", true),
        ("224.0.0.1", false), ("255.255.255.255", false), ("198.19.0.1", false),
        ("::", false), ("::1", false), ("fe80::1", false), ("fd12::1", false), ("ff02::1", false),
        ("2400:3200::1", true), ("2001:db8::1", false), ("2002:0a00:0001::1", false),
        ("64:ff9b::0a00:0001", false),
        ("::ffff:10.0.0.1", false), ("::ffff:8.8.8.8", true), ("2001:0:1::1", false),
    ])
    func `public addresses are told from those of networks`(address: String, isPublic: Bool) throws {
        let bytes = try #require(Network.bytes(of: address))
        #expect(Network.isPublic(bytes) == isPublic)
    }

    @Test func `a network holds its addresses and no others`() throws {
        let odd = try #require(Network("10.20.48.0/20"))
        let single = try #require(Network("fd00::5"))
        func holds(_ network: Network, _ address: String) -> Bool {
            Network.bytes(of: address).map(network.contains) ?? false
        }

        #expect(holds(odd, "10.20.63.255") && holds(odd, "::ffff:10.20.48.1"))
        #expect(!holds(odd, "10.20.64.0") && !holds(odd, "fd00::5"))
        #expect(holds(single, "fd00::5") && !holds(single, "fd00::6"))
        #expect(odd.description == "10.20.48.0/20")
        #expect(single.description == "fd00::5/128")
    }

    @Test func `a list of networks is whole or nothing`() {
        #expect(Network.list("10.0.0.0/8， fd00::/8 192.168.1.1")?.count == 3)
        #expect(Network.list("")?.isEmpty == true)
        for wrong in [
            "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/+8", "a", "10.0.0.0/8/8", "1/",
        ] {
            #expect(Network.list("10.0.0.0/8 " + wrong) == nil, "\(wrong)")
        }
    }

    @Test func `pauses grow, and after the last nothing is tried`() {
        let now = Instant(milliseconds: 1_000_000)
        for plan in [RetryPlan.patient, .brief] {
            let count = plan.pauses_seconds.count
            #expect(plan.pauses_seconds == plan.pauses_seconds.sorted())
            #expect(plan.next(after: 1, at: now) == now.adding(seconds: Int64(plan.pauses_seconds[0])))
            #expect(plan.next(after: count, at: now) != nil)
            #expect(plan.next(after: count + 1, at: now) == nil)
            #expect(plan.next(after: 0, at: now) == nil)
        }
        #expect(RetryPlan.patient.pauses_seconds.reduce(0, +) > 3 * 86_400)
    }
}
