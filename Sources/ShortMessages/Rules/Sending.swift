import Kernel
import Outgoing

/// What is known when a message's turn comes.
struct MessageTurn: Sendable {
    /// Nil once the requester is erased.
    let phone: String?
    let template: MessageTemplate?
    let isLive: Bool
    /// Messages to the same number today, sent or dry.
    let sentToday: Int
    let quota: Int
    let quiet: QuietHours
}

/// From this hour to that one nobody is disturbed; the same hour twice means never.
struct QuietHours: Sendable, Equatable {
    let from: Int
    let until: Int

    /// When the quiet that lasts at `now` ends; nil while there is none.
    func end(at now: Instant) -> Instant? {
        let (minute, from, until) = (now.minuteOfDay, from * 60, until * 60)
        let isQuiet =
            from <= until ? minute >= from && minute < until : minute >= from || minute < until
        guard isQuiet, from != until else { return nil }
        let minutes = Int64((until - minute + 1_440) % 1_440)
        let end = now.adding(minutes: minutes).milliseconds
        return Instant(milliseconds: end - end % 60_000)
    }
}

extension ShortMessage {
    enum Decision: Sendable, Equatable {
        case send, keepDry
        case drop(String)
        case wait(until: Instant)
    }

    /// What becomes of it at its turn.
    func decision(_ turn: MessageTurn, at now: Instant) -> Decision {
        guard let phone = turn.phone else { return .drop("erased") }
        let digits = phone.filter { $0 != "-" && $0 != " " }
        guard digits.count == 11, digits.first == "1" else { return .drop("no-mobile") }
        guard turn.template?.isInForce == true else { return .drop("no-template") }
        // What could not be sent for three days is no news any more.
        if queued.adding(days: 3) < now { return .drop("too-old") }
        if turn.sentToday >= turn.quota { return .drop("quota") }
        if let end = turn.quiet.end(at: now) { return .wait(until: end) }
        return turn.isLive ? .send : .keepDry
    }

    /// What becomes of it after an attempt: an answer of 400 to 499 is a no that stays, but for 408 and 429.
    func tried(_ outcome: Result<Int, OutgoingFault>, at now: Instant) -> ShortMessage {
        var next = self
        next.attempts += 1
        var isFinal = false
        switch outcome {
        case .success(let status) where (200..<300).contains(status):
            next.state = .sent
            next.reason = nil
            next.next = nil
            next.ended = now
            return next
        case .success(let status):
            next.reason = "\(status)"
            isFinal = (400..<500).contains(status) && status != 408 && status != 429
        case .failure(let fault): next.reason = fault.code
        }
        if !isFinal, let at = RetryPlan.brief.next(after: next.attempts, at: now) {
            next.next = at
            return next
        }
        next.state = .givenUp
        next.next = nil
        next.ended = now
        return next
    }
}
