#pragma once

#include <string_view>

namespace athro::curriculum {

// The items of the small faculty of testing.h: one of each kind.

inline constexpr std::string_view small_items = R"(
[[item]]
id = "foundations/alerts/few-true/powys"
objective = "foundations/alerts/few-true"
kind = "choice"
level = 1
stem.en = "In 1,000 people 10 have a condition, and an alert with 90% sensitivity and specificity goes off: what is most likely?"
stem.cy = "Mewn 1,000 o bobl mae cyflwr ar 10, ac mae rhybudd â sensitifrwydd a phenodolrwydd o 90% yn canu: beth sydd fwyaf tebygol?"
reason.en = "9 of the 108 flags are true, so the other flags are false alarms."
reason.cy = "Mae 9 o'r 108 rhybudd yn gywir, felly rhai ffug yw'r lleill."
hints = [
  { en = "How many of the 1,000 are well?", cy = "Faint o'r 1,000 sy'n iach?" },
  { en = "Even a small share of a large group is many people.", cy = "Mae hyd yn oed cyfran fach o grŵp mawr yn llawer o bobl." },
  { en = "Put the 9 true flags beside the 99 others.", cy = "Rhowch y 9 rhybudd cywir wrth ochr y 99 arall." },
]
first_step.en = "Let us count together: 10 have it, and the tool finds 9 of them."
first_step.cy = "Gadewch i ni gyfrif gyda'n gilydd: mae'r cyflwr ar 10, ac mae'r offeryn yn dod o hyd i 9 ohonynt."
model_answer.en = "9 of the 10 are flagged, and 99 of the 990 who are well. A flag is therefore most likely a false alarm."
model_answer.cy = "Caiff 9 o'r 10 eu nodi, a 99 o'r 990 sy'n iach. Felly braw di-sail yw rhybudd yn fwyaf tebygol."
explain_back.en = "How would you explain that to a colleague?"
explain_back.cy = "Sut fyddech chi'n egluro hynny i gydweithiwr?"
passages = ["alerts/few-true"]
source = "arithmetic"
review_date = 2027-05-31
[item.stem_for.receptionist]
en = "Of 1,000 callers 10 are urgent, and a tool with 90% sensitivity and specificity marks one as urgent: what is most likely?"
cy = "O blith 1,000 o alwyr mae 10 yn rhai brys, ac mae offeryn â sensitifrwydd a phenodolrwydd o 90% yn nodi un yn frys: beth sydd fwyaf tebygol?"
[[item.option]]
id = "a"
text.en = "The person has it, since the tool is right so often"
text.cy = "Mae'r cyflwr ar y person, gan fod yr offeryn mor aml yn gywir"
reason.en = "A tool that is right so often sounds sure. Count the people before you trust the sound."
reason.cy = "Mae offeryn sydd mor aml yn gywir yn swnio'n sicr. Cyfrifwch y bobl cyn ymddiried yn y sŵn."
misconception = "flag-means-ill"
[[item.option]]
id = "b"
text.en = "A false alarm, because so few people have it"
text.cy = "Braw di-sail, gan mai cyn lleied sydd â'r cyflwr"
correct = true
[[item.option]]
id = "c"
text.en = "Nothing can be said, since such alerts mean little"
text.cy = "Ni ellir dweud dim, gan nad yw rhybuddion o'r fath yn golygu llawer"
reason.en = "After a bad week it may feel so. The numbers of the question do say something."
reason.cy = "Ar ôl wythnos wael gall deimlo felly. Mae rhifau'r cwestiwn yn dweud rhywbeth."
misconception = "useless"

[[item]]
id = "foundations/alerts/few-true/share"
objective = "foundations/alerts/few-true"
kind = "number"
level = 2
stem.en = "An alert gave 108 flags, and 9 of them were true: what per cent of its flags were true?"
stem.cy = "Rhoddodd rhybudd 108 o arwyddion, ac roedd 9 yn gywir: pa ganran y cant o'i arwyddion oedd yn gywir?"
value = 8.3
unit = "%"
tolerance = 0.5
reason.en = "9 out of 108 is 8.3%."
reason.cy = "Mae 9 allan o 108 yn 8.3%."
hints = [
  { en = "Which number is the whole here?", cy = "Pa rif yw'r cyfan yma?" },
  { en = "Divide the true flags by all flags.", cy = "Rhannwch y rhybuddion cywir â'r holl rybuddion." },
  { en = "9 divided by 108, times 100.", cy = "9 wedi'i rannu â 108, wedi'i luosi â 100." },
]
first_step.en = "The whole is all the flags: 108."
first_step.cy = "Y cyfan yw'r holl rybuddion: 108."
model_answer.en = "9 divided by 108 is 0.083, which is 8.3%."
model_answer.cy = "9 wedi'i rannu â 108 yw 0.083, sef 8.3%."
explain_back.en = "Why is all the flags the number to divide by?"
explain_back.cy = "Pam rhannu â'r holl rybuddion?"
passages = ["alerts/few-true"]
source = "arithmetic"
review_date = 2027-05-31
[[item.wrong]]
value = 90
misconception = "flag-means-ill"
reason.en = "That is how often it finds a person who has it. Here we count flags."
reason.cy = "Dyna pa mor aml y mae'n dod o hyd i berson â'r cyflwr. Cyfrif rhybuddion rydyn ni yma."

[[item]]
id = "foundations/alerts/few-true/name"
objective = "foundations/alerts/few-true"
kind = "text"
level = 1
stem.en = "What is it called when people no longer read alerts that are mostly false?"
stem.cy = "Beth yw'r enw ar arfer pobl o beidio â darllen rhybuddion sy'n ffug gan amlaf?"
accept.en = ["alert fatigue", "alarm fatigue"]
accept.cy = ["blinder rhybuddion", "blinder larymau"]
reason.en = "People grow tired of what is mostly false."
reason.cy = "Mae pobl yn blino ar yr hyn sy'n ffug gan amlaf."
hints = [
  { en = "How do you feel after a night of bells?", cy = "Sut ydych chi'n teimlo ar ôl noson o ganu?" },
  { en = "It is a kind of tiredness.", cy = "Math o flino ydyw." },
  { en = "Two words: what goes off, and being tired.", cy = "Dau air: yr hyn sy'n canu, a bod wedi blino." },
]
first_step.en = "The first word says what goes off on the screen."
first_step.cy = "Mae un gair yn dweud beth sy'n canu ar y sgrin."
model_answer.en = "It is called alert fatigue: people no longer read what is mostly false."
model_answer.cy = "Blinder rhybuddion yw'r enw: nid yw pobl bellach yn darllen yr hyn sy'n ffug gan amlaf."
explain_back.en = "When did you last see it happen?"
explain_back.cy = "Pryd welsoch chi hynny ddiwethaf?"
passages = ["alerts/fatigue"]
source = "athro-faculty"
review_date = 2027-05-31
[[item.wrong]]
accept.en = ["laziness"]
accept.cy = ["diogi"]
misconception = "useless"
reason.en = "It may look so from outside. People read what has been worth reading before."
reason.cy = "Gall edrych felly o'r tu allan. Mae pobl yn darllen yr hyn a fu'n werth ei ddarllen o'r blaen."

[[item]]
id = "foundations/alerts/threshold/moved"
objective = "foundations/alerts/threshold"
kind = "points"
level = 3
stem.en = "The level of an alert was moved down: what changed for the people on the ward?"
stem.cy = "Cafodd lefel rhybudd ei symud i lawr: beth newidiodd i'r bobl ar y ward?"
reason.en = "A lower level misses fewer and cries wolf more."
reason.cy = "Mae lefel is yn colli llai ac yn codi mwy o fraw."
hints = [
  { en = "Who is flagged now who was left alone before?", cy = "Pwy gaiff ei nodi nawr a gafodd lonydd o'r blaen?" },
  { en = "Look at both sides of it.", cy = "Edrychwch ar y ddwy ochr." },
  { en = "Think of those who are well, and of those who were overlooked.", cy = "Meddyliwch am y rhai iach, ac am y rhai a aeth heibio." },
]
first_step.en = "Let us take the people who are ill first."
first_step.cy = "Gadewch i ni ddechrau gyda'r bobl sy'n sâl."
model_answer.en = "Fewer people who have it are missed, and more who are well are flagged."
model_answer.cy = "Caiff llai o bobl â'r cyflwr eu colli, a nodir mwy o rai iach."
explain_back.en = "What would you ask before moving it?"
explain_back.cy = "Beth fyddech chi'n ei ofyn cyn ei symud?"
passages = ["alerts/threshold"]
source = "athro-faculty"
review_date = 2027-05-31
[[item.point]]
id = "misses-fewer"
accept.en = ["misses fewer", "finds more of them", "fewer are missed"]
accept.cy = ["colli llai", "dod o hyd i fwy"]
avoid.en = ["misses more"]
avoid.cy = ["colli mwy"]
missing.en = "And what about the people who are ill?"
missing.cy = "A beth am y bobl sy'n sâl?"
[[item.point]]
id = "more-false"
accept.en = ["more false alarms", "goes off more", "cries wolf"]
accept.cy = ["mwy o fraw", "canu'n amlach", "mwy o rybuddion ffug"]
avoid.en = ["fewer false alarms"]
avoid.cy = ["llai o rybuddion ffug"]
missing.en = "And what about the people who are well?"
missing.cy = "A beth am y bobl iach?"

[[item]]
id = "foundations/alerts/threshold/steps"
objective = "foundations/alerts/threshold"
kind = "order"
level = 2
stem.en = "In what order would you look into an alert that cries wolf?"
stem.cy = "Ym mha drefn fyddech chi'n edrych i mewn i rybudd sy'n codi braw?"
reason.en = "What is counted can be shown to whoever may change it."
reason.cy = "Gellir dangos yr hyn a gyfrifwyd i bwy bynnag all ei newid."
hints = [
  { en = "What would the owner of the tool want to see?", cy = "Beth fyddai perchennog yr offeryn am ei weld?" },
  { en = "Facts come before requests.", cy = "Daw ffeithiau cyn ceisiadau." },
  { en = "Begin with a pencil on the ward.", cy = "Dechreuwch gyda phensil ar y ward." },
]
first_step.en = "Start with what you can see for yourself."
first_step.cy = "Dechreuwch gyda'r hyn a welwch chi eich hun."
model_answer.en = "Count the flags, then show the count to the owner, then agree a new level."
model_answer.cy = "Cyfrifwch y rhybuddion, yna dangoswch y cyfrif i'r perchennog, yna cytunwch ar lefel newydd."
explain_back.en = "Why does counting come before asking?"
explain_back.cy = "Pam mae cyfrif yn dod cyn gofyn?"
passages = ["alerts/threshold"]
source = "athro-faculty"
review_date = 2027-05-31
[[item.option]]
id = "a"
text.en = "Count the flags"
text.cy = "Cyfrif y rhybuddion"
[[item.option]]
id = "b"
text.en = "Show the count to the owner"
text.cy = "Dangos y cyfrif i'r perchennog"
[[item.option]]
id = "c"
text.en = "Agree a new level"
text.cy = "Cytuno ar lefel newydd"
[[item.wrong]]
misconception = "useless"
reason.en = "It is good to want it changed. Whoever changes it will ask what you saw."
reason.cy = "Da eich bod am ei newid. Bydd pwy bynnag sy'n ei newid yn gofyn beth welsoch chi."

[[item]]
id = "foundations/alerts/threshold/gains"
objective = "foundations/alerts/threshold"
kind = "several"
level = 2
stem.en = "Which of these rise when the level is moved down?"
stem.cy = "Pa rai o'r rhain sy'n codi wrth symud y lefel i lawr?"
reason.en = "Both kinds of flags grow together."
reason.cy = "Mae'r ddau fath o rybudd yn tyfu gyda'i gilydd."
hints = [
  { en = "What does a lower fence let through?", cy = "Beth mae ffens is yn ei adael drwodd?" },
  { en = "Think of each group by itself.", cy = "Meddyliwch am bob grŵp ar ei ben ei hun." },
  { en = "More people are over the line now.", cy = "Mae mwy o bobl dros y llinell nawr." },
]
first_step.en = "Draw the line, then move it down a little."
first_step.cy = "Tynnwch y llinell, yna symudwch hi i lawr ychydig."
model_answer.en = "True flags and false flags both rise; missed people fall."
model_answer.cy = "Mae rhybuddion cywir a rhybuddion ffug yn codi; mae'r bobl a gollir yn gostwng."
explain_back.en = "Why do the two rise together?"
explain_back.cy = "Pam mae'r ddau'n codi gyda'i gilydd?"
passages = ["alerts/threshold"]
source = "athro-faculty"
review_date = 2027-05-31
[[item.option]]
id = "a"
text.en = "True flags"
text.cy = "Rhybuddion cywir"
correct = true
[[item.option]]
id = "b"
text.en = "False flags"
text.cy = "Rhybuddion ffug"
correct = true
[[item.option]]
id = "c"
text.en = "Missed people"
text.cy = "Pobl a gollir"
reason.en = "It would be bad if it did, so it is good to ask. Look which way the line went."
reason.cy = "Byddai hynny'n ddrwg, felly da gofyn. Edrychwch i ba gyfeiriad yr aeth y llinell."
misconception = "more-is-safer"
)";

}  // namespace athro::curriculum
