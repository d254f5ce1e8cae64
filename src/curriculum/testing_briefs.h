#pragma once

#include <string_view>

namespace athro::curriculum {

// The briefs of the small faculty of testing.h.

inline constexpr std::string_view small_alerts_brief = R"(
id = "alerts-at-work"
objectives = ["foundations/alerts/few-true"]
title.en = "Alerts at work"
title.cy = "Rhybuddion yn y gwaith"
aim.en = "You can say why most flags may be false alarms, and whom to ask about it."
aim.cy = "Gallwch ddweud pam y gall y rhan fwyaf o'r rhybuddion fod yn ffug, a phwy i'w holi amdanynt."
misconceptions = ["flag-means-ill", "more-is-safer", "useless"]
must_not_say.en = ["that a named product is good or bad"]
must_not_say.cy = ["bod cynnyrch a enwir yn dda neu'n ddrwg"]
turns_max = 8
[examples_for.nurse]
en = "A smoke alarm over a toaster is soon taken down."
cy = "Buan y tynnir larwm mwg i lawr os yw uwchben tostiwr."

[[point]]
id = "few-true"
text.en = "When few people have the condition, most flags are false alarms, even with a good tool."
text.cy = "Pan mai ychydig o bobl sydd â'r cyflwr, rhybuddion ffug yw'r rhan fwyaf, hyd yn oed gydag offeryn da."
signs.en = ["one in ten was real", "most of them were wrong", "mostly false"]
signs.cy = ["un o bob deg oedd yn iawn", "ffug gan amlaf"]
acknowledge.en = "One in ten is about what the arithmetic gives when few people have it."
acknowledge.cy = "Un o bob deg yw'r hyn y mae'r rhifyddeg yn ei roi, fwy neu lai, pan mai ychydig sydd â'r cyflwr."
passage = "alerts/few-true"

[[point]]
id = "fatigue"
text.en = "People stop reading alerts that are mostly false; then a true one goes by too."
text.cy = "Mae pobl yn peidio â darllen rhybuddion sy'n ffug gan amlaf; yna mae un cywir yn mynd heibio hefyd."
signs.en = ["stopped looking", "nobody reads it"]
signs.cy = ["stopio edrych", "neb yn ei ddarllen"]
acknowledge.en = "Yes: people stop reading what is mostly false, and then a true one goes by too."
acknowledge.cy = "Ie: mae pobl yn peidio â darllen yr hyn sy'n ffug gan amlaf, ac yna mae un cywir yn mynd heibio hefyd."
passage = "alerts/fatigue"

[[point]]
id = "threshold"
text.en = "Someone chose the level at which it goes off, and it can be looked at again."
text.cy = "Dewisodd rhywun y lefel y mae'n canu arni, a gellir edrych arni eto."
signs.en = ["someone set the level", "it can be changed"]
signs.cy = ["rhywun osododd y lefel", "gellir ei newid"]
acknowledge.en = "Yes: somebody chose that level, so somebody can look at it again."
acknowledge.cy = "Ie: dewisodd rhywun y lefel honno, felly gall rhywun edrych arni eto."
passage = "alerts/threshold"

[[experience]]
id = "went-off-for-everybody"
signs.en = ["went off for everybody", "goes off all the time", "too many alerts", "we just click it away"]
signs.cy = ["canu i bawb", "canu drwy'r amser", "gormod o rybuddion", "clicio heibio"]
acknowledge.en = "That has a name: alert fatigue. When nearly everyone is flagged, people stop looking, and it is hard to blame them."
acknowledge.cy = "Mae enw ar hynny: blinder rhybuddion. Pan gaiff bron pawb eu nodi, mae pobl yn peidio ag edrych, ac mae'n anodd eu beio."
leads_to = "fatigue"
passage = "alerts/fatigue"

[[experience]]
id = "missed-one"
signs.en = ["it missed one", "never went off", "looked ill and nothing"]
signs.cy = ["collodd un", "wnaeth o ddim canu", "ddaru o'm canu"]
acknowledge.en = "So you saw the other side of it: a tool that stays quiet can be wrong as well."
acknowledge.cy = "Felly fe welsoch yr ochr arall: gall offeryn tawel fod yn anghywir hefyd."
leads_to = "threshold"
passage = "alerts/threshold"

[[experience]]
id = "settings-changed"
signs.en = ["they changed the settings", "turned it down", "new level"]
signs.cy = ["newid y gosodiadau", "ei droi i lawr", "lefel newydd"]
acknowledge.en = "Then someone moved the level at which it goes off. That changes what it misses as well as what it flags."
acknowledge.cy = "Felly symudodd rhywun y lefel y mae'n canu arni. Mae hynny'n newid yr hyn y mae'n ei golli yn ogystal â'r hyn y mae'n ei nodi."
leads_to = "threshold"
passage = "alerts/threshold"

[[experience]]
id = "false-alarm"
signs.en = ["false alarm again", "turned out fine", "was nothing"]
signs.cy = ["braw di-sail eto", "roedd yn iawn wedyn"]
acknowledge.en = "A false alarm costs a walk down the ward. Many of them cost trust."
acknowledge.cy = "Mae braw di-sail yn costio tro i lawr y ward. Mae llawer ohonynt yn costio ymddiriedaeth."
leads_to = "few-true"
passage = "alerts/few-true"

[[experience]]
id = "no-say"
signs.en = ["nobody asked us", "came from above"]
signs.cy = ["neb wedi gofyn i ni", "daeth oddi uchod"]
acknowledge.en = "Tools often arrive before the questions do. Yours is still worth asking."
acknowledge.cy = "Mae offer yn aml yn cyrraedd cyn y cwestiynau. Mae'n werth gofyn eich un chi o hyd."
leads_to = "threshold"
passage = "alerts/threshold"
brief = "ai-and-my-work"

[[probe]]
id = "last-ten"
aims_at = "few-true"
ask.en = "Think of the last ten times it went off: how many of those people turned out to have it?"
ask.cy = "Meddyliwch am y deg gwaith diwethaf iddo ganu: faint o'r bobl hynny oedd â'r cyflwr yn y diwedd?"
[probe.ask_for.receptionist]
en = "Think of the last ten calls it marked as urgent: how many were?"
cy = "Meddyliwch am y deg galwad ddiwethaf iddo eu nodi'n rhai brys: faint oedd felly?"

[[probe]]
id = "week"
aims_at = "fatigue"
ask.en = "What happened on your ward after a week of that?"
ask.cy = "Beth ddigwyddodd ar eich ward ar ôl wythnos o hynny?"
then.en = "A week is long enough to form a habit."
then.cy = "Mae wythnos yn ddigon hir i fagu arfer."

[[probe]]
id = "who-decided"
aims_at = "threshold"
ask.en = "Who decided the level at which it goes off, as far as you know?"
ask.cy = "Hyd y gwyddoch, pwy benderfynodd ar ba lefel y mae'n canu?"

[[probe]]
id = "half-as-often"
aims_at = "threshold"
ask.en = "If it went off half as often, what would you gain and what might you lose?"
ask.cy = "Pe bai'n canu hanner mor aml, beth fyddech chi'n ei ennill a beth allech chi ei golli?"

[[probe]]
id = "hundred-flags"
aims_at = "flag-means-ill"
ask.en = "Out of 100 flags like yours, how many would you guess are true?"
ask.cy = "O bob 100 rhybudd fel eich un chi, faint fyddech chi'n tybio sy'n gywir?"

[[probe]]
id = "close"
aims_at = "close"
ask.en = "What one question will you ask about it, and whom?"
ask.cy = "Pa un cwestiwn fyddwch chi'n ei ofyn amdano, ac i bwy?"
)";

