#pragma once

#include <string_view>

namespace athro::curriculum {

// The phrases of the mentor of the small faculty of testing.h.

inline constexpr std::string_view small_phrases = R"(
[[phrase]]
key = "greet"
variants = [
  { en = "Hello, nothing is marked against you here.", cy = "Helo, does dim yn cael ei farcio yn eich erbyn yma." },
  { en = "Welcome, this is for learning only.", cy = "Croeso, at ddysgu yn unig y mae hyn." },
  { en = "Good to see you, take your time.", cy = "Da eich gweld, cymerwch eich amser." },
]

[[phrase]]
key = "greet-again"
variants = [
  { en = "Welcome back.", cy = "Croeso'n ôl." },
  { en = "Good to see you again.", cy = "Da eich gweld eto." },
  { en = "Hello again.", cy = "Helo eto." },
]

[[phrase]]
key = "role-ask"
variants = [
  { en = "What is your job?", cy = "Beth yw eich swydd?" },
]

[[phrase]]
key = "role-thanks"
variants = [
  { en = "Thank you, that helps.", cy = "Diolch, mae hynny'n help." },
  { en = "Thanks for saying so.", cy = "Diolch am ddweud." },
  { en = "Good to know.", cy = "Da gwybod." },
]

[[phrase]]
key = "role-unknown"
variants = [
  { en = "That is fine as it is.", cy = "Mae hynny'n iawn fel y mae." },
]

[[phrase]]
key = "quote"
variants = [
  { en = "You wrote: “{words}”.", cy = "Ysgrifennoch: “{words}”." },
  { en = "Your words: “{words}”.", cy = "Eich geiriau: “{words}”." },
  { en = "You said: “{words}”.", cy = "Dywedoch: “{words}”." },
]

[[phrase]]
key = "idea"
variants = [
  { en = "Behind it is an idea many people have: “{idea}”", cy = "Y tu ôl iddo mae syniad sydd gan lawer: “{idea}”" },
  { en = "The idea is common: “{idea}”", cy = "Mae'r syniad yn gyffredin: “{idea}”" },
  { en = "Many would say: “{idea}”", cy = "Byddai llawer yn dweud: “{idea}”" },
]

[[phrase]]
key = "thanks"
variants = [
  { en = "Thank you.", cy = "Diolch." },
  { en = "Thanks for that.", cy = "Diolch am hynny." },
  { en = "Noted, thank you.", cy = "Nodwyd, diolch." },
]

[[phrase]]
key = "right"
variants = [
  { en = "Yes, that is it.", cy = "Ie, dyna fo." },
  { en = "That is right.", cy = "Mae hynny'n gywir." },
  { en = "Exactly so.", cy = "Yn union." },
]

[[phrase]]
key = "right-with-help"
variants = [
  { en = "There you have it.", cy = "Dyna chi." },
  { en = "You got there.", cy = "Fe ddaethoch i ben." },
  { en = "Yes, step by step.", cy = "Ie, gam wrth gam." },
]

[[phrase]]
key = "partly"
variants = [
  { en = "Part of it is there.", cy = "Mae rhan ohono yno." },
  { en = "That is some of it.", cy = "Dyna beth ohono." },
  { en = "You have begun well.", cy = "Dechreuoch yn dda." },
]

[[phrase]]
key = "wrong"
variants = [
  { en = "Thanks for trying that.", cy = "Diolch am roi cynnig arni." },
  { en = "A fair thought.", cy = "Syniad teg." },
  { en = "I see how you got there.", cy = "Gwelaf sut y daethoch yno." },
]

[[phrase]]
key = "unit-ask"
variants = [
  { en = "In what unit is that?", cy = "Ym mha uned y mae hynny?" },
]

[[phrase]]
key = "unsure-ask"
variants = [
  { en = "Could you say it in other words?", cy = "A allech ei ddweud mewn geiriau eraill?" },
]

[[phrase]]
key = "try-again-ask"
variants = [
  { en = "What do you make of it now?", cy = "Beth ydych chi'n ei feddwl nawr?" },
  { en = "How would you answer now?", cy = "Sut fyddech chi'n ateb nawr?" },
  { en = "What does that suggest?", cy = "Beth mae hynny'n ei awgrymu?" },
]

[[phrase]]
key = "climb"
variants = [
  { en = "That is a fine place to start.", cy = "Lle da i ddechrau." },
  { en = "Good to say so.", cy = "Da dweud hynny." },
  { en = "Let us take a step.", cy = "Gadewch i ni gymryd cam." },
]

[[phrase]]
key = "not-yet"
variants = [
  { en = "We will get there, with a step first.", cy = "Fe ddown yno, gyda cham yn gyntaf." },
  { en = "Soon, and a step before that.", cy = "Cyn hir, a cham cyn hynny." },
  { en = "A step first.", cy = "Cam yn gyntaf." },
]

[[phrase]]
key = "first-step"
variants = [
  { en = "Let us begin together.", cy = "Gadewch i ni ddechrau gyda'n gilydd." },
  { en = "Here is the start of it.", cy = "Dyma'r dechrau." },
  { en = "Together, then.", cy = "Gyda'n gilydd, felly." },
]

[[phrase]]
key = "explain"
variants = [
  { en = "Here is the whole of it.", cy = "Dyma'r cyfan." },
  { en = "This is how it goes.", cy = "Fel hyn y mae." },
  { en = "In full, then.", cy = "Yn llawn, felly." },
]

[[phrase]]
key = "fresh-item"
variants = [
  { en = "Here is another on the same idea.", cy = "Dyma un arall ar yr un syniad." },
  { en = "Another one to try.", cy = "Un arall i'w drio." },
  { en = "The same idea elsewhere.", cy = "Yr un syniad mewn lle arall." },
]

[[phrase]]
key = "practice"
variants = [
  { en = "Gladly: here is one to try.", cy = "Wrth gwrs: dyma un i'w drio." },
  { en = "Here is a question, then.", cy = "Dyma gwestiwn felly." },
  { en = "Good: have a go at this.", cy = "Da iawn: rhowch gynnig ar hwn." },
]

[[phrase]]
key = "sorry"
variants = [
  { en = "I misread you there, sorry.", cy = "Fi gamddeallodd; mae'n ddrwg gen i." },
  { en = "Sorry, that was not what you said.", cy = "Sori, nid dyna a ddywedoch." },
  { en = "I took you wrongly there.", cy = "Fe'ch cymerais yn anghywir." },
]

[[phrase]]
key = "offer-item"
variants = [
  { en = "Here is one to try.", cy = "Dyma un i'w drio." },
  { en = "Try this.", cy = "Rhowch gynnig ar hwn." },
  { en = "A question on that.", cy = "Cwestiwn ar hynny." },
]

[[phrase]]
key = "explained-back"
variants = [
  { en = "Well put.", cy = "Da iawn chi." },
  { en = "In your own words, good.", cy = "Yn eich geiriau eich hun, da." },
  { en = "That is clear.", cy = "Mae hynny'n glir." },
]

[[phrase]]
key = "back-to-item-ask"
variants = [
  { en = "Shall we go back to the question?", cy = "Awn ni'n ôl at y cwestiwn?" },
  { en = "Back to the question: what do you think?", cy = "Yn ôl at y cwestiwn: beth yw eich barn?" },
  { en = "And your answer to the question?", cy = "A'ch ateb i'r cwestiwn?" },
]

[[phrase]]
key = "held-back"
variants = [
  { en = "That waits until you have tried.", cy = "Mae hynny'n aros nes i chi roi cynnig arni." },
  { en = "After your answer I will say that.", cy = "Ar ôl eich ateb fe ddweda i hynny." },
  { en = "First your own thought.", cy = "Eich barn chi'n gyntaf." },
]

[[phrase]]
key = "no-source"
variants = [
  { en = "No reviewed source here covers that.", cy = "Nid oes ffynhonnell wedi'i hadolygu yma am hynny." },
  { en = "I have no reviewed source for that.", cy = "Nid oes gen i ffynhonnell wedi'i hadolygu ar hynny." },
  { en = "That is not in what I have read.", cy = "Nid yw hynny yn yr hyn a ddarllenais." },
]

[[phrase]]
key = "decision-ask"
variants = [
  { en = "What would the answer change for you?", cy = "Beth fyddai'r ateb yn ei newid i chi?" },
  { en = "Which decision hangs on it?", cy = "Pa benderfyniad sy'n dibynnu arno?" },
  { en = "What would you do with the answer?", cy = "Beth wnaech chi gyda'r ateb?" },
]

[[phrase]]
key = "near-fact"
variants = [
  { en = "Nearest to that is this.", cy = "Dyma'r agosaf at hynny." },
  { en = "One thing near it.", cy = "Un peth sy'n agos ato." },
  { en = "My sources come near with this.", cy = "Daw fy ffynonellau'n agos â hyn." },
]

[[phrase]]
key = "no-answer"
variants = [
  { en = "To your question I have no answer.", cy = "I'ch cwestiwn chi does gen i ddim ateb." },
  { en = "I have no source for your question.", cy = "Does gen i ddim ffynhonnell i'ch cwestiwn." },
  { en = "It is a fair question, and I have no source.", cy = "Mae'n gwestiwn teg, a does gen i ddim ffynhonnell." },
]

[[phrase]]
key = "your-call"
variants = [
  { en = "To your question I have no answer.", cy = "I'ch cwestiwn chi does gen i ddim ateb." },
  { en = "I have no source for your question.", cy = "Does gen i ddim ffynhonnell i'ch cwestiwn." },
  { en = "It is a fair question, and I have no source.", cy = "Mae'n gwestiwn teg, a does gen i ddim ffynhonnell." },
]

[[phrase]]
key = "weighs"
variants = [
  { en = "That sounds hard. Your wellbeing service is there.", cy = "Mae hynny'n swnio'n anodd. Mae eich gwasanaeth lles yno." },
]

[[phrase]]
key = "not-covered"
variants = [
  { en = "I have nothing reviewed on that.", cy = "Nid oes gen i ddim wedi'i adolygu ar hynny." },
  { en = "That is new to me.", cy = "Mae hynny'n newydd i mi." },
  { en = "I cannot add to that.", cy = "Ni allaf ychwanegu at hynny." },
]

[[phrase]]
key = "clarify-ask"
variants = [
  { en = "Is this about somebody in your care now, or something to learn from?", cy = "Ai am rywun yn eich gofal nawr y mae hyn, neu rywbeth i ddysgu ohono?" },
]

[[phrase]]
key = "clarified"
variants = [
  { en = "Thanks, then we go on.", cy = "Diolch, awn ymlaen felly." },
]

[[phrase]]
key = "care-stay"
variants = [
  { en = "That comes first.", cy = "Hynny sy'n dod gyntaf." },
  { en = "See to them first.", cy = "Gofalwch amdanyn nhw yn gyntaf." },
  { en = "I hope they are in good hands.", cy = "Gobeithio eu bod mewn dwylo da." },
]

[[phrase]]
key = "distress-stay"
variants = [
  { en = "Thank you for telling me.", cy = "Diolch am ddweud wrtha i." },
  { en = "I am glad you said that.", cy = "Da eich bod wedi dweud." },
  { en = "Take your time.", cy = "Cymerwch eich amser." },
]

[[phrase]]
key = "hand-over"
variants = [
  { en = "A person can help, and nothing is sent without your consent.", cy = "Gall person helpu, ac ni anfonir dim heb eich caniatâd." },
]

[[phrase]]
key = "why"
variants = [
  { en = "The reason is under the reply.", cy = "Mae'r rheswm o dan yr ateb." },
]

[[phrase]]
key = "disagree"
variants = [
  { en = "Noted, and it counts.", cy = "Nodwyd, ac mae'n cyfrif." },
  { en = "Thank you, that is kept.", cy = "Diolch, fe'i cedwir." },
  { en = "Good that you said so.", cy = "Da eich bod wedi dweud." },
]

[[phrase]]
key = "skip"
variants = [
  { en = "We leave it there.", cy = "Gadawn hi yno." },
  { en = "No harm done.", cy = "Dim drwg." },
  { en = "On we go.", cy = "Ymlaen â ni." },
]

[[phrase]]
key = "no-more-items"
variants = [
  { en = "Those were all the questions on this.", cy = "Dyna'r holl gwestiynau ar hyn." },
]

[[phrase]]
key = "language"
variants = [
  { en = "The language link is at the top of the page.", cy = "Mae'r ddolen iaith ar frig y dudalen." },
]

[[phrase]]
key = "summary"
variants = [
  { en = "What you said comes to this.", cy = "Daw'r hyn a ddywedoch at hyn." },
  { en = "Put together, then.", cy = "Gyda'i gilydd, felly." },
  { en = "In short.", cy = "Yn fyr." },
]

[[phrase]]
key = "action-ask"
variants = [
  { en = "What will you try, and when?", cy = "Beth wnewch chi ei drio, a phryd?" },
  { en = "What is one thing you will ask?", cy = "Beth yw un peth y gofynnwch?" },
  { en = "What comes first for you?", cy = "Beth ddaw gyntaf i chi?" },
]

[[phrase]]
key = "action-noted"
variants = [
  { en = "Kept, and I will ask about it.", cy = "Cadwyd, a byddaf yn gofyn amdano." },
  { en = "Noted for next time.", cy = "Nodwyd at y tro nesaf." },
  { en = "I will come back to that.", cy = "Dof yn ôl at hynny." },
]

[[phrase]]
key = "follow-up-ask"
variants = [
  { en = "Last time you planned “{words}”: how did it go?", cy = "Y tro diwethaf eich bwriad oedd “{words}”: sut aeth hi?" },
]

[[phrase]]
key = "close"
variants = [
  { en = "A good place to stop.", cy = "Lle da i stopio." },
  { en = "That is enough for today.", cy = "Dyna ddigon am heddiw." },
  { en = "Until next time.", cy = "Tan y tro nesaf." },
]

[[phrase]]
key = "sure-but-wrong"
variants = [
  { en = "You felt surer than it turned out.", cy = "Roeddech yn fwy sicr na'r canlyniad." },
  { en = "Sure and right came apart here.", cy = "Aeth sicr a chywir ar wahân yma." },
  { en = "Worth a second look.", cy = "Werth ail olwg." },
]

[[phrase]]
key = "right-but-unsure"
variants = [
  { en = "You knew more than you thought.", cy = "Gwyddech fwy nag y tybiech." },
  { en = "Right, though you doubted it.", cy = "Cywir, er i chi amau." },
  { en = "Trust that a little more.", cy = "Ymddiriedwch ychydig mwy yn hynny." },
]

[[phrase]]
key = "education-only"
variants = [
  { en = "This is for learning and not for care now.", cy = "At ddysgu y mae hyn, nid at ofal nawr." },
]
)";

}  // namespace athro::curriculum
