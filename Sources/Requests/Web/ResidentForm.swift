import Kernel
import Places
import Storage
import Web

/// What the form for reporting needs: a village, or the places to choose one from.
struct ResidentForm: Sendable {
    let id: CaseID
    let step: Step

    enum Step: Sendable {
        case town([Place])
        case village(town: Place, [Place])
        case write(Village)
    }

    struct Village: Sendable {
        let place: Place
        let town: Place?
        /// Groups and grids, in the order of lists.
        let parts: [Place]
        let chosen: PlaceID
        let categories: [Category]
        /// The chosen one, whose questions are asked.
        let category: Category?
    }

    static func read(
        _ id: CaseID, at place: PlaceID?, town: PlaceID?, category: String?, in reader: Reader
    ) throws -> ResidentForm {
        let lineage = try place.map { try Places.lineage(of: $0, in: reader) } ?? []
        if let place, let village = lineage.first(where: { $0.level == .village }) {
            let categories = try Categories.all(in: reader)
            return ResidentForm(
                id: id,
                step: .write(
                    Village(
                        place: village, town: lineage.first { $0.level == .town },
                        parts: try Places.children(of: village.id, in: reader), chosen: place,
                        categories: categories, category: categories.first { $0.code == category })))
        }
        let wanted = town ?? lineage.first { $0.level == .town }?.id
        if let wanted, let town = try Places.find(wanted, in: reader), town.level == .town {
            let villages = try Places.children(of: town.id, in: reader).filter { $0.level == .village }
            return ResidentForm(id: id, step: .village(town: town, villages))
        }
        let towns = try Places.root(in: reader).map { try Places.children(of: $0.id, in: reader) } ?? []
        return ResidentForm(id: id, step: .town(towns.filter { $0.level == .town }))
    }

    func page(_ frame: Frame) -> HTML {
        switch step {
        case .town(let towns):
            let links = towns.html { "<li><a href=\"/requests/new?town=\($0.id)\">\($0.name)</a></li>" }
            return Layout.page(
                title: frame(.residentChooseTown), purpose: frame(.residentNewPurpose), frame: frame,
                body: towns.isEmpty
                    ? "<p>\(frame(.residentNoVillages))</p>" : "<ul class=\"links\">\(links)</ul>")
        case .village(let town, let villages):
            return Layout.page(
                title: frame(.residentChooseVillage), purpose: frame(.residentNewPurpose), frame: frame,
                crumbs: [Crumb(frame(.residentReport), path: "/requests/new"), Crumb(town.name)],
                body: villages.isEmpty
                    ? "<p>\(frame(.residentNoVillages))</p>" : residentPlaceLinks(villages))
        case .write(let village):
            return writing(village, frame)
        }
    }

    private func writing(_ village: Village, _ frame: Frame) -> HTML {
        var crumbs = village.town.map { [Crumb($0.name, path: "/requests/new?town=\($0.id)")] } ?? []
        crumbs.append(Crumb(village.place.name))
        let send = Button(
            frame(.residentSend, ["desk": village.place.name]), .main, isWide: true
        ).submit(form: "report")
        return Layout.page(
            title: frame(.residentReport), purpose: frame(.residentNewPurpose), frame: frame, crumbs: crumbs,
            action: Layout.action(send, note: frame(.residentDraftKept)),
            body: Form.post(
                to: "/requests", id: id, frame: frame, name: "report", isMultipart: true, isDraft: true,
                """
                \(Form.hidden("village", village.place.id.description))\
                \(matter(village, frame))\(place(village, frame))\(questions(village, frame))\
                \(contact(frame))
                """))
    }

    private func matter(_ village: Village, _ frame: Frame) -> HTML {
        """
        \(Field("body", frame(.residentBody), hint: frame(.residentBodyHint))
            .area(frame, rows: 4, maxLength: RequestLimits.bodyCharacters_max))\
        \(SimilarSlot(source: "/requests/similar?place=\(village.place.id)", watching: "body").html)\
        \(PhotoField("photos", frame(.residentPhotosField), hint: frame(.residentPhotosHint),
            count_max: RequestLimits.photos_max).html(frame))
        """
    }

    private func place(_ village: Village, _ frame: Frame) -> HTML {
        let unsure = Choice(
            village.place.id.description, frame(.residentPlaceUnsure, ["village": village.place.name]))
        let choices = village.parts.map { Choice($0.id.description, $0.name) } + [unsure]
        return Field.group(
            frame(.residentWhere),
            """
            \(Field("place", frame(.residentPlace)).select(
                frame, choices, value: village.chosen.description))\
            \(Field("location", frame(.residentLocation), isOptional: true)
                .text(frame, maxLength: RequestLimits.locationCharacters_max))\
            \(LocationField().html(frame))
            """)
    }

    private func questions(_ village: Village, _ frame: Frame) -> HTML {
        if village.categories.isEmpty { return .empty }
        let select = Field(
            "category", frame(.residentCategoryField), hint: frame(.residentCategoryHint), isOptional: true
        ).select(
            frame, village.categories.map { Choice($0.code, $0.name(frame.language)) },
            value: village.category?.code ?? "", empty: frame(.residentCategoryNone))
        return select + requestQuestions(village.category, frame)
    }

    private func contact(_ frame: Frame) -> HTML {
        let wishes = [
            Choice("call", frame(.residentWishCall)), Choice("message", frame(.residentWishMessage)),
            Choice("none", frame(.residentWishNone)),
        ]
        return """
            \(Field("wish", frame(.residentWish)).radios(frame, wishes, value: "call"))\
            \(Field("phone", frame(.residentPhone), hint: frame(.residentPhoneHint)).telephone(frame))\
            \(Field("name", frame(.residentName), isOptional: true)
                .text(frame, maxLength: RequestLimits.nameCharacters_max, autocomplete: "name"))\
            \(Field("is_public", frame(.residentIsPublic), hint: frame(.residentIsPublicHint)).checkbox(frame))
            """
    }
}

/// What a category asks of those who report, its parents' questions first; empty for one that asks nothing.
func requestQuestions(_ category: Category?, _ frame: Frame) -> HTML {
    guard let category, !category.questions.isEmpty else { return .empty }
    let asked = category.questions.html { question in
        let label = frame.language == .chinese ? question.chinese : question.english
        let field = Field("answers.\(question.id)", label, isOptional: !question.isRequired)
        return question.choices.isEmpty
            ? field.text(frame, maxLength: ResidentReporting.answerCharacters_max)
            : field.radios(frame, question.choices.map { Choice($0, $0) })
    }
    let error: HTML = frame.error(at: "answers").map { "<p class=\"error\">\($0)</p>" } ?? .empty
    return """
        <div id="answers" tabindex="-1">\(error)\(Field.group(frame(.residentQuestions), asked))</div>

        """
}
