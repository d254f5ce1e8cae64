#pragma once

#include <string_view>

namespace athro::curriculum {

// The shared files and the phrases of the small faculty of testing.h.

inline constexpr std::string_view small_sources = R"(
[[source]]
id = "arithmetic"
title.en = "Worked arithmetic"
title.cy = "Rhifyddeg wedi'i gweithio"
citation = "Own arithmetic"
licence = "CC BY 4.0"
owner = "athro faculty"
review_date = 2027-05-31

[[source]]
id = "athro-faculty"
title.en = "Definitions of the faculty"
title.cy = "Diffiniadau'r gyfadran"
citation = "athro faculty, 2026"
address = "https://example.org/athro"
licence = "CC BY 4.0"
owner = "athro faculty"
review_date = 2027-05-31
)";

inline constexpr std::string_view small_passages = R"(
[[passage]]
id = "alerts/few-true"
title.en = "Rare conditions and false alarms"
title.cy = "Cyflyrau prin a rhybuddion ffug"
text.en = "In 1,000 people of whom 10 have it, a tool with 90% sensitivity and 90% specificity flags 9 of the 10 and 99 of the others: 9 of 108 flags are true."
text.cy = "Mewn 1,000 o bobl y mae'r cyflwr ar 10 ohonynt, mae offeryn â sensitifrwydd o 90% a phenodolrwydd o 90% yn nodi 9 o'r 10 a 99 o'r lleill: mae 9 o'r 108 rhybudd yn gywir."
questions.en = ["why are most alerts false", "why so many false positives"]
questions.cy = ["pam mae'r rhan fwyaf o'r rhybuddion yn ffug"]
objectives = ["foundations/alerts/few-true"]
source = "arithmetic"
review_date = 2027-05-31
owner = "athro faculty"

[[passage]]
id = "alerts/fatigue"
title.en = "Alert fatigue"
title.cy = "Blinder rhybuddion"
text.en = "Alert fatigue is when people stop reading alerts because most of them turn out to be false."
text.cy = "Blinder rhybuddion yw pan fydd pobl yn rhoi'r gorau i ddarllen rhybuddion am fod y rhan fwyaf yn rhai ffug."
questions.en = ["what is alert fatigue", "why do people ignore alerts"]
questions.cy = ["beth yw blinder rhybuddion"]
objectives = ["foundations/alerts/few-true"]
source = "athro-faculty"
review_date = 2027-05-31
owner = "athro faculty"

[[passage]]
id = "alerts/threshold"
title.en = "Somebody chose the level"
title.cy = "Dewisodd rhywun y lefel"
text.en = "A threshold is the level at which an alert goes off. A lower one misses fewer people and raises more false alarms."
text.cy = "Trothwy yw'r lefel y mae rhybudd yn canu arni. Mae un is yn colli llai o bobl ac yn codi mwy o fraw di-sail."
questions.en = ["what is a threshold", "who sets the level of an alert"]
questions.cy = ["beth yw trothwy", "pwy sy'n gosod lefel rhybudd"]
objectives = ["foundations/alerts/threshold"]
source = "athro-faculty"
review_date = 2027-05-31
owner = "athro faculty"

[[passage]]
id = "my-work/tasks"
title.en = "Tasks, not whole jobs"
title.cy = "Tasgau, nid swyddi cyfan"
text.en = "A tool is made for a task. A job is many tasks, and most of them are with people."
text.cy = "At dasg y gwneir offeryn. Llawer o dasgau yw swydd, a chyda phobl y mae'r rhan fwyaf ohonynt."
questions.en = ["will AI take my job"]
questions.cy = ["a fydd AI yn cymryd fy swydd"]
objectives = []
source = "athro-faculty"
review_date = 2027-05-31
owner = "athro faculty"
)";

inline constexpr std::string_view small_glossary = R"(
[[term]]
id = "sensitivity"
name.en = "sensitivity"
name.cy = "sensitifrwydd"
aliases.en = ["true positive rate"]
aliases.cy = []
definition.en = "Sensitivity is the share of people with the condition whom a tool flags."
definition.cy = "Sensitifrwydd yw'r gyfran o'r bobl â'r cyflwr y mae offeryn yn eu nodi."
confusable = ["specificity"]
source = "athro-faculty"
review_date = 2027-05-31

