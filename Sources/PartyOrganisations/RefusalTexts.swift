import Kernel

extension Text {
    static func party(_ refusal: PartyRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "party.unknown", "没有这个党组织，请核对。",
                "There is no such Party organisation; check which one is meant.")
        case .endedAlready:
            Text(
                "party.ended-already", "这个党组织已经撤销或者并入别处，不能再改。",
                "This organisation has ended; nothing of it can be changed.")
        case .placeUnknown: Text("party.place-unknown", "请选党组织设在哪里。", "Choose where the organisation is.")
        case .kindUnknown: Text("party.kind-unknown", "请选党组织的种类。", "Choose the kind of organisation.")
        case .kindUnfit:
            Text(
                "party.kind-unfit", "这种党组织不设在这一级，请换种类或者换地方。",
                "This kind has no organisation at such a place; change one of the two.")
        case .nameMissing: Text("party.name-missing", "请写党组织的名称。", "Give the organisation a name.")
        case .nameTooLong: Text("party.name-too-long", "名称最多 60 个字。", "The name has at most 60 characters.")
        case .industryTooLong:
            Text("party.industry-too-long", "行业最多 40 个字。", "The trade has at most 40 characters.")
        case .fromAhead: Text("party.from-ahead", "日期不能在今天以后。", "The day cannot lie ahead.")
        case .changeTooEarly:
            Text(
                "party.change-too-early", "变更的日期要在上一次变更以后。",
                "A change follows the change before; choose a later day.")
        case .superiorUnknown:
            Text(
                "party.superior-unknown", "那一天没有这个上级党组织，请重新选。",
                "There was no such organisation above on that day; choose another.")
        case .superiorUnfit:
            Text(
                "party.superior-unfit", "上级要比它高一种，或者同一种而管着更大的地方。",
                "What is above is of a higher kind, or of the same kind for a larger place.")
        case .superiorBelow:
            Text(
                "party.superior-below", "它自己的下级不能当它的上级。",
                "An organisation cannot be under what lies below it.")
        case .endTooEarly:
            Text(
                "party.end-too-early", "结束的日期要在上一次变更以后、不晚于今天。",
                "It ends after its last change and not later than today.")
        case .hasSubordinates:
            Text(
                "party.has-subordinates", "下面还有党组织，请先并入别处，或者写明并入哪里。",
                "Others lie below it; name what they go under.")
        case .successorUnfit:
            Text(
                "party.successor-unfit", "请选一个现有的、不是它下级的党组织。",
                "Choose an organisation that stands and is not below this one.")
        case .rollUnfit:
            Text(
                "party.roll-unfit", "请选本地或者上级地方的党员名册。",
                "Choose a roll of Party members of this place or one above.")
        }
    }

    static func tie(_ refusal: TieRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text("party.tie-unknown", "没有这一条登记，请核对。", "There is no such entry; check which one is meant.")
        case .organisationEnded:
            Text(
                "party.tie-organisation-ended", "这个党组织已经结束，不能再登记。",
                "The organisation has ended; enter nothing more.")
        case .officesByPosts:
            Text(
                "party.tie-offices-by-posts", "村（社区）党组织的班子在任职里登记，请到任职页办。",
                "Who leads a village's organisation is entered with the village's posts; go there.")
        case .personUnknown:
            Text(
                "party.tie-person-unknown", "请选一位已经登记的人员。", "Choose somebody who is entered as a person here."
            )
        case .placeUnknown: Text("party.tie-place-unknown", "请选要覆盖的地方。", "Choose the place to be covered.")
        case .placeElsewhere:
            Text(
                "party.tie-place-elsewhere", "挂靠的地方要在同一个镇（街道），也不能是它自己。",
                "What is covered lies in the same town, and is not its own place.")
        case .fromUnfit:
            Text(
                "party.tie-from-unfit", "起始日期要在党组织成立以后、不晚于今天。",
                "It begins after the organisation and not later than today.")
        case .secretaryThere:
            Text(
                "party.tie-secretary-there", "这段时间已经有书记，请先登记卸任。",
                "There is a secretary for that time; enter the leaving first.")
        case .thereAlready:
            Text("party.tie-there-already", "这段时间已经登记过这个人。", "This person is entered for that time already.")
        case .coveredAlready:
            Text(
                "party.tie-covered-already", "这个地方已经挂靠在一个党组织。",
                "This place is covered by an organisation already.")
        case .endedAlready: Text("party.tie-ended-already", "这一条已经结束。", "This entry has ended already.")
        case .endUnfit:
            Text(
                "party.tie-end-unfit", "结束日期要在开始以后、不晚于今天。", "It ends after it began and not later than today."
            )
        case .noGuide: Text("party.tie-no-guide", "只有指导员写服务记录。", "Only a guide keeps a log.")
        case .serviceMissing: Text("party.service-missing", "请写做了什么。", "Say what was done.")
        case .serviceTooLong:
            Text("party.service-too-long", "一条记录最多 300 个字。", "An entry has at most 300 characters.")
        case .serviceOutside:
            Text(
                "party.service-outside", "日期要在担任指导员期间、不晚于今天。",
                "The day lies within the time as a guide, and not ahead.")
        }
    }

    static func committee(_ refusal: CommitteeRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "party.committee-unknown", "没有这个委员会，请核对。",
                "There is no such committee; check which one is meant.")
        case .placeUnknown: Text("party.committee-place-unknown", "请选设在哪里。", "Choose where it is.")
        case .kindUnknown: Text("party.committee-kind-unknown", "请选种类。", "Choose the kind.")
        case .kindUnfit:
            Text(
                "party.committee-kind-unfit", "这一种不设在这一级，请换种类或者换地方。",
                "This kind is not for such a place; change one of the two.")
        case .ended: Text("party.committee-ended", "这个委员会已经撤销。", "This committee has been dissolved.")
        case .endUnfit:
            Text(
                "party.committee-end-unfit", "撤销日期要在最后一次席位登记以后、不晚于今天。",
                "It ends after its last seat was taken, and not later than today.")
        case .mattersOpen:
            Text(
                "party.committee-matters-open", "还有共办事项没有办结，请先办结。",
                "Shared matters are still open; close them first.")
        case .notJoint:
            Text(
                "party.committee-not-joint", "村以下的委员会只议本片的事，不设共办和清单。",
                "A committee below the village shares no matters and keeps no lists.")
        case .seatUnknown:
            Text("party.seat-unknown", "没有这个席位，请核对。", "There is no such seat; check which one is meant.")
        case .seatNameMissing:
            Text("party.seat-name-missing", "请写代表哪个地方、哪个单位，或者什么岗位。", "Say for whom or what the seat is.")
        case .seatNameTooLong:
            Text("party.seat-name-too-long", "席位名称最多 60 个字。", "A seat's name has at most 60 characters.")
        case .seatPlaceUnknown:
            Text("party.seat-place-unknown", "没有这个地方，请重新选。", "There is no such place; choose another.")
        case .seatPersonUnknown:
            Text(
                "party.seat-person-unknown", "请选一位已经登记的人员。",
                "Choose somebody who is entered as a person here.")
        case .seatPersonMissing: Text("party.seat-person-missing", "这里要写明是谁。", "Say who it is.")
        case .seatFromUnfit:
            Text(
                "party.seat-from-unfit", "起始日期要在委员会成立以后、不晚于今天。",
                "It begins after the committee and not later than today.")
        case .seatThereAlready:
            Text("party.seat-there-already", "这个席位已经登记过。", "This seat is entered already.")
        case .seatsTooMany:
            Text("party.seats-too-many", "席位已经满了。", "There are as many seats as there can be.")
        case .seatEndUnfit:
            Text(
                "party.seat-end-unfit", "离席日期要在开始以后、不晚于今天，而且只登记一次。",
                "It ends once, after it began and not later than today.")
        }
    }

    static func need(_ refusal: NeedRefusal) -> Text {
        switch refusal {
        case .requestUnknown:
            Text(
                "party.offer-request-unknown", "没有这件诉求，请从它的页面再点一次。",
                "There is no such request; begin again from its page.")
        case .notANeed:
            Text(
                "party.entry-not-a-need", "只有需求能转成诉求。",
                "Only a need becomes a request; a resource is claimed.")
        case .raisedAlready:
            Text(
                "party.entry-raised-already", "这条需求已经是一件诉求，不用再转。",
                "This need is a request already; open it from the list.")
        case .notRaised:
            Text(
                "party.entry-not-raised", "这条需求还不是诉求，请先转成诉求。",
                "This need is no request yet; make it one first.")
        case .requestOver:
            Text(
                "party.offer-request-over", "这件诉求已经办结，不用再请单位帮忙。",
                "The request is closed; no unit is needed for it any more.")
        case .offeredAlready:
            Text(
                "party.offer-made-already", "这件诉求已经在需求清单上，请看清单。",
                "The request stands on a list of needs already; see there.")
        case .committeeUnfit:
            Text(
                "party.offer-committee-unfit", "请选管这个地方的联合党委或者大工委。",
                "Choose a joint committee of the request's place.")
        case .seatless:
            Text(
                "party.offer-seatless", "这个委员会还没有召集人，请先登记席位。",
                "The committee has no chair yet; enter its seats first.")
        }
    }

    static func sharing(_ refusal: SharingRefusal) -> Text {
        switch refusal {
        case .itemUnknown:
            Text("party.item-unknown", "没有这个议题，请核对。", "There is no such item; check which one is meant.")
        case .matterUnknown:
            Text(
                "party.matter-unknown", "没有这件共办事项，请核对。",
                "There is no such shared matter; check which one is meant.")
        case .partUnknown:
            Text("party.part-unknown", "没有这一项分工，请核对。", "There is no such part; check which one is meant.")
        case .entryUnknown:
            Text("party.entry-unknown", "清单上没有这一条，请核对。", "There is no such entry; check which one is meant.")
        case .seatUnfit:
            Text("party.sharing-seat-unfit", "请选一个现任的成员席位。", "Choose a member's seat of this committee.")
        case .titleMissing: Text("party.sharing-title-missing", "请写标题。", "Give it a title.")
        case .titleTooLong:
            Text("party.sharing-title-too-long", "标题最多 60 个字。", "The title has at most 60 characters.")
        case .wordsMissing: Text("party.sharing-words-missing", "请写清楚。", "Write what it is.")
        case .wordsTooLong: Text("party.sharing-words-too-long", "最多 1000 个字。", "At most 1000 characters.")
        case .itemOver:
            Text("party.item-over", "这个议题已经议完或者退回，有新情况请另提。", "This item is over; put a new one forward.")
        case .notCommunity: Text("party.item-not-community", "它已经是片区大事。", "It is with the area already.")
        case .notUpYet:
            Text(
                "party.item-not-up-yet", "社区难事先在社区议；议不下来的，写明原因提到片区。",
                "A community's matter is talked over there first; pass it up with a reason.")
        case .meetingUnfit:
            Text("party.item-meeting-unfit", "请选这个委员会的一次会。", "Choose a meeting of this committee.")
        case .notCalled: Text("party.item-not-called", "还没有列入会议议程。", "It is on no meeting's agenda yet.")
        case .meetingNotHeld:
            Text(
                "party.item-meeting-not-held", "那次会还没有开完，开完再登记。",
                "That meeting is not over yet; come back when it is.")
        case .caseUnknown:
            Text(
                "party.matter-case-unknown", "没有这个编号的诉求，请核对。", "There is no case with this number; check it.")
        case .matterOver: Text("party.matter-over", "这件事已经办结。", "This matter is closed.")
        case .dueUnfit:
            Text("party.part-due-unfit", "完成日期从今天起，最晚三年。", "A part is due from today on, within three years.")
        case .partsTooMany: Text("party.parts-too-many", "一件事最多分 20 项。", "A matter has at most 20 parts.")
        case .partDone: Text("party.part-done", "这一项已经完成。", "This part is done.")
        case .partsMissing:
            Text("party.parts-missing", "还没有分工，请先写明谁做什么。", "Nobody has a part yet; say who does what.")
        case .partsOpen:
            Text(
                "party.parts-open", "还有分工没有完成，完成以后再办结。",
                "Parts are still open; close the matter when they are done.")
        case .entryOver: Text("party.entry-over", "这一条已经有人认领或者结束。", "This entry is claimed or over.")
        case .claimedOneself:
            Text(
                "party.entry-claimed-oneself", "自己提的由别的成员认领。",
                "Another member claims what one has put on the list.")
        case .matchUnfit:
            Text(
                "party.entry-match-unfit", "请选本单位一条还没有认领的资源或者需求。",
                "Choose an open entry of one's own on the other list.")
        case .notClaimed: Text("party.entry-not-claimed", "还没有人认领。", "Nobody has claimed it yet.")
        }
    }
}
