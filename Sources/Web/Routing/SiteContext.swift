import Hummingbird
import Logging
import NIOCore

/// What the framework knows of a request beside the request.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// For requests that come without a connection: tests walk the routes in memory.
    package init(logger: Logger, remoteAddress: String = "memory") {
        coreContext = CoreRequestContextStorage(source: Direct(logger: logger))
        self.remoteAddress = remoteAddress
    }

    private struct Direct: RequestContextSource {
        let logger: Logger
    }
}
