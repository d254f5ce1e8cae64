#pragma once

#include <string_view>

namespace athro::curriculum {

// The mentor, misconceptions and unit of the small faculty of testing.h.

inline constexpr std::string_view small_mentor = R"(
id = "hali"
name.en = "HALI"
name.cy = "HALI"
persona.en = "A patient mentor who asks more than it tells."
persona.cy = "Mentor amyneddgar sy'n gofyn mwy nag y mae'n ei ddweud."
scope.en = "AI in health and care, for learning only."
scope.cy = "AI ym maes iechyd a gofal, at ddysgu yn unig."
owner = "athro faculty"
units = ["foundations/alerts"]
opening_brief = "ai-and-my-work"
opening_items = ["foundations/alerts/few-true/powys"]
)";

inline constexpr std::string_view small_misconceptions = R"(
[[misconception]]
id = "flag-means-ill"
name.en = "A flag means the person has it."
name.cy = "Mae rhybudd yn golygu bod y cyflwr ar y person."
signs.en = ["if it flags they have it", "must be septic then"]
signs.cy = ["os yw'n canu mae'n sâl"]
answer.en = "It feels that way, because a flag sounds certain. Yet when few people have the condition, most flags are false alarms."
answer.cy = "Felly mae'n teimlo, am fod rhybudd yn swnio'n sicr. Ond pan mai ychydig sydd â'r cyflwr, rhybuddion ffug yw'r rhan fwyaf."
contrast.en = "If only 1 person in 100 has it, who are most of the people it flags?"
contrast.cy = "Os yw ar 1 person o bob 100, pwy yw'r rhan fwyaf o'r bobl y mae'n eu nodi?"
passage = "alerts/few-true"

[[misconception]]
id = "more-is-safer"
name.en = "Too many alerts are better than too few."
name.cy = "Mae gormod o rybuddion yn well na rhy ychydig."
signs.en = ["better too many than too few", "safer to flag everyone"]
signs.cy = ["gwell gormod na rhy ychydig"]
answer.en = "Nobody wants to miss one, so that is a fair wish. The trouble is that people stop reading, and then the true one is missed anyway."
answer.cy = "Does neb eisiau colli un, felly mae'n ddymuniad teg. Y drafferth yw bod pobl yn peidio â darllen, ac yna caiff yr un cywir ei golli beth bynnag."
contrast.en = "If it went off for everyone, what would one more alert tell you?"
contrast.cy = "Pe bai'n canu i bawb, beth fyddai un rhybudd arall yn ei ddweud wrthych?"
passage = "alerts/fatigue"

[[misconception]]
id = "useless"
name.en = "A tool with false alarms is useless."
name.cy = "Mae offeryn sy'n codi braw di-sail yn dda i ddim."
signs.en = ["the thing is useless", "just switch it off"]
signs.cy = ["mae'n dda i ddim", "ei ddiffodd"]
answer.en = "After enough false alarms it does look useless. It is worth knowing first how many of its flags were true."
answer.cy = "Ar ôl digon o rybuddion ffug mae'n edrych yn dda i ddim. Mae'n werth gwybod yn gyntaf faint o'i rybuddion oedd yn gywir."
contrast.en = "If it finds 9 people in a month whom you would have missed, what is it worth?"
contrast.cy = "Os yw'n dod o hyd i 9 o bobl mewn mis y byddech wedi'u colli, beth yw ei werth?"
passage = "alerts/few-true"
)";

inline constexpr std::string_view small_unit = R"(
id = "foundations/alerts"
title.en = "Alerts that cry wolf"
title.cy = "Rhybuddion sy'n codi braw"
summary.en = "Why most alerts may be false, and what to ask about them."
summary.cy = "Pam y gall y rhan fwyaf o rybuddion fod yn ffug, a beth i'w ofyn amdanynt."
minutes = 10
labs = ["predictive-values", "trust-some"]
outcomes = [
  { en = "Say why flags are mostly false.", cy = "Dweud pam mae rhybuddion yn ffug gan amlaf." },
  { en = "Name alert fatigue.", cy = "Enwi blinder rhybuddion." },
  { en = "Explain a threshold.", cy = "Egluro trothwy." },
  { en = "Work out a predictive value.", cy = "Cyfrifo gwerth rhagfynegol." },
  { en = "Know whom to ask.", cy = "Gwybod pwy i'w holi." },
]
hook.en = "An alert goes off, and nobody looks up."
hook.cy = "Mae rhybudd yn canu, a neb yn codi ei ben."
[hook_for.nurse]
en = "The early-warning alert goes off, and nobody on the ward looks up."
cy = "Mae'r rhybudd cynnar yn canu, a neb ar y ward yn codi ei ben."

[[objective]]
id = "foundations/alerts/few-true"
title.en = "Say why most flags may be false"
title.cy = "Dweud pam y gall y rhan fwyaf fod yn ffug"
outcome.en = "You can say why most of an alert's flags may be false alarms."
outcome.cy = "Gallwch ddweud pam y gall y rhan fwyaf o'r rhybuddion fod yn rhai ffug."
brief = "alerts-at-work"
prerequisites = []

[[objective]]
id = "foundations/alerts/threshold"
title.en = "Explain what a threshold trades"
title.cy = "Egluro beth mae trothwy'n ei gyfnewid"
outcome.en = "You can explain what moving a threshold gains and loses."
outcome.cy = "Gallwch egluro beth mae symud trothwy'n ei ennill a'i golli."
brief = "ai-and-my-work"
prerequisites = ["foundations/alerts/few-true"]

[[section]]
id = "two-by-two"
title.en = "Four groups of people"
title.cy = "Pedwar grŵp o bobl"
body.en = """
Every alert sorts people into four groups. Some have the condition and are flagged, and some have it and are left alone. Some are well and are flagged, and some are well and are left alone. In 1,000 people of whom 10 have the condition, a tool with 90% sensitivity flags 9 of the 10. With 90% specificity it also flags 99 of the 990 who are well. So 9 of 108 flags are true.
"""
body.cy = """
Mae pob rhybudd yn didoli pobl yn bedwar grŵp. Mae'r cyflwr ar rai ac fe'u nodir, ac mae ar rai a chânt lonydd. Mae rhai'n iach ac fe'u nodir, ac mae rhai'n iach a chânt lonydd. Mewn 1,000 o bobl y mae'r cyflwr ar 10 ohonynt, mae offeryn â sensitifrwydd o 90% yn nodi 9 o'r 10. Gyda phenodolrwydd o 90% mae hefyd yn nodi 99 o'r 990 sy'n iach. Felly mae 9 o'r 108 rhybudd yn gywir.
"""
source = "arithmetic"
)";

}  // namespace athro::curriculum
