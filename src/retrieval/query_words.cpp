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
    "anyone everyone actually exactly really ever still much many more most lot difference "
    "different between "
    "why where whose whom shall let us hi hello hey thanks thank cheers sorry think thought should "
    "must might "
    "may work works happen happens happening happened kind sort type go come take "
    "beth yw ydy ydi pam sut pwy pryd ble faint sawl pa esbonio esboniwch egluro dweud dywedwch "
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
constexpr std::array<std::string_view, 26> everyday_groups{
    "common frequency frequent prevalence affected incidence rare often cyffredin mynychder",
    "inherit inherited inheritance hereditary familial passed family pattern runs etifeddu "
    "etifeddol",
    "gene genetic genetically mutation mutated changes genyn genetig",
    "treat treatment therapy manage cure",
    "symptom sign feature",
    "alert alarm flag warning notification rhybudd larwm baner",
    "patient person people client claf cleifion pobl",
    "mistake error wrong camgymeriad gwall anghywir",
    "invent fabricate hallucination hallucinate dyfeisio rhith rhithweledigaeth",
    "bias unfair prejudice tuedd rhagfarn annheg",
    "safe safety diogel diogelwch",
    "data information record data gwybodaeth cofnod",
    "job role career swydd gwaith",
    "replace redundant takeover disodli cymryd",
    "summary summarise crynodeb crynhoi",
    "transcribe scribe dictation transcript trawsgrifio",
    "letter letters llythyr llythyrau",
    "rota roster rotas rostering",
    "law legal legislation cyfraith cyfreithiol",
    "approve approved authorised permission cymeradwyo caniatad",
    "private privacy confidential confidentiality cyfrinachol cyfrinachedd preifatrwydd",
    "train training taught learn hyfforddi dysgu",
    "check verify gwirio dilysu",
    "trust rely reliance ymddiried dibynnu",
    "aware conscious consciousness sentient ymwybodol",
    "internet web online rhyngrwyd",
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
    "rhywun staff pawb tim ward ysbyty clinig yma acw popeth pob hun eto eisoes arall angen fyny "
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
    return std::ranges::any_of(word.forms, [&](const auto& form) { return stems.contains(form); });
}

std::vector<IndexWord> index_words(std::string_view text) {
    std::vector<IndexWord> found;
    for (const auto& word : base::words(text)) {
        if (only_asks(word.folded)) continue;
        auto made = to_index_word(word.folded);
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

const std::vector<std::string>& everyday_words(const std::string& stem) {
    static const auto groups = [] {
        std::unordered_map<std::string, std::vector<std::string>> made;
        for (const auto list : everyday_groups) {
            std::vector<std::string> stems;
            for (const auto& word : to_set(list))
                stems.push_back(base::stem(word));
            std::ranges::sort(stems);
            for (const auto& word : stems) {
                for (const auto& other : stems) {
                    if (other != word) made[word].push_back(other);
                }
            }
        }
        return made;
    }();
    static const std::vector<std::string> none;
    const auto found = groups.find(stem);
    return found == groups.end() ? none : found->second;
}

std::vector<std::string> letter_grams(std::string_view word) {
    const auto marked = "^" + std::string{word} + "$";
    std::vector<std::string> grams;
    for (std::size_t i = 0; i + 3 <= marked.size(); ++i)
        grams.push_back(marked.substr(i, 3));
    return grams;
}

}  // namespace athro::retrieval
