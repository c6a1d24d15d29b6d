import Storage

extension Level: StorableCode {}
extension Succession.Kind: StorableCode {}
