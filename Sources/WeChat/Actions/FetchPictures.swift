import Files
import Kernel
import Pictures
import Requests
import Storage

extension WeChat {
    /// Fetches pictures that are due; for the process that keeps the county's clocks, again and again, never while
    /// somebody waits for an answer.
    package func goOn() async throws {
        let key = county.key
        let (account, due) = try await county.database.read { reader in
            (
                try AccountStore.find(key: key, in: reader),
                try PictureStore.due(at: reader.now, limit: Limits.picturesAtOnce_max, in: reader)
            )
        }
        guard let account, account.fetchesPictures else { return }
        for picture in due { try await fetch(picture, account) }
    }

    private func fetch(_ picture: PictureStore.Waiting, _ account: WeChatAccount) async throws {
        let media = try PictureStore.media(of: picture, county.key)
        do {
            let bytes = try await WeChatServer(account: account, call: call).picture(media)
            let prepared = try Picture.prepared(bytes)
            try await keep(prepared, as: picture)
        } catch WeChatServer.No.unreachable {
            try await postpone(picture)
        } catch is PictureRefusal {
            try await lose(picture)
        } catch WeChatServer.No.refused {
            try await lose(picture)
        }
    }

    private func keep(_ prepared: Picture.Prepared, as picture: PictureStore.Waiting) async throws {
        try await county.database.write(by: .system) { transaction in
            guard try PictureStore.end(picture.id, as: "kept", in: transaction) else { return }
            try Files.keepPicture(
                picture.id, prepared: prepared, owner: picture.request.as(Marks.Anything.self),
                in: transaction)
        }
    }

    private func postpone(_ picture: PictureStore.Waiting) async throws {
        guard picture.tries < Limits.pictureTries_seconds.count else { return try await lose(picture) }
        let seconds = Limits.pictureTries_seconds[picture.tries]
        try await county.database.write(by: .system) { transaction in
            try PictureStore.postpone(
                picture.id, until: transaction.now.adding(seconds: seconds), in: transaction)
        }
    }

    /// Whoever works on the request reads in its file that a picture is missing.
    private func lose(_ picture: PictureStore.Waiting) async throws {
        try await county.database.write(by: .system) { transaction in
            guard try PictureStore.end(picture.id, as: "lost", in: transaction) else { return }
            try Requests.supplement(
                picture.request, words: Text.talkPictureLost(.chinese), in: transaction)
            try transaction.record(
                PictureLost(subject: picture.request.as(Marks.Anything.self), picture: picture.id))
        }
    }

    /// Forgets what nothing can repeat any more, and who left nothing; once a day, in small steps.
    package func prune() async throws {
        let now = county.database.now
        let moment = now.adding(seconds: -Limits.memory_seconds)
        while try await county.database.write(
            by: .system,
            { try LetterStore.forget(before: moment, limit: Limits.forgotten_max, in: $0) }) > 0
        {}
        let since = now.adding(days: -Limits.followerKept_days)
        while try await county.database.write(by: .system, { try WeChat.forgetIdle(since: since, in: $0) })
            > 0
        {}
    }

    private static func forgetIdle(since moment: Instant, in transaction: Transaction) throws -> Int {
        let idle = try FollowerStore.idle(since: moment, limit: Limits.forgotten_max, in: transaction)
        for id in idle { try FollowerStore.remove(id, in: transaction) }
        return idle.count
    }
}
