import Kernel
import Outgoing
import Testing

@testable import ShortMessages

struct MessageRuleTests {
    @Test(arguments: [
        ("2026-11-20T20:59:59+08:00", nil), ("2026-11-20T21:00:00+08:00", "2026-11-21T08:00:00+08:00"),
        ("2026-11-20T23:30:20+08:00", "2026-11-21T08:00:00+08:00"),
        ("2026-11-21T07:59:59+08:00", "2026-11-21T08:00:00+08:00"), ("2026-11-21T08:00:00+08:00", nil),
    ])
    func `a night is quiet until its morning`(now: String, end: String?) throws {
        let hours = QuietHours(from: 21, until: 8)
        let now = try #require(Instant(iso: now))

        #expect(hours.end(at: now) == end.flatMap { Instant(iso: $0) })
        #expect(QuietHours(from: 8, until: 8).end(at: now) == nil)
    }

    @Test func `quiet can lie within a day`() throws {
        let noon = QuietHours(from: 12, until: 14)
        let now = try #require(Instant(iso: "2026-11-20T13:10:30+08:00"))

        #expect(noon.end(at: now) == Instant(iso: "2026-11-20T14:00:00+08:00"))
        #expect(noon.end(at: now.adding(hours: 1)) == nil)
    }

    @Test func `everything wrong with a template is said at once`() {
        func refusals(_ text: String, _ kind: MessageClass = .notice, _ moment: MessageMoment = .received)
            -> [MessageRefusal]
        {
            TemplateDraft(id: ShortMessageTemplateID(high: 1, low: 1), moment: moment, kind: kind, text: text)
                .refusals
        }

        #expect(refusals("", .promotion) == [.promotionRefused, .textMissing])
        #expect(refusals("编号#number#", .code) == [.codeUnused])
        #expect(
            refusals("【云岭县】" + String(repeating: "字", count: 300))
                == [.textTooLong, .textHasSignature, .numberMissing])
        #expect(refusals("编号#number#，#name#您好") == [.placeUnknown])
        #expect(refusals("编号#number#，#outcome#") == [.placeUnknown])
        #expect(refusals("编号#number#，差一个#号") == [.placeUnknown])
        #expect(refusals("编号#number#，#outcome#，#code#", .notice, .closed) == [])
        #expect(MessageRefusal.placeUnknown.field == "text")
    }

    @Test func `everything wrong with the settings is said at once`() {
        func refusals(_ draft: SettingsDraft, _ networks: [Network] = []) -> [MessageRefusal] {
            draft.refusals(over: .dry, networks: networks)
        }
        let long = "https://sms.example/" + String(repeating: "x", count: 500)

        #expect(
            refusals(SettingsDraft(isLive: true, signature: ""))
                == [.signatureMissing, .addressUnreadable, .secretMissing])
        #expect(refusals(SettingsDraft(isLive: false, signature: "")) == [])
        for signature in ["县", "【云岭县】", "[云岭]", String(repeating: "县", count: 19)] {
            #expect(refusals(SettingsDraft(isLive: false, signature: signature)) == [.signatureUnfit])
        }
        for (address, wrong) in [
            ("sms.example", MessageRefusal.addressUnreadable), ("http://sms.example/", .addressWithoutTLS),
            ("https://10.0.0.9/", .addressPrivate), (long, .addressTooLong),
        ] {
            let draft = SettingsDraft(isLive: false, signature: "云岭县", address: address)
            #expect(refusals(draft) == [wrong])
        }
        let inside = SettingsDraft(isLive: false, signature: "云岭县", address: "http://10.0.0.9/")
        #expect(refusals(inside, Network.list("10.0.0.0/8") ?? []) == [])
    }

    @Test func `a no of the provider stays, a stumble is tried five times`() {
        let now = Instant(milliseconds: 1_700_000_000_000)
        var message = ShortMessage(
            id: ShortMessageID(high: 1, low: 1), request: CaseID(high: 1, low: 2), moment: .received,
            state: .waiting, attempts: 0, next: now, queued: now)
        #expect(message.tried(.success(200), at: now).state == .sent)
        #expect(message.tried(.success(403), at: now).state == .givenUp)
        #expect(message.tried(.success(429), at: now).state == .waiting)
        #expect(message.tried(.failure(.insecure), at: now).reason == "insecure")

        var count = 0
        while let at = message.next {
            message = message.tried(.failure(.timedOut), at: at)
            count += 1
        }

        #expect(count == 5 && message.state == .givenUp && message.ended != nil)
    }
}
