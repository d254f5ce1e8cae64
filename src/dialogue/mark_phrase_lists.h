#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <athro/dialogue/mark_phrases.h>

namespace athro::dialogue {

/// The phrases behind each cue, in both languages, parted by '|'. The longest phrase at a place
/// wins, so "not only" is filler although "not" negates.
inline constexpr std::array<std::pair<Cue, std::string_view>, 22> phrase_lists{{
    {Cue::filler,
     "i think|i think that|i'd say|i would say|i guess|i suppose|i believe|i reckon|i'm "
     "thinking|im thinking|"
     "i feel|i am sure|i'm sure|im sure|pretty sure|i'm fairly sure|fairly sure|quite sure|if i "
     "remember|"
     "if i'm not mistaken|if i am not mistaken|unless i'm mistaken|if i'm not wrong|correct me if "
     "i'm wrong|"
     "in my view|in my opinion|imo|imho|to be honest|tbh|to me|as far as i know|afaik|off the top "
     "of my head|"
     "it is called|it's called|its called|they call it|we call it|known as|the answer is|the "
     "correct answer is|the right answer is|the correct answer would be|my answer is|"
     "the term is|the word is|you mean|do you mean|would that be|could it be|could that be|is "
     "that|is this|"
     "that would be|that'd be|it would be|it'd be|has to be|must "
     "be|surely|definitely|certainly|obviously|"
     "probably|basically|simply|clearly|again|please|thanks|thank you|"
     "if i remember right|if i remember rightly|if i remember correctly|if memory serves|we would "
     "call that|we'd call that|i would call it|i'd call it|or in other words|in other words|sorry "
     "about the spelling|sorry for the spelling|excuse the spelling|pardon the spelling"},
    {Cue::filler,
     "no doubt|no doubt about it|without doubt|without a doubt|without question|beyond doubt|no "
     "question|"
     "undoubtedly|nothing but|none other than|no other than|not only|nothing other than|nothing "
     "less than|"
     "can't be anything but|cannot be anything but|can't go wrong with|why not|not to mention|no "
     "problem|"
     "didn't they|didnt they|didn't it|weren't they|hasn't it|haven't they|won't they|won't "
     "it|can't "
     "they|couldn't it|shouldn't it|shouldn't they|shouldn't you|don't we|do they not|"
     "no worries|not a problem|if not mistaken|isn't it|isnt it|ain't it|innit|aren't they|arent "
     "they|"
     "doesn't it|doesnt it|don't they|dont they|don't you think|wouldn't it|wasn't it|not just|not "
     "merely|"
     "whether or not|more or less|sooner or later|one way or another|or something|or something "
     "like that|"
     "or so|or whatever|or summat|and so on|and all that|no matter what|not surprisingly|believe "
     "it or not"},
    {Cue::filler,
     "dwi'n meddwl|dw i'n meddwl|rwy'n meddwl|rwyn meddwl|dwi'n credu|rwy'n credu|credaf|credu "
     "i|dwi'n siwr|"
     "rwy'n siwr|dwi'n amau|fi'n credu|fi'n meddwl|wi'n credu|wi'n meddwl|dwin meddwl|dwin "
     "credu|meddwl i|"
     "sa i'n amau|faswn i'n dweud|byddwn i'n dweud|ddwedwn i|fyswn i'n deud|mi faswn i'n "
     "deud|dybiwn i|"
     "yn fy marn i|yn fy nhyb i|hyd y gwn i|am wn i|am a wn i|os dwi'n cofio|os cofiaf|os ydw i'n "
     "iawn|"
     "os nad ydw i'n camgymryd|oni bai mod i'n camgymryd|a bod yn onest|i fod yn onest|yr ateb "
     "cywir yw|yr ateb cywir ydy|yr ateb iawn yw|yr ateb yw|yr ateb ydy|"
     "yr ateb ydi|fy ateb i yw|y term yw|y gair yw|gelwir|enw arno|yr enw yw|"
     "mae'n debyg|siwr o fod|mae'n rhaid|rhaid mai|wrth gwrs|yn bendant|yn sicr|yn amlwg|diolch|os "
     "gwelwch yn dda|faswn i'n deud|faswn i'n ddeud|fyswn i'n dweud|weden i|ddweden i|sori am y "
     "sillafu|esgusodwch y sillafu|os cofia i'n iawn|os cofiaf yn iawn|mewn geiriau eraill"},
    {Cue::filler,
     "heb os|heb os nac oni bai|heb amheuaeth|heb ddwywaith|dim dwywaith|does dim dwywaith|dim "
     "amheuaeth|"
     "does dim amheuaeth|diamheuol|dim ond|neb ond|dim byd ond|nid yn unig|nid dim ond|ddim yn "
     "unig|yn tydi|"
     "on'd ydy|on'd ydi|on'd yw|ond yw e|onid yw|onid ydi|onid ydy|onid e|ynte|yntefe|yndife|yn "
     "dydy|yn dydi|"
     "tydi o|neu rywbeth|neu rywbeth felly|neu beth bynnag|neu debyg|fwy neu lai|mwy neu lai|yn "
     "hwyr neu'n hwyrach|"
     "pam lai|dim problem|byth bynnag|beth bynnag|dim rhyfedd|heb son am"},
    {Cue::doubt,
     "not sure it's|not sure its|not sure it is|not sure that|not sure if|not sure whether|not "
     "certain that|"
     "not certain it's|not certain it is|not convinced that|not convinced it's|not convinced it "
     "is|doubt that|"
     "doubt it's|doubt it is|i doubt|doubtful|don't think so|dont think so|ddim yn siwr mai|ddim "
     "yn siwr ai|"
     "ddim yn siwr os|ddim yn siwr bod|ddim yn siwr a yw|ddim yn siwr taw|ddim yn "
     "argyhoeddedig|amheus|"
     "dwi'n amau mai nid|ddim yn meddwl hynny"},
    {Cue::dont_know,
     "i don't know|i dont know|don't know|dont know|dunno|idk|no idea|no clue|haven't a clue|not a "
     "clue|"
     "haven't the foggiest|not sure|i'm not sure|im not sure|i am not sure|unsure|not certain|i'm "
     "not certain|"
     "not entirely sure|not 100% sure|not totally sure|i can't remember|can't remember|cant "
     "remember|"
     "i've forgotten|just guessing|a guess|wild guess|"
     "dim syniad|sdim syniad|does gen i ddim syniad|sgen i ddim syniad|dim clem|sgen i'm clem|dwi "
     "ddim yn gwybod|"
     "dw i ddim yn gwybod|dwi'm yn gwybod|dwim yn gwybod|dwi'm yn gwbod|dwim yn gwbod|sai'n "
     "gwybod|sa i'n gwybod|"
     "smo fi'n gwybod|wn i ddim|wn i'm|dwn i ddim|dwn i'm|dwnim|ddim yn gwybod|ddim yn siwr|dwi "
     "ddim yn siwr|"
     "dw i ddim yn siwr|dwi'm yn siwr|dwim yn siwr|nid wyf yn siwr|nid wyf yn gwybod|ddim yn "
     "hollol siwr|"
     "ddim yn cofio|dwi ddim yn cofio|dyfalu ydw i|dim ond dyfalu"},
    {Cue::negation,
     "out of "
     "reach|avoid|avoids|avoiding|not|no|never|isn't|isnt|aren't|arent|wasn't|wasnt|weren't|werent|"
     "don't|dont|doesn't|doesnt|"
     "didn't|didnt|"
     "won't|wont|can't|i cant|you cant|we cant|they cant|it cant|he cant|she cant|one cant|that "
     "cant|this cant|people cant|staff cant|cant be|cant do|cant trust|cant tell|cant see|cant "
     "know|cant rely|cant make|cant "
     "have|cannot|couldn't|couldnt|wouldn't|wouldnt|shouldn't|shouldnt|mustn't|hasn't|hasnt|"
     "haven't|havent|hadn't|hadnt|ain't|aint|needn't|mightn't|neither|nor|none|nothing|nobody|"
     "noone|no one|"
     "nowhere|without|hardly|barely|scarcely|seldom|far from|anything but|everything but|all "
     "but|nothing like|by no means|"
     "in no way|not at all|not remotely|unlikely|unlikely to be|impossible|absence of|absent|"
     "lack of|free of|free from|deny|denies|"
     "rule out|rules out|ruled out|exclude|excludes|excluding|except|except for|excepting|minus|"
     "opposite of|the opposite of|opposite to|inverse of|reverse of|contrary to|unrelated "
     "to|nothing to do with|"
     "no longer|not even|false that|untrue that|wrong that|a myth that|myth that|mistake to|wrong "
     "to|"
     "incorrect to|it is false|it's false"},
    {Cue::negation,
     "does a wnelo|does gan|does gen|does yna|does na|does dim|does neb|popeth ond|pob dim "
     "ond|popeth heblaw|nid|nad|ni|na|nac|nage|naddo|nid oes|nid yw|nid yw'r|nid ydy|nid ydi|nid "
     "ydyn|nid ydynt|nid oedd|"
     "ddim|dim|mo|mo'r|byth|erioed|heb|prin ei fod|prin ei bod|prin fod|prin bod|prin y|prin "
     "yr|prin mai|go brin|annhebygol|amhosibl|neb|unlle|dydy|dydi|dyw|"
     "dydyn|dydynt|dyn nhw "
     "ddim|dio'm|dyo'm|di'm|doedd|doedden|doeddwn|sdim|nagoes|nagyw|nagyw'r|smo|"
     "sai'n|sai|sa|dwi'm|dwim|'dwi'm|ydy'r ddim|wnaeth ddim|wnes i'm|o'm|ddaru'm|fydd ddim|"
     "absenoldeb|diffyg|ymhell o fod|ymhell o|pell o fod|rhywbeth heblaw|unrhyw beth ond|"
     "heblaw|heblaw am|ac eithrio|eithrio|gwrthwyneb|y gwrthwyneb i|gwrthwyneb i|groes i|yn groes "
     "i|"
     "dim i'w wneud a|dim byd i'w wneud a|does yr un|does run|nid oes yr "
     "un|osgoi|peidio|beidio|pheidio|peidiwch|beidiwch|paid|paid "
     "a|dydi'r|dydy'r|dyw'r|doedd y|nid ydyw|nis|nas|nis gellir|"
     "ddim o gwbl|dim o gwbl|celwydd yw|anghywir dweud|anghywir yw dweud|camgymeriad yw|myth yw"},
    {Cue::exclusion,
     "yn lle'r|yn lle y|yn lle yr|yn hytrach na'r|heblaw'r|heblaw am y|ac eithrio'r|any but|any of "
     "them "
     "but|anything but the|unrhyw un ond|unrhyw un ond y|unrhyw un ond yr|pob un ond|but leave "
     "out|but leaving out|but ignore|but exclude|but skip|ond gadael|ond hepgor|ond "
     "anwybyddu|ond heb|anyone but|everyone but|pawb heblaw|pawb heblaw'r|pawb ond|rather "
     "than|instead of|as "
     "opposed to|as against|unlike|other than|over and above|in place of|"
     "different from|differs from|differ from|distinct from|compared with|compared to|versus|vs|"
     "not to be confused with|not the same as|and not|but not|yn hytrach na|yn hytrach nag|yn lle|"
     "o'i gymharu a|o'i chymharu a|yn wahanol i|gwahanol i|nid yr un peth a|ac nid|a nid|ond nid|"
     "ond dim|ond ddim|yn erbyn"},
    {Cue::denial,
     "is pointless|is useless|is a waste of time|isn't worth it|is not worth it|yn wastraff "
     "amser|yn ddibwrpas|does no good|"
     "is irrelevant|is unnecessary|is not relevant|isn't relevant|is unimportant|is not "
     "important|is not needed|isn't needed|is not necessary|isn't necessary|does not "
     "matter|doesn't matter|doesnt matter|is beside the point|is not required|is wrong|was "
     "wrong|is incorrect|is not right|isn't right|is not correct|isn't correct|is "
     "false|"
     "is untrue|is not true|isn't true|is a mistake|would be wrong|would be incorrect|is not the "
     "answer|"
     "isn't the answer|is not it|isn't what|is out|doesn't apply|does not apply|is excluded|is "
     "ruled out|"
     "is unlikely|can be excluded|can be ruled out|is rubbish|is nonsense|my foot|"
     "yn amherthnasol|yn ddiangen|ddim yn bwysig|ddim yn berthnasol|ddim yn angenrheidiol|ddim o "
     "bwys|yn anghywir|sy'n anghywir|yn wallus|yn gamgymeriad|ddim yn iawn|ddim yn gywir|ddim yn "
     "wir|"
     "nid yw'n gywir|nid yw'n iawn|nid yw'n wir|dydy o ddim|dydi o ddim|dyw e ddim|dydy hi ddim|"
     "dydi hi ddim|dyw hi ddim|nid dyna'r ateb|dim dyna'r ateb|wedi'i eithrio|ddim yn "
     "berthnasol|lol"},
    {Cue::contrast,
     "but|for example|e.g|eg|such as|er "
     "enghraifft|fel|however|whereas|while|although|though|yet|instead|rather|it's just|its "
     "just|it is "
     "just|just that|"
     "it's more|its more|it is more|then again|on the other hand|ond|fodd bynnag|tra|er bod|er|eto|"
     "serch hynny|ar y llaw arall|yn hytrach|jyst bod|dim ond bod|yn lle hynny|mae'n fwy"},
    {Cue::reason,
     "because|because of|cos|cuz|coz|bc|since|as|so|so that|hence|therefore|thus|due to|owing "
     "to|given that|"
     "which|who|when|where|if|means|meaning|meaning that|which means|in order to|for "
     "example|"
     "achos|oherwydd|gan|gan fod|am fod|am mai|felly|fel bod|sy'n|sydd|sef|pan|os|lle|er mwyn|yn "
     "golygu|"
     "mae hynny'n golygu|sy'n golygu|o ganlyniad|o achos|oblegid|canys"},
    {Cue::alternative,
     "or|possibly|perhaps|maybe|mebbe|efallai|falle|hwyrach|ella|or else|or maybe|or possibly|or "
     "perhaps|either|either or|alternatively|and or|one of|any of|"
     "could also be|might also be|if not|failing that|both|all of the above|all of these|any of "
     "the above|"
     "neu|neu'r|neu'n|neu efallai|neu falle|neu ella|naill ai|un ai|unai|ynteu|un o|un o'r|unrhyw "
     "un "
     "o|ill dau|"
     "y ddau|y ddwy|pob un|pob un ohonynt|os nad|gallai hefyd fod"},
    {Cue::joiner,
     "and|plus|as well as|along with|together with|ac|yn ogystal a|ynghyd a|hefyd|also"},
    {Cue::retraction,
     "but i reject it|but i reject that|but i disagree|but i don't agree|but i dont agree|but i "
     "don't think "
     "so|but i dont think so|ond nid felly|ond celwydd|ond nid dyna|ond dydi hynny ddim|ond dydy "
     "hynny "
     "ddim|ond dw i ddim yn cytuno|ond dwi'm yn cytuno|"
     "but they have got that wrong|but they've got that wrong|but they got that wrong|but they "
     "have it "
     "wrong|but they are wrong|but they're wrong|but theyre wrong|but that's wrong|but thats "
     "wrong|but "
     "that is "
     "wrong|but that's not true|but that is not true|but it is not true|but it isn't true|ond maen "
     "nhw'n "
     "anghywir|ond mae hynny'n anghywir|ond dydi hynny ddim yn wir|ond nid yw hynny'n wir|"
     "scrap that|no scrap that|oh no|oh no sorry|oh wait no|no wait|wait no|no hang on|no hold "
     "on|hang on no|hold on "
     "no|actually no|"
     "no actually|scratch that|strike that|cancel that|"
     "sorry i mean|sorry i meant|i meant|or rather|let me rephrase|let me change that|"
     "let me try again|change that to|i'll change that|changed my mind|i've changed my mind|"
     "on second thought|on second thoughts|thinking about it|come to think of it|my mistake|my bad|"
     "no sorry|sorry no|no no|no not that|take that back|"
     "i take it back|i take that back|that's wrong|thats wrong|that is wrong|no that's not right"},
    {Cue::retraction,
     "o na|o na sori|o na aros|na aros|na arhoswch|aros na|aros funud|dal sownd|hang on na|sori "
     "dwi'n golygu|"
     "dwi'n feddwl|o'n i'n meddwl|neu'n hytrach|neu yn hytrach|"
     "fy nghamgymeriad i|ail feddwl|o ailfeddwl|ar ol ailfeddwl|erbyn meddwl|"
     "dwi wedi newid fy meddwl|wedi newid fy meddwl|newid fy meddwl|na sori|sori na|na ddim hynny|"
     "nid hynny|anghofiwch hynny|anghofia hynny|anwybyddwch hynny|dileu hynny|"
     "mae hynny'n anghywir|cymryd hynny'n ol|na dim hynny"},
    {Cue::soft_retraction,
     "wait|hang on|hold on|i mean|correction|make that|should be|ignore that|forget that|delete "
     "that|aros|"
     "arhoswch|daliwch|camgymeriad|nah|nope|cywiriad|wps|oops|whoops|dwi'n golygu|rwy'n golygu|o "
     "feddwl|na na|"
     "dylai fod yn|sorry|sori|actually|well|wel|mae'n ddrwg gen i|mae'n ddrwg gyda "
     "fi|ymddiheuriadau|a dweud y gwir"},
    {Cue::near_bound,
     "just over|just under|just above|just below|slightly over|slightly under|slightly more than|"
     "slightly less than|a little over|a little under|a bit over|a bit under|a bit more than|"
     "a bit less than|a little more than|a little less than|not far off|nearly|almost|"
     "ychydig dros|ychydig dan|ychydig o dan|ychydig mwy na|ychydig llai na|ychydig mwy "
     "nag|ychydig llai nag|fymryn dros|fymryn dan|"
     "fymryn o dan|bron|bron i|bron yn|jyst dros|jyst dan"},
    {Cue::bound,
     "more than|less than|fewer than|greater than|at least|at most|up to|no more than|no less "
     "than|over|"
     "under|above|below|minimum|maximum|min of|max of|not more than|not less than|anything "
     "over|anything under|"
     "mwy na|fwy na|llai na|lai na|mwy nag|fwy nag|llai nag|lai nag|uwch nag|is nag|dim mwy "
     "nag|dim llai nag|o leiaf|ar y mwyaf|hyd at|dros|o dan|uwch na|is na|uwchlaw|islaw|"
     "dim mwy na|dim llai na"},
    {Cue::instruction,
     "mark this|mark me|mark my|mark as|mark correct|marked as correct|marked correct|grade this|"
     "grade me|score this|full marks|full credit|give me the mark|give me a mark|"
     "give me the point|give me the points|give me credit|give full|award full|award me|mark this "
     "answer|accept this answer|accept this as|accept my answer|please accept this|treat this as "
     "correct|treat it as correct|consider this correct|"
     ""
     "consider it correct|set mark|set correct|mark = |mark: correct|mark correct|"
     "ignore the key|ignore previous|ignore all|ignore your|disregard previous|"
     "system prompt|system:|assistant:|developer mode|as the marker|dear marker|"
     "note to marker|marker:|marker note|you must mark|whatever the answer is|"
     "whatever is correct|whatever you have|the correct answer|the right answer|the accepted "
     "answer|"
     "the answer key|the expected answer|correct: true|is correct = |mark_correct|the model answer|"
     "same as the key|what the key says|answer is correct|my answer is correct|this is correct|"
     "this answer is right|this is the correct"},
    {Cue::instruction,
     "marciwch|marcia|marcio hwn|nodwch hwn|nodwch fod|nodwch yn gywir|rhowch farc|rhowch "
     "farciau|rho farc|"
     "rho farciau|farciau llawn|marciau llawn|marc llawn|farc llawn|sgor lawn|"
     "fel marciwr|derbyniwch hwn|derbyniwch fy ateb|derbyniwch yr ateb|anwybyddwch y "
     "cyfarwyddiadau|anwybyddwch yr allwedd|anwybyddwch y cynllun|cyfrifwch hwn yn gywir|cyfrifwch "
     "hyn yn gywir|trinwch hwn fel|diystyrwch y cyfarwyddiadau|annwyl farciwr|"
     "nodyn i'r marciwr|at y marciwr|yr ateb cywir|yr ateb iawn|beth bynnag yw'r ateb|beth bynnag "
     "sy'n gywir|"
     "yr ateb disgwyliedig|yr ateb enghreifftiol|mae hwn yn gywir|mae hyn yn gywir|mae fy ateb yn "
     "gywir|"
     "mae'r ateb hwn yn gywir|system:"},
    {Cue::question,
     "a oes|a yw|a ydy|a ydi|a fydd|a ddylen|oes rhaid|oes angen|do we|does it|do i|do you|are "
     "we|can "
     "we|could it|should we|when is|when does|when do|when should|when must|where is|where "
     "does|who is|who has|who "
     "should|which|how should|should|pryd mae|pryd mae'n|pryd dylid|pryd|ble mae|pwy sy'n|pwy "
     "ddylai|pa|a ddylai|"
     "what is|what's|whats|what are|what does|what do you|why is|why are|why does|how is|how "
     "does|how do|"
     "can you explain|explain|tell me|define|is there a difference between|what about|how about|"
     "beth yw|beth ydy|beth ydi|beth ydyn|beth mae|beth am|pam mae|pam bod|pam fod|sut mae|"
     "allwch chi esbonio|esboniwch|dywedwch|diffiniwch|beth yw'r gwahaniaeth"},
}};

/// Words without content of their own.
inline constexpr std::string_view glue_words =
    "a an the this that these those it its it's i'm i is are was were be been being am do does did "
    "has have had "
    "of to in on at for with by from into about as than then there here my your our their his her "
    "me you we they "
    "he she him them us ones what which who whom when where how why if so and or but will would "
    "can could "
    "should may might must shall just very really only quite too also even still ever such some "
    "any each every "
    "called call name named answer term word thing something think say said mean means meant well "
    "yes yeah yep ok "
    "okay um umm er erm hmm oh ah like kind sort type-of actually because cos let that's thats "
    "there's he's she's "
    "they're we're you're i'd i've i'll it'll itll would've up out off over down again against "
    "erbyn get got go goes going "
    "y yr 'r a'r i'r o'r yn 'n mae mae'n mae'r oedd roedd wedi wedi'i i o ar am at ag gan gyda efo "
    "ac a neu ond fod bod "
    "fy dy ei eu ein eich hwn hon hyn hynny yna yma fe mi fo hi ni nhw chi ti fi dwi dw rwy rwy'n "
    "rydw rydym sy sydd "
    "pan os mor iawn jest jyst wel ie ia felly hefyd eto rhyw beth pwy pa sut ble pryd bydd byddai "
    "fydd fyddai ydy "
    "ydi yw ydyw ydyn yw'r ydy'r ydi'r wrth tra achos oherwydd er mai taw ai e ef fel sef hwnnw "
    "honno rheini dyna dyma "
    "enw ateb term gair peth rhywbeth dweud golygu galw galwyd gelwir meddwl credu cael gael "
    "gwneud wneud rhaid gall "
    "gallai gellir byddwn baswn fasa swn sa'n ma' ma ma'n ma'r de ynde nte bo mod dros dan ohono "
    "ohoni ohonynt iddo iddi neud gneud gath gaeth gafodd cafodd di dyle dylai ddylai dylid bydde "
    "mewn miwn i'w i'n o'u a'u ur u thats whos theres youre theyre im ive dont da rhaid fase";

/// Words beside a term that make another thing of it.
inline constexpr std::string_view qualifier_words =
    "out low high lower higher raised reduced increased decreased decreasing increasing falling "
    "rising "
    "excess excessive "
    "absent missing deficiency deficient pre post non anti semi pseudo sub quasi partial "
    "incomplete "
    "opposite inverse reverse reversed mirror false fake inaccurate under over hyper hypo "
    "acquired induced resistant former previous acute chronic early late left right upper lower "
    "maternal paternal "
    "isel uchel uwch diffygiol gormod llai gostyngol cynyddol rhannol ffug gau gwrthwyneb gwrthdro "
    "ol cyn lled anghywir blaenorol cronig aciwt llym chwith uchaf isaf";

}  // namespace athro::dialogue
