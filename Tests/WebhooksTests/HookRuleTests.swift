import Kernel
import Outgoing
import Sealing
import Testing

@testable import Webhooks

struct HookRuleTests {
    /// The vector of the specification's own libraries.
    @Test func `a signature is what the Standard Webhooks libraries make of the same`() throws {
        let secret = try #require(Base64.bytes(loosely: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))

        let header = HookSignature.header(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: 1_614_265_330, body: "{\"test\": 2432232314}",
            secrets: [secret])

        #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        #expect(HookSignature.text(of: secret) == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    }

    @Test(
        arguments: [
            ("https://a.example/x?y", nil), ("HTTPS://A.example", nil), ("https://a.example:8443", nil),
            ("https://10.20.1.1/x", nil), ("http://10.20.1.1:8080/x", nil), ("https://[2400:3200::1]/", nil),
            ("a.example", .addressUnreadable), ("ftp://a.example/", .addressUnreadable),
            ("https:///x", .addressUnreadable), ("https://:80/x", .addressUnreadable),
            ("https://me:secret@a.example/", .addressUnreadable),
            ("https://a.example/石桥", .addressUnreadable),
            ("", .addressUnreadable), ("http://a.example/", .addressWithoutTLS),
            ("http://8.8.8.8/", .addressWithoutTLS), ("https://127.0.0.1/", .addressPrivate),
            ("https://localhost:9/", .addressPrivate), ("https://10.21.0.1/", .addressPrivate),
            ("http://192.168.1.1/", .addressPrivate), ("https://[::1]:8080/", .addressPrivate),
            ("https://169.254.169.254/latest", .addressPrivate),
        ] as [(String, HookRefusal?)])
    func `an address is whole, with TLS, and outside the own network`(
        address: String, refusal: HookRefusal?
    ) throws {
        let networks = [try #require(Network("10.20.0.0/16"))]
        #expect(HookAddress.refusal(address, networks: networks) == refusal)
    }

    @Test func `everything wrong with a receiver is said at once`() {
        func refusals(_ name: String, _ address: String, _ kinds: [String]) -> [HookRefusal] {
            HookDraft(id: HookID(high: 1, low: 1), name: name, address: address, kinds: kinds)
                .refusals(networks: [])
        }
        let long = "https://a.example/" + String(repeating: "x", count: 500)

        #expect(refusals("", "", []) == [.nameMissing, .addressUnreadable, .kindsMissing])
        #expect(
            refusals(String(repeating: "名", count: 61), long, ["request.gone"])
                == [.nameTooLong, .addressTooLong, .kindUnknown])
        #expect(refusals("市热线", "https://a.example", ["webhook.test"]) == [.kindUnknown])
        #expect(refusals("市热线", "https://a.example", ["request.closed"]) == [])
        #expect(HookRefusal.addressPrivate.field == "address" && HookRefusal.tooMany.field == nil)
    }

    @Test func `a message holds what the list says, and null where there is nothing`() {
        let fact = PublicFact(
            .requestClosed, happened: Instant(milliseconds: 1_700_000_000_000),
            [.id(HookID(high: 0, low: 1)), .text("YL-1"), .text(nil), .text("solved"), .flag(true)])

        #expect(
            fact.body
                == #"{"type":"request.closed","timestamp":"2023-11-15T06:13:20+08:00","data":{"request":"#
                + #""00000000-0000-0000-0000-000000000001","number":"YL-1","place":null,"outcome":"solved","#
                + #""in_time":true}}"#)
        let names = PublicKind.allCases.flatMap(\.payload)
        for word in ["name", "phone", "title", "body_text", "words", "person"] {
            #expect(!names.contains(word))
        }
    }

    @Test func `a failed message is tried ten times over three days, a gone receiver once`() {
        let now = Instant(milliseconds: 1_700_000_000_000)
        var delivery = Delivery(
            id: DeliveryID(high: 1, low: 1), hook: HookID(high: 1, low: 1), kind: .requestClosed, body: "{}",
            state: .waiting, attempts: 0, tries: 0, next: now, queued: now)
        #expect(delivery.tried(.status(204), at: now).delivery.state == .delivered)
        #expect(delivery.tried(.status(302), at: now).delivery.next == now.adding(seconds: 5))
        let gone = delivery.tried(.status(410), at: now)
        #expect(gone.stops && gone.delivery.state == .givenUp && gone.delivery.next == nil)

        var count = 0
        var stops = false
        while let at = delivery.next {
            (delivery, stops) = delivery.tried(.fault("timed-out"), at: at)
            count += 1
            #expect(stops == (delivery.next == nil))
        }

        #expect(count == 10)
        #expect(delivery.state == .givenUp && stops)
        #expect(delivery.ended.map { $0.seconds(since: now) > 3 * 86_400 } == true)
    }
}
