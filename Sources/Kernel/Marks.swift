/// What an id can be the id of; a room below may carry the id of a thing that a room above it owns.
package enum Marks {
    package enum Place {}
    package enum Person {}
    package enum Organisation {}
    package enum Household {}
    package enum Unit {}
    package enum OnlineGroup {}
    package enum Post {}
    package enum Roll {}
    package enum Link {}
    package enum File {}
    package enum Case {}
    package enum Step {}
    package enum Leg {}
    package enum Problem {}
    package enum Session {}
    package enum RuleEntry {}
    package enum ClockOwner {}
    package enum Anything {}
}

package typealias PlaceID = ID<Marks.Place>
package typealias PersonID = ID<Marks.Person>
package typealias OrganisationID = ID<Marks.Organisation>
package typealias HouseholdID = ID<Marks.Household>
package typealias UnitID = ID<Marks.Unit>
package typealias OnlineGroupID = ID<Marks.OnlineGroup>
package typealias PostID = ID<Marks.Post>
package typealias LinkID = ID<Marks.Link>
package typealias FileID = ID<Marks.File>
package typealias CaseID = ID<Marks.Case>
package typealias StepID = ID<Marks.Step>
package typealias LegID = ID<Marks.Leg>
package typealias ProblemID = ID<Marks.Problem>
package typealias SessionID = ID<Marks.Session>
package typealias AnyID = ID<Marks.Anything>
