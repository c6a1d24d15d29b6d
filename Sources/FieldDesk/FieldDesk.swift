import Storage
import Web

/// The grid in the field: an installable desk that works without network and loses nothing.
///
/// It keeps no table and no rule of the county's business: what was entered on a phone goes through the same routes as
/// what is typed on a page, each entry under the id that the phone gave it, and so each once.
///
/// - Source: docs/decisions/0019-field-desk.md
package enum FieldDesk {
    package static let schema: [SchemaStep] = []

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] = ShellRoutes.all + PackRoutes.all + EntryRoutes.all
}
