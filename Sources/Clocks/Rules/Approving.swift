import Kernel

extension Clock {
    /// Why an approval of more time does not count.
    package enum ApprovingRefusal: String, Refusal, CaseIterable {
        case samePerson = "clocks.extension-same-person"

        package var code: String { rawValue }
        package var kind: RefusalKind { .forbidden }
        package var sentence: Sentence { Sentence(.clocksExtensionSamePerson) }
    }

    /// Who asks for more time does not grant it.
    static func checkApproval(of requester: PersonID, by approver: PersonID) throws(ApprovingRefusal) {
        if requester == approver { throw .samePerson }
    }
}