inline constexpr std::string_view small_work_brief = R"(
id = "ai-and-my-work"
objectives = ["foundations/alerts/threshold"]
title.en = "AI and my work"
title.cy = "AI a'm gwaith i"
aim.en = "You can say where AI touches your work and what you want to know about it."
aim.cy = "Gallwch ddweud ble mae AI yn ymwneud â'ch gwaith a beth rydych am ei wybod amdano."
misconceptions = ["flag-means-ill", "more-is-safer", "useless"]
turns_max = 6

[[point]]
id = "tasks"
text.en = "A tool is made for a task, and a job is many tasks."
text.cy = "At dasg y gwneir offeryn, a llawer o dasgau yw swydd."
signs.en = ["only does one thing", "part of my job"]
signs.cy = ["gwneud un peth", "rhan o'm swydd"]
acknowledge.en = "That is a good way to see it: one task of many."
acknowledge.cy = "Ffordd dda o'i weld: un dasg o blith llawer."
passage = "my-work/tasks"

[[point]]
id = "check"
text.en = "Whoever signs a text answers for it, whatever wrote the draft."
text.cy = "Mae pwy bynnag sy'n llofnodi testun yn atebol amdano, beth bynnag a ysgrifennodd y drafft."
signs.en = ["I check it", "read it through"]
signs.cy = ["dwi'n ei wirio", "darllen drwyddo"]
acknowledge.en = "Reading it through is the part that no tool takes over."
acknowledge.cy = "Darllen drwyddo yw'r rhan nad oes offeryn yn ei chymryd drosodd."
passage = "my-work/tasks"

