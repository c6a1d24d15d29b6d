import Kernel

/// What this room says no with, about households, their members and rolls.
extension Text {
    static func registering(_ refusal: RegisteringRefusal) -> Text {
        switch refusal {
        case .unknown: Text("household.unknown", "没有这一户，或者不归您管。", "There is no such household here.")
        case .ended:
            Text(
                "household.ended", "这一户已经迁出或销户。请用新的户号登记。",
                "This household has moved away or ended. Register it anew under another number.")
        case .placeUnknown:
            Text(
                "household.place-unknown", "那一天没有这个地方。请重新选地方，或者改日期。",
                "This place was not there on that day. Choose another place or another day.")
        case .placeTooHigh:
            Text(
                "household.place-too-high", "户要放在村里：请选村、组或者网格。",
                "A household lies in a village. Choose a village, a group or a grid.")
        case .placeSame:
            Text("household.place-same", "这一户已经在这个地方。请选别的地方。", "It lies there already. Choose another place.")
        case .dayAhead: Text("household.day-ahead", "日期不能在今天以后。", "The day cannot lie after today.")
        case .dayTooEarly:
            Text(
                "household.day-too-early", "日期早于这一户上一次变动。请改日期。",
                "The day lies before this household's last change. Choose a later day.")
        case .codeMissing: Text("household.code-missing", "请填户号。", "Fill in the household's number.")
        case .codeTooLong:
            Text(
                "household.code-too-long", "户号太长，最多 20 个字。",
                "The number is too long; use at most 20 characters.")
        case .codeTaken:
            Text(
                "household.code-taken", "这个村已经有这个户号（销户的也算）。请换一个。",
                "The village has, or had, a household of this number. Choose another.")
        case .addressTooLong:
            Text(
                "household.address-too-long", "地址太长，最多 100 个字。",
                "The address is too long; use at most 100 characters.")
        case .stateSame:
            Text("household.state-same", "这一户本来就是这个状态。", "The household is in that state already.")
        }
    }

    static func belonging(_ refusal: BelongingRefusal) -> Text {
        switch refusal {
        case .dayAhead: Text("member.day-ahead", "日期不能在今天以后。", "The day cannot lie after today.")
        case .dayTooEarly:
            Text(
                "member.day-too-early", "日期早于这个人入户的日子。请改日期。",
                "The day lies before this person joined. Choose a later day.")
        case .notAMember:
            Text(
                "member.not-a-member", "这个人不在这一户。请刷新页面再看。",
                "This person is not in this household. Reload the page.")
        case .memberAlready: Text("member.already", "这个人已经在这一户。", "This person is in this household already.")
        case .livesElsewhere:
            Text(
                "member.lives-elsewhere", "这个人登记在别的户。请先从那一户迁出，再登记到这里。",
                "This person belongs to another household. Let them leave that one first.")
        case .headFirst:
            Text(
                "member.head-first", "这一户还没有户主。请先登记户主。",
                "This household has no head yet. Enter the head first.")
        case .headTaken:
            Text(
                "member.head-taken", "这一户已经有户主。请选别的关系，或者先换户主。",
                "This household has a head. Choose another relation, or change the head first.")
        case .headLeaves:
            Text(
                "member.head-leaves", "户里还有别人，户主不能直接迁出。请先定新户主。",
                "Others remain in the household. Name another head first.")
        case .headAlready:
            Text("member.head-already", "这个人已经是户主。", "This person heads the household already.")
        case .tooMany:
            Text(
                "member.too-many", "一户最多 {limit} 人。请核对户号。",
                "A household has at most {limit} members. Check the number.")
        }
    }

    static func dividing(_ refusal: DividingRefusal) -> Text {
        switch refusal {
        case .dayAhead: Text("household.dividing-day-ahead", "日期不能在今天以后。", "The day cannot lie after today.")
        case .dayTooEarly:
            Text(
                "household.dividing-day-too-early", "日期早于其中有人入户的日子。请改日期。",
                "The day lies before one of them joined. Choose a later day.")
        case .nobody: Text("household.split-nobody", "请选出分出去的人。", "Choose who goes into the new household.")
        case .notAMember:
            Text(
                "household.split-not-a-member", "选的人里有人不在这一户。请刷新页面再选。",
                "Somebody chosen is not in this household. Reload the page and choose again.")
        case .everybody:
            Text(
                "household.split-everybody", "全户的人都选上了，这不是分户。要搬家请用“迁到别的地方”。",
                "Everybody was chosen, which splits nothing. To move the household, change its place.")
        case .headStays:
            Text(
                "household.split-head-stays", "户主留在原来的户里。要分出去，请先换户主。",
                "The head stays. Name another head first if the head is to go.")
        case .headMissing:
            Text(
                "household.split-head-missing", "请在分出去的人里选一个做新户的户主。",
                "Choose the new household's head among those who go.")
        case .itself:
            Text("household.merged-with-itself", "一户不能并到自己。请填另一户的户号。", "Give another household's number.")
        case .noHead:
            Text(
                "household.merged-without-head", "要并入的户没有户主。请先定户主。",
                "The household that stays has no head. Name one first.")
        case .tooMany:
            Text(
                "household.merged-too-many", "合起来超过 {limit} 人，不能并成一户。",
                "Together they are more than {limit}; a household cannot be that large.")
        }
    }

