#include <athro/dialogue/mark_senses.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include <athro/base/stem.h>

namespace athro::dialogue {
namespace {

struct Sense {
    std::string_view name;
    std::string_view words;  // of both languages, parted by spaces
};

constexpr std::array<Sense, 42> senses{{
    {"most", "most majority mostly mainly mwyaf mwyafrif gan-amlaf"},
    {"few", "few minority handful ychydig lleiafrif"},
    {"false",
     "false wrong incorrect untrue mistaken spurious bogus ffug anghywir gau anwir di-sail"},
    {"true", "true right correct genuine real cywir gwir iawn"},
    {"alert", "alert alarm flag warning notification rhybudd rhybuddion larwm larymau baner"},
    {"person",
     "person people patient client resident folk individual staff they we you pobl nhw pobol "
     "person claf cleifion "
     "unigolyn "
     "unigolion preswylydd"},
    {"condition", "condition disease illness disorder cyflwr clefyd afiechyd salwch"},
    {"rare", "rare uncommon scarce infrequent rarely seldom prin anghyffredin anaml"},
    {"common", "common frequent widespread often commonly cyffredin aml"},
    {"ignore", "ignore disregard dismiss silence anwybyddu diystyru tawelu"},
    {"stop", "stop cease quit stopio"},
    {"look", "look read watch view notice darllen edrych sylwi sbio"},
    {"tool",
     "tool system software program programme app application model algorithm ai machine computer "
     "offeryn system meddalwedd rhaglen model ap algorithm teclyn peiriant cyfrifiadur"},
    {"miss", "miss overlook colli methu"},
    {"catch", "catch detect find spot identify recognise canfod dal darganfod adnabod"},
    {"large", "big large great huge mawr enfawr"},
    {"small", "small little tiny bach bychan"},
    {"more",
     "more higher greater increased bigger rise increase rising up fyny mwy uwch cynyddu codi "
     "cynnydd"},
    {"less",
     "less lower fewer reduced decrease smaller drop fall reduce down lawr llai is gostwng lleihau "
     "disgyn"},
    {"check", "check verify confirm recheck gwirio dilysu cadarnhau tsecio"},
    {"mistake", "mistake error fault camgymeriad camgymeriadau gwall gwallau cam-gymeriad"},
    {"data", "data information info record gwybodaeth cofnodion cofnod"},
    {"learn", "learn train teach taught dysgu hyfforddi"},
    {"invent", "invent fabricate hallucinate dyfeisio ffugio rhithio"},
    {"quick", "quick fast rapid speedy cyflym sydyn"},
    {"slow", "slow araf"},
    {"help", "help assist support aid helpu cynorthwyo cefnogi"},
    {"use", "use utilise employ defnyddio iwsio"},
    {"job", "job task work role duty gwaith swydd tasg"},
    {"change", "change alter modify adjust newid addasu"},
    {"group", "group population cohort sample grwp poblogaeth carfan sampl"},
    {"trust", "trust rely believe depend ymddiried dibynnu coelio"},
    {"same", "same identical equal unfath"},
    {"different", "different differ vary varies gwahanol amrywio"},
    {"place", "hospital site place setting ward unit ysbyty safle lle ward uned"},
    {"judge", "judgement judgment judge decide decision barn penderfynu penderfyniad"},
    {"understand", "understand comprehend grasp deall"},
    {"predict", "predict forecast guess rhagweld rhagfynegi dyfalu"},
    {"tired", "tired fatigue fatigued weary blinder blino wedi-blino"},
    {"well", "well accurately da dda"},
    {"badly", "badly poorly gwael wael"},
    {"everyone", "everyone everybody all pawb bawb"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> opposites{{
    {"well", "badly"},
    {"most", "few"},
    {"false", "true"},
    {"rare", "common"},
    {"miss", "catch"},
    {"large", "small"},
    {"more", "less"},
    {"quick", "slow"},
    {"same", "different"},
}};

}  // namespace

std::string_view sense_of(std::string_view stem) {
    static const auto by_stem = [] {
        std::unordered_map<std::string, std::string_view> made;
        for (const auto& [name, words] : senses) {
            for (std::size_t start = 0; start < words.size();) {
                const auto end = std::min(words.find(' ', start), words.size());
                made.emplace(base::stem(words.substr(start, end - start)), name);
                start = end + 1;
            }
        }
        return made;
    }();
    const auto found = by_stem.find(std::string{stem});
    return found == by_stem.end() ? std::string_view{} : found->second;
}

bool are_opposite_senses(std::string_view a, std::string_view b) {
    return std::ranges::any_of(opposites, [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

}  // namespace athro::dialogue
