#pragma once

#include <string_view>

namespace athro::curriculum {

// The labs of the small faculty of testing.h, one of each kind.

inline constexpr std::string_view small_trust_lab = R"(
id = "trust-some"
kind = "trust"
title.en = "Trust some of it"
title.cy = "Ymddiried mewn rhan ohono"
summary.en = "Decide on small cases with an AI's advice."
summary.cy = "Penderfynwch ar achosion bach gyda chyngor AI."
lead.en = "Decide first, then look at the advice."
lead.cy = "Penderfynwch yn gyntaf, yna edrychwch ar y cyngor."
minutes = 5
source = "athro-faculty"
review_date = 2027-05-31

[[case]]
id = "sum"
setting.en = "Stock room"
setting.cy = "Ystafell stoc"
shown.en = "There are 3 boxes of 12 masks."
shown.cy = "Mae 3 blwch o 12 masg."
question.en = "How many masks are there?"
question.cy = "Faint o fasgiau sydd yno?"
right = "b"
advice = "a"
says.en = "There are 15 masks."
says.cy = "Mae 15 masg yno."
reason.en = "3 times 12 is 36."
reason.cy = "3 gwaith 12 yw 36."
[[case.option]]
id = "a"
text.en = "15"
text.cy = "15"
[[case.option]]
id = "b"
text.en = "36"
text.cy = "36"
[[case.option]]
id = "c"
text.en = "24"
text.cy = "24"

[[case]]
id = "day"
setting.en = "Clinic desk"
setting.cy = "Desg y clinig"
shown.en = "Monday is the first. The clinic is on the third."
shown.cy = "Dydd Llun yw'r cyntaf. Mae'r clinig ar y trydydd."
question.en = "Which day is the clinic?"
question.cy = "Pa ddiwrnod mae'r clinig?"
right = "b"
advice = "b"
says.en = "It is on Wednesday."
says.cy = "Ddydd Mercher y mae."
reason.en = "Two days after Monday is Wednesday."
reason.cy = "Dau ddiwrnod ar ôl dydd Llun yw dydd Mercher."
[[case.option]]
id = "a"
text.en = "Tuesday"
text.cy = "Dydd Mawrth"
[[case.option]]
id = "b"
text.en = "Wednesday"
text.cy = "Dydd Mercher"

[[case]]
id = "bed"
setting.en = "Ward"
setting.cy = "Ward"
shown.en = "Bed 4 is empty."
shown.cy = "Mae gwely 4 yn wag."
question.en = "Is bed 4 free?"
question.cy = "A yw gwely 4 yn rhydd?"
right = "a"
advice = "a"
says.en = "Bed 4 is free."
says.cy = "Mae gwely 4 yn rhydd."
reason.en = "It is empty."
reason.cy = "Mae'n wag."
[[case.option]]
id = "a"
text.en = "Yes"
text.cy = "Ydy"
[[case.option]]
id = "b"
text.en = "No"
text.cy = "Nac ydy"

[[case]]
id = "key"
setting.en = "Office"
setting.cy = "Swyddfa"
shown.en = "The key is in the red box."
shown.cy = "Mae'r allwedd yn y blwch coch."
question.en = "Where is the key?"
question.cy = "Ble mae'r allwedd?"
right = "a"
advice = "a"
says.en = "In the red box."
says.cy = "Yn y blwch coch."
reason.en = "It says so."
reason.cy = "Mae'n dweud hynny."
[[case.option]]
id = "a"
text.en = "Red box"
text.cy = "Blwch coch"
[[case.option]]
id = "b"
text.en = "Blue box"
text.cy = "Blwch glas"
)";

inline constexpr std::string_view small_sorting_lab = R"(
id = "sort-some"
kind = "sorting"
title.en = "Sort some tasks"
title.cy = "Didoli rhai tasgau"
summary.en = "Sort tasks by how they fit a tool."
summary.cy = "Didolwch dasgau yn ôl sut maen nhw'n gweddu i offeryn."
lead.en = "Give each task a colour."
lead.cy = "Rhowch liw i bob tasg."
minutes = 5
source = "athro-faculty"
review_date = 2027-05-31

[[task]]
id = "agenda"
text.en = "Draft an agenda"
text.cy = "Drafftio agenda"
light = "green"
reason.en = "It names nobody."
reason.cy = "Dyw e ddim yn enwi neb."

[[task]]
id = "letter"
text.en = "Draft a letter"
text.cy = "Drafftio llythyr"
light = "amber"
reason.en = "Read it against the notes."
reason.cy = "Darllenwch ef yn erbyn y nodiadau."

[[task]]
id = "decide"
text.en = "Decide who is seen first"
text.cy = "Penderfynu pwy sy'n cael ei weld gyntaf"
light = "red"
reason.en = "People decide that."
reason.cy = "Pobl sy'n penderfynu hynny."

[[task]]
id = "rota"
roles = ["nurse"]
text.en = "Draft a rota"
text.cy = "Drafftio rota"
light = "amber"
reason.en = "Count the shifts."
reason.cy = "Cyfrwch y shifftiau."
)";

inline constexpr std::string_view small_reference_lab = R"(
id = "references-some"
kind = "references"
title.en = "Two references"
title.cy = "Dau gyfeiriad"
summary.en = "Find the invented one."
summary.cy = "Dewch o hyd i'r un ffug."
lead.en = "One of these is invented."
lead.cy = "Mae un o'r rhain yn ffug."
minutes = 5
source = "athro-faculty"
review_date = 2027-05-31
paragraph.en = "Counting helps [1], and so does rest [2]."
paragraph.cy = "Mae cyfrif yn helpu [1], a gorffwys hefyd [2]."

[[reference]]
id = "own"
text = "athro faculty. Definitions. 2026."
source = "athro-faculty"
check.en = "It is in the list of sources."
check.cy = "Mae yn y rhestr ffynonellau."

[[reference]]
id = "rest"
text = "Nobody N. On resting. Journal of Nothing. 2031."
invented = true
check.en = "There is no such journal."
check.cy = "Does dim cyfnodolyn o'r fath."
)";

inline constexpr std::string_view small_sample_lab = R"(
id = "sample-some"
kind = "sample"
title.en = "Who is in the data"
title.cy = "Pwy sydd yn y data"
summary.en = "Choose who is in the data."
summary.cy = "Dewiswch pwy sydd yn y data."
lead.en = "This is a made-up model."
lead.cy = "Model dychmygol yw hwn."
minutes = 5
source = "arithmetic"
review_date = 2027-05-31
story.en = "A tool listens to callers."
story.cy = "Mae offeryn yn gwrando ar alwyr."
choose.en = "How many examples are in Welsh?"
choose.cy = "Faint o enghreifftiau sydd yn Gymraeg?"
predict.en = "Of 100 callers in Welsh, how many will it miss?"
predict.cy = "O 100 o alwyr yn Gymraeg, faint fydd yn cael eu colli?"
lesson.en = "Ask for the figures of each group."
lesson.cy = "Gofynnwch am ffigurau pob grŵp."
examples = 1000
[large]
name.en = "Callers in English"
name.cy = "Galwyr yn Saesneg"
people = 800
[small]
name.en = "Callers in Welsh"
name.cy = "Galwyr yn Gymraeg"
people = 200
[[step]]
examples = 0
missed = 40
[[step]]
examples = 100
missed = 20
[[step]]
examples = 500
missed = 10
)";

}  // namespace athro::curriculum