[[experience]]
id = "scribe"
signs.en = ["writes my notes", "scribe made it up", "invented words"]
signs.cy = ["ysgrifennu fy nodiadau", "geiriau wedi'u dyfeisio"]
acknowledge.en = "A note that says what nobody said has to be put right by whoever signs it."
acknowledge.cy = "Rhaid i bwy bynnag sy'n llofnodi gywiro nodyn sy'n dweud yr hyn na ddywedodd neb."
leads_to = "check"
passage = "my-work/tasks"

[[experience]]
id = "alerts"
signs.en = ["alerts nobody looks at", "alert on every patient"]
signs.cy = ["rhybuddion neb yn edrych", "rhybudd ar bob claf"]
acknowledge.en = "An alert on everyone soon says nothing about anyone."
acknowledge.cy = "Buan y mae rhybudd ar bawb yn dweud dim am neb."
leads_to = "tasks"
passage = "alerts/fatigue"
brief = "alerts-at-work"

[[experience]]
id = "rota"
signs.en = ["rota tool", "does the rota"]
signs.cy = ["offeryn rota", "gwneud y rota"]
acknowledge.en = "A rota is a task that a tool can draft, and people still have to live with it."
acknowledge.cy = "Tasg y gall offeryn ei drafftio yw rota, ac mae'n rhaid i bobl fyw gyda hi o hyd."
leads_to = "tasks"
passage = "my-work/tasks"

[[experience]]
id = "letters"
signs.en = ["letters in a chatbot", "chatbot for letters"]
signs.cy = ["llythyrau mewn sgwrsfot", "sgwrsfot i lythyrau"]
acknowledge.en = "A letter is more than its words: it is also about a person."
acknowledge.cy = "Mae llythyr yn fwy na'i eiriau: mae hefyd yn ymwneud â pherson."
leads_to = "check"
passage = "my-work/tasks"

[[experience]]
id = "job-fear"
signs.en = ["take my job", "replace us"]
signs.cy = ["cymryd fy swydd", "cymryd ein lle"]
acknowledge.en = "That worry is fair, and it helps to look at it task by task."
acknowledge.cy = "Mae'r pryder hwnnw'n deg, ac mae'n help edrych arno fesul tasg."
leads_to = "tasks"
passage = "my-work/tasks"

[[probe]]
id = "day"
aims_at = "tasks"
ask.en = "What does AI look like in your day?"
ask.cy = "Sut mae AI yn edrych yn eich diwrnod chi?"
[probe.ask_for.receptionist]
en = "What does AI look like at your desk?"
cy = "Sut mae AI yn edrych wrth eich desg chi?"

[[probe]]
id = "part"
aims_at = "tasks"
ask.en = "Which part of your work would you gladly hand over?"
ask.cy = "Pa ran o'ch gwaith fyddech chi'n falch o'i throsglwyddo?"

[[probe]]
id = "who-signs"
aims_at = "check"
ask.en = "Who reads it before it goes out?"
ask.cy = "Pwy sy'n ei ddarllen cyn iddo fynd allan?"

[[probe]]
id = "scribe-more"
aims_at = "scribe"
ask.en = "What did the note say that nobody had said?"
ask.cy = "Beth oedd y nodyn yn ei ddweud na ddywedodd neb?"

[[probe]]
id = "trust"
aims_at = "useless"
ask.en = "What would it have to show before you trusted it?"
ask.cy = "Beth fyddai angen iddo ei ddangos cyn i chi ymddiried ynddo?"

[[probe]]
id = "close"
aims_at = "close"
ask.en = "What will you ask about it this week?"
ask.cy = "Beth fyddwch chi'n ei ofyn amdano yr wythnos hon?"
)";

}  // namespace athro::curriculum