[[term]]
id = "specificity"
name.en = "specificity"
name.cy = "penodolrwydd"
aliases.en = ["true negative rate"]
aliases.cy = []
definition.en = "Specificity is the share of people without the condition whom a tool leaves alone."
definition.cy = "Penodolrwydd yw'r gyfran o'r bobl heb y cyflwr y mae offeryn yn gadael llonydd iddynt."
confusable = ["sensitivity"]
source = "athro-faculty"
review_date = 2027-05-31

[[term]]
id = "alert-fatigue"
name.en = "alert fatigue"
name.cy = "blinder rhybuddion"
aliases.en = ["alarm fatigue"]
aliases.cy = ["blinder larymau"]
definition.en = "Alert fatigue is the habit of no longer reading alerts that are mostly false."
definition.cy = "Blinder rhybuddion yw'r arfer o beidio â darllen rhybuddion sy'n ffug gan amlaf."
source = "athro-faculty"
review_date = 2027-05-31
)";

inline constexpr std::string_view small_cards = R"(
[[card]]
id = "patient-text-in-chatbots"
question.en = "Can I paste a patient letter into a chatbot?"
question.cy = "A gaf i ludo llythyr claf mewn sgwrsfot?"
answer.en = "No, not into a tool that your organisation has not approved, even with the name taken out."
answer.cy = "Na, nid mewn offeryn nad yw eich sefydliad wedi'i gymeradwyo, hyd yn oed heb yr enw."
text.en = "A letter says who a person is in more ways than by name."
text.cy = "Mae llythyr yn dweud pwy yw rhywun mewn mwy o ffyrdd nag wrth ei enw."
asked_as.en = ["paste a letter", "put notes into a chatbot"]
asked_as.cy = ["gludo llythyr", "rhoi nodiadau mewn sgwrsfot"]
source = "athro-faculty"
owner = "athro faculty"
review_date = 2027-05-31
)";

inline constexpr std::string_view small_professions = R"(
[[profession]]
id = "nurse"
name.en = "Nurse"
name.cy = "Nyrs"
said_as.en = ["nurse", "staff nurse", "sister", "charge nurse"]
said_as.cy = ["nyrs", "nyrs staff"]
tasks.en = "In nursing, AI may touch early-warning alerts, triage, wound pictures, rotas and notes."
tasks.cy = "Ym maes nyrsio, gall AI ymwneud â rhybuddion cynnar, brysbennu, lluniau clwyfau, rotâu a nodiadau."
[[profession.setting]]
id = "emergency"
name.en = "Emergency department"
name.cy = "Adran achosion brys"
[[profession.setting]]
id = "community"
name.en = "Community"
name.cy = "Cymuned"

[[profession]]
id = "receptionist"
name.en = "Receptionist"
name.cy = "Derbynnydd"
said_as.en = ["receptionist", "front desk"]
said_as.cy = ["derbynnydd", "y dderbynfa"]
tasks.en = "At the front desk, AI may touch call sorting, letters and appointments."
tasks.cy = "Wrth y ddesg, gall AI ymwneud â didoli galwadau, llythyrau ac apwyntiadau."
)";

inline constexpr std::string_view small_redirects = R"(
[live-patient]
text.en = "This page is for learning, so please ask a senior colleague about this person now."
text.cy = "Tudalen i ddysgu yw hon, felly gofynnwch i uwch-gydweithiwr am y person hwn nawr."
[distress]
text.en = "That sounds hard. Occupational health or somebody you trust can listen."
text.cy = "Mae hynny'n swnio'n anodd. Gall iechyd galwedigaethol neu rywun rydych yn ymddiried ynddo wrando."
[exam-answer]
text.en = "The answer is yours to find, and a hint is one word away."
text.cy = "Chi piau dod o hyd i'r ateb, ac mae awgrym ar gael o ofyn."
[reflection]
text.en = "A reflection has to be your own words. What struck you most about it?"
text.cy = "Rhaid i fyfyrdod fod yn eich geiriau chi. Beth a'ch trawodd fwyaf amdano?"
[colleague]
text.en = "It is better to talk about colleagues with your manager."
text.cy = "Gwell siarad am gydweithwyr gyda'ch rheolwr."
[transcript]
text.en = "Please leave records of patients out of this page."
text.cy = "Gadewch gofnodion cleifion allan o'r dudalen hon."
[abuse]
text.en = "Let us keep to words that help us both."
text.cy = "Gadewch i ni gadw at eiriau sy'n helpu'r ddau ohonom."
[out-of-scope]
text.en = "That lies outside what is taught here."
text.cy = "Mae hynny y tu allan i'r hyn a ddysgir yma."
)";

}  // namespace athro::curriculum
