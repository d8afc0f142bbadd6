namespace Storypole.Tests.Reading;

/// <summary>One specification that has every kind of item once or twice, in the template's own form.</summary>
internal static class Specimen
{
    public const string Text = """
        ---
        status: DRAFT
        issue: "#7"
        ---

        # Technical Specification: Parcel lockers

        **Issue**: #7
        **Status**: DRAFT
        **Created**: 2026-03-01
        **Last Updated**: 2026-03-04
        **Tech Lead**: Ada

        ## Overview

        **Approach**: A locker opens when its code arrives.

        **Key Components**: **Locker**, `Courier`

        ## Architecture Overview

        ### System Context

        **Components Involved**:

        - Locker: opens
        - **Courier** (existing): delivers

        ### Changes Required

        **New Components**:

        - `src/Locker.cs` - opens a door

        **Deprecated/Removed**:

        - None (nothing goes)

        ## Technical Decisions

        ### Decision 1: One code for each parcel

        **Decision**: Each parcel has its own code.

        **Options Considered**:

        1. **One code for each parcel** ✓
           - Pros: safe
           - Rationale: nobody shares it
        2. **One code for each locker** ✗
           - Why not: it leaks

        **Reversibility**: Easy (a switch)

        ## Implementation Plan

        ### Phase 1: Doors

        **Components**:

        1. **Locker**
           - Location: `src/Locker.cs`
           - Changes:
             - Opens

        **Estimated Effort**: 4-6 hours

        ### Files to Create

        ```text
        src/
        ├── Locker.cs    # doors
        └── codes/
            └── Code.cs
        ```

        ### Files to Modify

        - `src/Courier.cs`: sends the code

        ## Dependencies

        **New Dependencies**:

        - qr (v2.1): draws codes

        **Updated Dependencies**:

        - http: v1.0 → v2.0, faster

        **Depends On** (blockers):

        - [#3 Labels](../labels.md): prints them

        ## Integration Points

        ### APIs & Interfaces

        **New APIs Created**:

        ```text
        POST /v1/lockers/{id}/open
        - Auth: bearer token
        - Migration: none
          needed
        ```

        **Modified APIs**:

        - `GET /v1/lockers`: lists
          - Compatibility: Non-breaking

        ### Data Schema Changes

        **Database Changes**:

        - **Table**: `lockers`
          - New columns: `code` (text), `opened_at` (date) - for the audit
          - Indexes: `ix_code`

        ### System Integration

        **Integration with Post**:

        - **Method**: queue

        ## Technical Risks & Mitigations

        | Risk | Impact | Probability | Mitigation | Owner |
        |------|--------|-------------|------------|-------|
        | Doors stay shut | H | M/L | A key | Ada |

        **Critical Risks**: None

        ## Performance Considerations

        **Performance Requirements** (from PRD):

        - Opening: ≤ 300 ms

        ## Testing Strategy

        ### Unit Testing

        **Key Test Cases**:

        - Locker: opens
          - Happy path: right code

        ## Rollout Strategy

        ### Feature Flags

        - `lockers.open`: Controls the doors

        ### Monitoring & Alerts

        **Metrics to Monitor**:

        | Metric | Threshold |
        |---|---|
        | `open_ms` | 300 |

        **Alerts to Create**:

        - Stuck door: Triggers when `open_ms` > 900

        ## Open Technical Questions

        ### Q1: Which code?

        **Question**: Letters or digits?

        **Options**:

        1. Letters: long
        2. Digits ✓: short

        **Impact**: Medium

        **Status**: **ANSWERED** – digits

        ## Investigation & POC Work

        #### Spike 1: Cold doors

        - **Goal**: Learn
          1. whether
          2. when
        - **Time box**: 2 days

        ## Effort Estimate

        **Overall Complexity**: M

        **Estimated Hours**: 4-6

        **Breakdown by Component**:

        - Locker: 4
        - **Total**: 6 hours

        ## Success Criteria

        **Functional**:

        - [ ] Doors open
          - [x] in winter too

        ## Related Documents

        - **Product Requirements**: [PRD](../prd/7.md)
        - Studies:
          - Cold: <https://example.org/cold>

        ## Revision History

        | Date | Author | Changes | Status |
        |------|--------|---------|--------|
        | 2026-03-01 | Ada | First | DRAFT |
        """;
}
