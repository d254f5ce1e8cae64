#include <athro/retrieval/query_words.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include <athro/base/stem.h>
#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::retrieval {
namespace {

/// Words that only frame a question; as answers to it they would fit any text.
constexpr std::string_view asking_words =
    "what's whats who's how's why's where's is's please tell explain describe mean means meaning "
    "know understand "
    "wonder question ask asking answer say says said give example examples does did do make makes "
    "way ways "
    "need want help me quick quickly briefly simple simply terms word words thing anything "
    "something someone "
    "anyone everyone actually exactly really ever still anymore name names enw enwau term termau "
    "much many more most lot difference "
    "different between "
    "why where whose whom shall let us hi hello hey thanks thank cheers sorry think thought should "
    "must might "
    "may work works happen happens happening happened kind sort type go come take "
    "beth be yw ydy ydi di odi ody pam sut pwy pryd ble faint sawl pa esbonio esboniwch esbonia "
    "egluro eglura eglurwch diffinia diffiniwch dweud dywedwch "
    "golygu ystyr "
    "meddwl gwybod deall angen eisiau helpu enghraifft syml gair geiriau peth rhywbeth unrhyw "
    "unrhywbeth "
    "rhywun pawb mwy mwyaf llawer gwahaniaeth rhwng gwahanol diolch helo shwmae os gwelwch dda "
    "plis ydi'r "
    "gallu gall gallwch gallaf alla i'n fedra medru modd dylai dylwn dylid rhaid wnewch wnei "
    "allwch allech "
    "gweithio gweithredu digwydd digwyddodd math mathau ydyn oes sydd fyddai bydd cael gael gwneud "
    "wneud "
    "mae'n yw'r beth'n ddweud olygu feddwl wybod allai gellir hynny'n no na nag neu not isn't "
    "don't ddim dim nid "
    "vs versus never heb without can't cannot doesn't didn't won't";

/// Everyday words for one thing, in both languages. Found by any of them, at a lower weight.
constexpr std::array everyday_groups{
    std::string_view{
        "common frequency frequent prevalence affected incidence rare often cyffredin mynychder"},
    std::string_view{"inherit inherited inheritance hereditary familial passed family pattern runs "
                     "etifeddu etifeddol"},
    std::string_view{"gene genetic genetically mutation mutated changes genyn genetig"},
    std::string_view{"treat treatment therapy manage cure trin triniaeth"},
    std::string_view{"symptom sign feature arwydd symptom"},
    std::string_view{"alert alarm flag warning notification alarms rhybudd larwm baner rhybuddion"},
    std::string_view{"goes went off fire fires ring rings beep canu seinio tanio"},
    std::string_view{"patient person people client claf cleifion pobl"},
    std::string_view{
        "mistake error wrong fault fail struggle camgymeriad gwall anghywir nam trafferth"},
    std::string_view{
        "invent fabricate hallucination hallucinate dyfeisio rhith rhithweledigaeth rhithio"},
    std::string_view{"bias unfair prejudice racist racism discriminate tuedd rhagfarn annheg "
                     "hiliol hiliaeth gwahaniaethu"},
    std::string_view{"safe safety saff diogel diogelwch"},
    std::string_view{"data information record gwybodaeth cofnod"},
    std::string_view{"job role career swydd gwaith"},
    std::string_view{"replace redundant takeover disodli"},
    std::string_view{"summary summarise crynodeb crynhoi"},
    std::string_view{"transcribe transcription scribe dictation transcript trawsgrifio "
                     "trawsgrifiad ysgrifennydd"},
    std::string_view{"typing typed type teipio"},
    std::string_view{"letter notes note llythyr nodiadau nodyn"},
    std::string_view{"rota roster rostering rotas"},
    std::string_view{"law legal legislation cyfraith cyfreithiol"},
    std::string_view{"approve approved authorised cymeradwyo cymeradwy"},
    std::string_view{"consent permission agree cydsyniad caniatad cydsynio"},
    std::string_view{"private privacy confidential confidentiality cyfrinachol cyfrinachedd "
                     "preifatrwydd preifat"},
    std::string_view{"train training taught learn hyfforddi dysgu"},
    std::string_view{"check verify gwirio dilysu tsecio"},
    std::string_view{"trust rely reliance reliable ymddiried dibynnu dibynadwy trystio drystio"},
    std::string_view{"aware conscious consciousness sentient ymwybodol"},
    std::string_view{"internet web online rhyngrwyd"},
    std::string_view{"speech voice accent lleferydd llais acen"},
    std::string_view{"write record document log ysgrifennu cofnodi nodi"},
    std::string_view{"decide decision penderfynu penderfyniad"},
    std::string_view{"drift decline deteriorate worsen gwaethygu drifft"},
    std::string_view{"blame responsible responsibility liable liability accountable accountability "
                     "bai cyfrifol atebol atebolrwydd cyfrifoldeb"},
    std::string_view{"paste copy upload enter gludo pastio ludo"},
    std::string_view{"chatbot chatgpt copilot gemini claude bot sgwrsfot"},
    std::string_view{"photo photograph picture image llun ffotograff lluniau"},
    std::string_view{"listen hear microphone gwrando clywed"},
    std::string_view{"fade lose lost forget pylu colli anghofio"},
    std::string_view{"opinion view judgement judgment barn"},
    std::string_view{"translate translation translated interpreter cyfieithu cyfieithiad"},
    std::string_view{"computer machine tool system software program programme offeryn cyfrifiadur "
                     "peiriant meddalwedd system rhaglen"},
    std::string_view{"accurate accuracy cywir cywirdeb"},
    std::string_view{"identify identifiable anonymous adnabod dienw"},
    std::string_view{"mislead hide hides hidden camarwain cuddio"},
    std::string_view{"save saved arbed"},
    std::string_view{"company supplier vendor manufacturer maker seller selling sells cwmni "
                     "cyflenwr gwneuthurwr gwerthu"},
    std::string_view{"remove removed taking takes tynnu dileu"},
    std::string_view{"miss misses missed colli methu collodd"},
    std::string_view{"spoken speech lleferydd llafar"},
    std::string_view{"tested validated validation profi prawf dilysu"},
};

/// Words that say little about what a question is about, whether or not a text holds them.
constexpr std::string_view light_words =
    "good bad best better worse worst new old big small long short easy hard right wrong real fine "
    "ok okay nice great "
    "time times day days week month year years today now later soon always sometimes often usually "
    "only just enough "
    "use used uses using change changed changes save saved make made give given get getting take "
    "taken put keep "
    "let look looking see seen find found show shows tell told call called sound sounds start stop "
    "begin end read "
    "write writes wrote written talk hear heard feel seem seems become try tried allow allowed "
    "able possible mislead "
    "misleading affect cause causes lead leads depend depends matter matters important problem "
    "issue point part "
    "place people person someone staff everyone colleague colleagues team ward hospital clinic "
    "practice here there "
    "context involved involve overall normal like five general generally company put among "
    "minority majority likely "
    "suitable useful reason reasons result results happen situation case cases certain clear "
    "clearly specific "
    "consider include including provide require required needed expected usual common commonly "
    "simply exactly "
    "remember forget remove removed add added turn turned bring carry hold move run running set "
    "stay wait follow "
    "suppose supposed agree believe decide hope wish want prefer choose check mind care caring "
    "safe safer worth "
    "first second third last next previous final main single double half full empty open close "
    "closed high low "
    "higher level amount number kind form side end top group groups others another both either "
    "neither across "
    "during before after until while since against towards within without between above below near "
    "far away "
    "honest honestly really truly totally completely partly mostly nearly almost especially "
    "particularly perhaps "
    "maybe probably possibly definitely certainly basically obviously apparently instead anyway "
    "though although "
    "cyd destun cyffredinol arferol normal cwmni tebygol defnyddiol rheswm canlyniad sefyllfa "
    "achos achosion sicr "
    "clir penodol cynnwys darparu gofyn cofio tynnu ychwanegu symud aros dilyn cytuno credu "
    "gobeithio dewis gofal "
    "cyntaf ail trydydd olaf nesaf prif llawn gwag agored uchel isel lefel nifer swm ochr diwedd "
    "grwp grwpiau "
    "eraill ystod cyn ol tan yn ystod erbyn efallai falle hwyrach debyg mae'n debyg bron hollol "
    "rhannol "
    "gwneud gwnaeth wnaeth digwydd mynd aeth ddaeth dod peidio dylai ddylwn ddylen ddylai "
    "please whole every each own using about over under around without again already yet else "
    "instead cost "
    "rightly properly safely correctly allowed supposed going set sets based related like lower "
    "raise gostwng codi "
    "da drwg gorau gwell gwaeth newydd hen mawr bach hir byr hawdd anodd iawn cywir anghywir amser "
    "dydd diwrnod "
    "wythnos mis blwyddyn heddiw rwan nawr wedyn bob amser weithiau fel arfer digon defnyddio "
    "defnydd newid arbed "
    "rhoi cymryd cadw edrych gweld dangos dweud galw dechrau stopio gorffen darllen ysgrifennu "
    "siarad clywed "
    "teimlo dod caniatau posib posibl effeithio camarwain achosi arwain dibynnu pwysig problem "
    "rhan lle pobl person "
    "rhywun staff pawb tim ward ysbyty clinig yma acw popeth pob hun percent cant canran wales "
    "cymru welsh cymraeg hospital eto eisoes arall angen fyny "
    "lawr mewn";

std::unordered_set<std::string> to_set(std::string_view list) {
    std::unordered_set<std::string> words;
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find(' ', start), list.size());
        if (end > start) words.emplace(list.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

/// Without a Welsh particle or an English genitive: "mae'r" is a stop word, "rhybuddion'n" loses
/// its n.
std::string without_particle(std::string folded) {
    const auto apostrophe = folded.rfind('\'');
    if (apostrophe == std::string::npos || apostrophe < 2) return folded;
    const auto rest = folded.size() - apostrophe - 1;
    if (rest <= 2 && folded.substr(apostrophe) != "'t") folded.resize(apostrophe);
    return folded;
}

IndexWord to_index_word(const std::string& folded) {
    IndexWord word{without_particle(folded), {}};
    word.forms = base::match_forms(word.folded);
    return word;
}

}  // namespace

bool only_asks(const std::string& folded) {
    static const auto words = to_set(asking_words);
    return words.contains(folded) || base::is_stop_word(folded) || base::is_negation(folded);
}

bool says_little(const IndexWord& word) {
    static const auto stems = [] {
        std::unordered_set<std::string> made;
        for (const auto& each : to_set(light_words))
            made.insert(base::stem(each));
        return made;
    }();
    const bool is_number = word.folded.find_first_not_of("0123456789.,") == std::string::npos;
    return is_number ||
           std::ranges::any_of(word.forms, [&](const auto& form) { return stems.contains(form); });
}

bool asks_for_number(std::string_view query) {
    const auto folded = base::squeeze(base::fold(query));
    static constexpr std::array beginnings{
        "how many", "how much",  "how long", "how far",   "faint ",   "sawl ",     "when will",
        "when is",  "when does", "pryd mae", "pryd fydd", "am faint", "pa mor hir"};
    return std::ranges::any_of(beginnings,
                               [&](const char* each) { return folded.starts_with(each); });
}

bool is_letter_term(const std::string& folded) {
    return folded.size() == 1 &&
           std::string_view{"aeiosuwy"}.find(folded[0]) == std::string_view::npos &&
           folded[0] >= 'a' && folded[0] <= 'z';
}

std::vector<IndexWord> index_words(std::string_view text) {
    std::vector<IndexWord> found;
    const auto words = base::words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        // "over-reliance" is found as "overreliance" too.
        if (i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 &&
            text[words[i].end] == '-') {
            found.push_back(to_index_word(words[i].folded + words[i + 1].folded));
        }
        if (only_asks(words[i].folded)) continue;
        auto made = to_index_word(words[i].folded);
        if (made.folded.size() < 2 || only_asks(made.folded)) continue;
        found.push_back(std::move(made));
    }
    return found;
}

std::vector<IndexWord> name_words(std::string_view text) {
    std::vector<IndexWord> found;
    for (const auto& word : base::words(text))
        found.push_back(to_index_word(word.folded));
    return found;
}

const std::vector<std::vector<std::string>>& everyday_words() {
    static const auto groups = [] {
        std::vector<std::vector<std::string>> made;
        for (const auto list : everyday_groups) {
            std::vector<std::string> stems;
            for (const auto& word : to_set(list))
                stems.push_back(base::stem(word));
            std::ranges::sort(stems);
            stems.erase(std::ranges::unique(stems).begin(), stems.end());
            made.push_back(std::move(stems));
        }
        return made;
    }();
    return groups;
}

std::vector<std::string> letter_grams(std::string_view word) {
    const auto marked = "^" + std::string{word} + "$";
    std::vector<std::string> grams;
    for (std::size_t i = 0; i + 3 <= marked.size(); ++i)
        grams.push_back(marked.substr(i, 3));
    return grams;
}

}  // namespace athro::retrieval
