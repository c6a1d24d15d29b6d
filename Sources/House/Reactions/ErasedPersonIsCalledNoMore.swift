import CallOuts
import People
import Storage

/// Whose personal data are erased is called no more.
let erasedPersonIsCalledNoMore = Reaction(to: PersonErased.self, recording: [ComersCounted.self]) {
    erased, transaction in try CallOuts.release(erased.person, in: transaction)
}
