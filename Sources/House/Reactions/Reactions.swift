import Storage

extension House {
    /// Every "when this, then that" of the house, in the order in which they run; one sentence a file.
    package static let reactions: [Reaction] =
        [
            deskOutOfTimePassesTheCaseUp,
            movedClockSortsTheCaseAnew,
            receivedRequestIsCounted,
            overdueContactIsCounted,
            contactedReporterIsCounted,
            finishedRequestIsCounted,
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
            passedRewardPlanTakesEffect,
            settledNoticeLetsRewardsOut,
            upheldObjectionUpsetsTheRewards,
            withdrawnNoticeReturnsTheRewards,
            solvedRequestEarnsPoints,
            heldAssemblyEarnsPoints,
            expiredVoucherGivesItsPointsBack,
            endedAppealTimeMakesTheResultStand,
            passedReviewRuleTakesEffect,
            withdrawnNoticeEmptiesTheRedList,
            upheldObjectionEmptiesTheRedList,
            expiredMatterLeavesTheBoard,
            mergedPlacesHandTheirDutiesOn,
            erasedPersonIsErasedAsRequester,
            erasedPersonLeavesTheirDuties,
        ] + movedPlacesTakeTheirCasesAlong
}
