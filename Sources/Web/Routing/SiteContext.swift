import Hummingbird
import Logging
import NIOCore

/// What the framework knows of a request beside the request.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: String
    /// Nil for requests that came without a connection.
    private let channel: (any Channel)?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
        channel = source.channel
    }

    /// For requests that come without a connection: tests walk the routes in memory.
    package init(logger: Logger, remoteAddress: String = "memory") {
        coreContext = CoreRequestContextStorage(source: Direct(logger: logger))
        self.remoteAddress = remoteAddress
        channel = nil
    }

    /// Whatever is logged of the request says which trace it belongs to.
    func traced(_ trace: Trace) -> SiteContext {
        var context = self
        context.logger[metadataKey: "trace_id"] = "\(trace.id)"
        context.logger[metadataKey: "span_id"] = "\(trace.span)"
        return context
    }

    private struct Direct: RequestContextSource {
        let logger: Logger
    }

    /// Ends the connection once the answer is out, whatever the other side still sends.
    func hangUp() {
        guard let channel else { return }
        channel.eventLoop.scheduleTask(in: .seconds(Limits.farewell_seconds)) {
            channel.close(mode: .all, promise: nil)
        }
    }
}
