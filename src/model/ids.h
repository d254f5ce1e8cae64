#pragma once

#include <athro/base/id.h>

namespace athro::model {

using OrganisationId = base::Id<struct OrganisationKind>;
using LearnerId = base::Id<struct LearnerKind>;    // pseudonymous, 32 hex digits
using DialogueId = base::Id<struct DialogueKind>;  // 32 hex digits
using TurnId = base::Id<struct TurnKind>;          // made by the client, 32 hex digits
using EvidenceId = base::Id<struct EvidenceKind>;
using CurriculumVersion = base::Id<struct CurriculumKind>;  // the hash of the faculty's files

using MentorId = base::Id<struct MentorKind>;        // "hali"
using UnitId = base::Id<struct UnitKind>;            // "foundations/what-ai-is"
using ObjectiveId = base::Id<struct ObjectiveKind>;  // "foundations/what-ai-is/narrow"
using ItemId = base::Id<struct ItemKind>;            // "foundations/what-ai-is/narrow/leaflet"
using BriefId = base::Id<struct BriefKind>;          // "alerts-at-work"
using PassageId = base::Id<struct PassageKind>;      // "what-ai-is/umbrella-term"
using MisconceptionId = base::Id<struct MisconceptionKind>;  // "flag-means-ill"
using SourceId = base::Id<struct SourceKind>;                // "hee-part-1"
using WordClassId = base::Id<struct WordClassKind>;          // "alert"
using TermId = base::Id<struct TermKind>;                    // "automation-bias"
using CardId = base::Id<struct CardKind>;                    // "patient-data-in-chatbots"
using ProfessionId = base::Id<struct ProfessionKind>;        // "nurse"
using LabId = base::Id<struct LabKind>;                      // "calibrated-trust"
using SettingId = base::Id<struct SettingKind>;              // "emergency"

}  // namespace athro::model
