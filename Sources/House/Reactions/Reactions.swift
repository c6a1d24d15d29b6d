import Storage

extension House {
    /// Every "when this, then that" of the house, in the order in which they run; one sentence a file.
    package static let reactions: [Reaction] =
        [
            deskOutOfTimePassesTheCaseUp,
            movedClockSortsTheCaseAnew,
            receivedRequestIsCounted,
            closedRequestIsCounted,
            ratedRequestIsCounted,
            calledBackRequestIsCounted,
            endedWindowTakesTheNoticeDown,
            passedResolutionDoesTheStep,
            passedResolutionEnactsTheVillageRules,
            settledNoticeDoesTheStep,
            upheldObjectionSendsTheProcedureBack,
            withdrawnNoticeIsNoPublication,
            passedRuleListTakesEffect,
            settledNoticeBooksItsActs,
            upheldObjectionUpsetsTheAct,
            withdrawnNoticeReturnsItsActs,
            expiredDeductionIsGivenBack,
            mergedPlacesHandTheirDutiesOn,
            erasedPersonIsErasedAsRequester,
            erasedPersonLeavesTheirDuties,
        ] + movedPlacesTakeTheirCasesAlong
}