    static func enrolling(_ refusal: EnrollingRefusal) -> Text {
        switch refusal {
        case .unknown: Text("roll.unknown", "没有这本名册，或者不归您管。", "There is no such roll here.")
        case .placeUnknown: Text("roll.place-unknown", "那一天没有这个地方。", "This place was not there on that day.")
        case .nameMissing: Text("roll.name-missing", "请给名册起个名字。", "Give the roll a name.")
        case .nameTooLong:
            Text("roll.name-too-long", "名字太长，最多 60 个字。", "The name is too long; use at most 60 characters.")
        case .ended: Text("roll.ended", "这本名册已经停用。请另开一本。", "This roll has ended. Open another.")
        case .otherSubjects:
            Text(
                "roll.other-subjects", "这本名册按人或者按户登记，不能混。", "A roll lists persons or households, not both.")
        case .subjectUnknown:
            Text("roll.subject-unknown", "没有这个人或者这一户。", "There is no such person or household.")
        case .dayTooEarly:
            Text(
                "roll.day-too-early", "日期早于名册启用或入册的日子。", "The day lies before the roll, or the entry, began.")
        case .dayAhead: Text("roll.day-ahead", "日期太远，最多提前一年。", "The day lies more than a year ahead.")
        case .enteredAlready: Text("roll.entered-already", "已经在这本名册里。", "It stands on this roll already.")
        case .notEntered: Text("roll.not-entered", "不在这本名册里。", "It does not stand on this roll.")
        }
    }

    static func particulars(_ refusal: ParticularsRefusal) -> Text {
        switch refusal {
        case .nameMissing: Text("person.name-missing", "请填姓名。", "Fill in the name.")
        case .nameTooLong:
            Text("person.name-too-long", "姓名太长，最多 40 个字。", "The name is too long; use at most 40 characters.")
        case .identityNumberMalformed:
            Text(
                "person.identity-number-malformed", "身份证号要 18 位，最后一位是数字或 X。请核对。",
                "An identity number has 18 characters, the last a digit or X. Check it.")
        case .identityNumberChecksum:
            Text(
                "person.identity-number-checksum", "身份证号校验不对，有一位写错了；表格里要用文本格式。请核对。",
                "The identity number's check digit does not fit: one digit is wrong. In a sheet, keep it as text."
            )
        case .identityNumberBirth:
            Text(
                "person.identity-number-birth", "出生日期和身份证号对不上。请核对。",
                "The date of birth is not the one in the identity number. Check both.")
        case .identityNumberSex:
            Text(
                "person.identity-number-sex", "性别和身份证号对不上。请核对。",
                "The sex is not the one in the identity number. Check both.")
        case .birthUnfit:
            Text(
                "person.birth-unfit", "出生日期不对：在今天以后，或者太早。",
                "The date of birth lies after today, or too far back.")
        case .phoneUnfit:
            Text(
                "person.phone-unfit", "电话写得不对。手机 11 位，座机要带区号。",
                "This is no telephone number: mobiles have 11 digits, lines need their area code.")
        case .careIncomplete:
            Text(
                "person.care-incomplete", "请写明依据和到哪天为止（今天以后）。",
                "Say on what ground, and until which day after today.")
        case .careTooLong:
            Text(
                "person.care-too-long", "关爱需要最多记一年，到期再确认。",
                "A need for care is kept for a year at most, then confirmed anew.")
        case .identityNumberTaken:
            Text(
                "person.identity-number-taken", "这个身份证号登记在另一个人名下。请核对。",
                "This identity number belongs to another person. Check it.")
        case .unknown: Text("person.unknown", "没有这个人，或者不归您管。", "There is no such person here.")
        }
    }
}
