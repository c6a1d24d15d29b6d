import Kernel

extension Statement {
    /// The statement for programs: amounts as whole numbers of the unit's smallest part.
    package func write(to json: inout JSONText) {
        json.object { json in
            json.field("account", account.id)
            json.field("unit", account.unit.code)
            json.field("scale", account.unit.scale)
            json.field("balance", account.balance)
            json.field("opening", opening)
            json.key("items")
            json.array(lines) { $1.write(to: &$0) }
            json.field("next", next.map(String.init))
        }
    }
}

extension Statement.Line {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.field("number", number)
            json.field("transfer", transfer)
            json.field("day", day)
            json.field("posted", posted)
            json.field("reason", reason)
            json.field("cause", cause)
            json.field("amount", amount)
            json.field("balance", balance)
            json.field("reverses", reverses)
            json.field("reversed_by", reversedBy)
        }
    }
}
