import Foundation
import Kernel
import Outgoing
import Sealing
import Synchronization

/// WeChat's own interface, as far as the county asks it for something.
struct WeChatServer: Sendable {
    let account: WeChatAccount
    let call: WeChat.Call

    /// Why WeChat gives nothing.
    enum No: Error, Sendable, Equatable {
        /// It is not there, or busy: worth another try.
        case unreachable
        /// It will never give this.
        case refused
    }

    /// Who came back from WeChat's door with `code`.
    func openID(of code: String) async throws(No) -> String {
        let answer = try await ask(
            .get, "/sns/oauth2/access_token",
            [
                ("appid", account.appID), ("secret", account.secrets.appSecret ?? ""), ("code", code),
                ("grant_type", "authorization_code"),
            ])
        guard let said = WeChatServer.object(answer) else { throw .unreachable }
        guard let openID = said["openid"] as? String, !openID.isEmpty,
            openID.utf8.count <= Limits.openID_length_max
        else { throw .refused }
        return openID
    }

    /// The bytes of a picture that somebody sent.
    func picture(_ media: String) async throws(No) -> [UInt8] {
        for isSecondTry in [false, true] {
            let token = try await token(anew: isSecondTry)
            let answer = try await ask(
                .get, "/cgi-bin/media/get", [("access_token", token), ("media_id", media)])
            // A no comes as an object where a picture was asked for.
            guard let said = WeChatServer.object(answer) else { return answer }
            let number = (said["errcode"] as? NSNumber)?.intValue ?? 0
            if !isSecondTry, WeChatServer.isTokenOver(number) { continue }
            throw WeChatServer.isForGood(number) ? .refused : .unreachable
        }
        throw .unreachable
    }

    private static func isTokenOver(_ number: Int) -> Bool { [40_001, 40_014, 42_001].contains(number) }

    /// No such picture, or none any more.
    private static func isForGood(_ number: Int) -> Bool { [40_004, 40_007, 41_006].contains(number) }

    /// Tokens by account and secret, so that pictures of a day ask for one; a token says nothing of anybody.
    private static let tokens = Mutex<[String: (token: String, until: ContinuousClock.Instant)]>([:])

    private func token(anew: Bool) async throws(No) -> String {
        let secret = account.secrets.appSecret ?? ""
        let name = Digest.hexadecimal(
            Digest.sha256("\(account.interface) \(account.appID) \(secret)".utf8))
        let kept = WeChatServer.tokens.withLock { $0[name] }
        if !anew, let kept, ContinuousClock.now < kept.until { return kept.token }
        var json = JSONText()
        json.object { json in
            json.field("grant_type", "client_credential")
            json.field("appid", account.appID)
            json.field("secret", secret)
            json.field("force_refresh", anew)
        }
        let answer = try await ask(.post, "/cgi-bin/stable_token", [], body: json.bytes)
        guard let said = WeChatServer.object(answer), let token = said["access_token"] as? String,
            !token.isEmpty
        else { throw .unreachable }
        let seconds = max(0, min(7_200, ((said["expires_in"] as? NSNumber)?.intValue ?? 0) - 300))
        WeChatServer.tokens.withLock {
            if $0.count > 64 { $0.removeAll() }
            $0[name] = (token, ContinuousClock.now + .seconds(seconds))
        }
        return token
    }

    private func ask(
        _ method: OutgoingCall.Method, _ path: String, _ query: [(String, String)], body: [UInt8] = []
    ) async throws(No) -> [UInt8] {
        let pairs = query.map { "\($0.0)=\(WeChatServer.encoded($0.1))" }.joined(separator: "&")
        let headers = body.isEmpty ? [] : [(name: "Content-Type", value: "application/json")]
        let here = account.isOnThisMachine ? Network("127.0.0.1/32").map { [$0] } ?? [] : []
        let outgoing = OutgoingCall(
            method, account.interface + path + (pairs.isEmpty ? "" : "?\(pairs)"), headers: headers,
            body: body,
            seconds: Limits.call_seconds, networks: here)
        do {
            let answer = try await call(outgoing)
            guard answer.status == 200, !answer.body.isEmpty else { throw No.unreachable }
            return answer.body
        } catch {
            // Its address holds secrets: what went wrong is told without it.
            throw .unreachable
        }
    }

    private static func object(_ bytes: [UInt8]) -> [String: Any]? {
        guard bytes.first == UInt8(ascii: "{") else { return nil }
        return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }

    /// Whatever is no letter and no digit in percent.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 95, 126].contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
