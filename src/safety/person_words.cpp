#include <athro/safety/person_words.h>

namespace athro::safety::person_words {

const Words& titles() {
    static const Words all{"mr",         "mrs",       "ms",     "miss",     "mx",    "dr",
                           "prof",       "professor", "doctor", "sir",      "dame",  "rev",
                           "parch",      "syr",       "mister", "master",   "lady",  "fr",
                           "foneddiges", "bonwr",     "mstr",   "reverend", "canon", "meistr"};
    return all;
}

// Lower-case titles that are ordinary words too; what follows them must be known as a name or be
// unknown.
const Words& loose_titles() {
    static const Words all{"miss", "ms",  "dr", "doctor", "master",    "lady",  "sir",
                           "dame", "rev", "fr", "prof",   "professor", "canon", "meistr"};
    return all;
}

const Words& particles() {
    static const Words all{"ap", "ab",  "ferch", "verch", "de",  "van", "von", "der", "den",
                           "da", "dos", "del",   "bin",   "ibn", "al",  "el",  "la",  "le",
                           "st", "mc",  "mac",   "o",     "di",  "du",  "abu"};
    return all;
}

const Words& months() {
    static const Words all{
        "january", "february",  "march",   "april",    "may",        "june",      "july",
        "august",  "september", "october", "november", "december",   "ionawr",    "chwefror",
        "mawrth",  "ebrill",    "mai",     "mehefin",  "gorffennaf", "awst",      "medi",
        "hydref",  "tachwedd",  "rhagfyr", "monday",   "tuesday",    "wednesday", "thursday",
        "friday",  "saturday",  "sunday",  "llun",     "mercher",    "iau",       "gwener",
        "sadwrn",  "sul"};
    return all;
}

// What follows a name that belongs to a thing: "Parkinson's disease", "Prince Charles Hospital".
const Words& things_after() {
    static const Words all{"disease",
                           "syndrome",
                           "sign",
                           "signs",
                           "palsy",
                           "fracture",
                           "test",
                           "tests",
                           "scale",
                           "score",
                           "scores",
                           "scoring",
                           "criteria",
                           "model",
                           "cycle",
                           "law",
                           "rule",
                           "rules",
                           "report",
                           "inquiry",
                           "review",
                           "hospital",
                           "ward",
                           "unit",
                           "university",
                           "college",
                           "school",
                           "trust",
                           "board",
                           "health",
                           "index",
                           "chart",
                           "tube",
                           "catheter",
                           "forceps",
                           "needle",
                           "position",
                           "manoeuvre",
                           "maneuver",
                           "lymphoma",
                           "solution",
                           "reflex",
                           "classification",
                           "guideline",
                           "guidelines",
                           "framework",
                           "theory",
                           "principle",
                           "principles",
                           "reaction",
                           "phenomenon",
                           "sarcoma",
                           "tumour",
                           "tumor",
                           "anaemia",
                           "chorea",
                           "ataxia",
                           "thyroiditis",
                           "contracture",
                           "ulcer",
                           "ulcers",
                           "bodies",
                           "body",
                           "dementia",
                           "centre",
                           "surgery",
                           "clinic",
                           "hospice",
                           "house",
                           "street",
                           "road",
                           "avenue",
                           "lane",
                           "infirmary",
                           "building",
                           "library",
                           "court",
                           "act",
                           "stage",
                           "stages",
                           "breathing",
                           "respiration",
                           "line",
                           "loop",
                           "method",
                           "technique",
                           "formula",
                           "equation",
                           "tool",
                           "assessment",
                           "questionnaire",
                           "inventory",
                           "curve",
                           "plot",
                           "hernia",
                           "oesophagus",
                           "esophagus",
                           "nodes",
                           "cells",
                           "stain",
                           "agar",
                           "award",
                           "lecture",
                           "foundation",
                           "airport",
                           "clefyd",
                           "swab",
                           "dressing",
                           "splint",
                           "frame",
                           "collar",
                           "node",
                           "duct",
                           "canal",
                           "pouch",
                           "triad",
                           "tetrad",
                           "wing",
                           "suite",
                           "league",
                           "contraction",
                           "contractions",
                           "hicks",
                           "barre",
                           "deficiency",
                           "protocol",
                           "et"};
    return all;
}

// What stands before such a name in Welsh, folded and unmutated.
const Words& things_before() {
    static const Words all{
        "clefyd",      "syndrom",    "arwydd",   "arwyddion",  "parlys",   "graddfa",
        "sgor",        "cylch",      "model",    "ysbyty",     "ward",     "bwrdd",
        "adroddiad",   "rheol",      "deddf",    "prifysgol",  "coleg",    "prawf",
        "mynegai",     "dull",       "hosbis",   "meddygfa",   "uned",     "theori",
        "damcaniaeth", "fframwaith", "egwyddor", "ymchwiliad", "canolfan", "hospital",
        "llyfrgell",   "tref",       "dinas",    "sir",        "pentref",  "ardal",
        "tiwb",        "siart",      "safle",    "anemia",     "lymffoma"};
    return all;
}

const Words& mutation_triggers() {
    static const Words all{"i",    "o",    "am",  "ar",  "at",   "gan", "dan", "dros",
                           "drwy", "trwy", "heb", "hyd", "wrth", "neu", "a",   "gyda",
                           "efo",  "dy",   "ei",  "yn",  "fy",   "na",  "tua"};
    return all;
}

const Words& prepositions() {
    static const Words all{
        "with",     "for",        "about",  "saw",    "see",    "after", "by",      "from",
        "to",       "met",        "told",   "nursed", "helped", "asked", "gan",     "i",
        "am",       "gyda",       "efo",    "at",     "wrth",   "gweld", "gwelais", "hi",
        "hello",    "thanks",     "diolch", "helo",   "of",     "and",   "a",       "visited",
        "admitted", "discharged", "gave",   "phoned", "rang",   "called"};
    return all;
}

const Words& person_verbs() {
    static const Words all{"said",   "told",     "asked",     "refused", "rang",     "phoned",
                           "fell",   "felt",     "slept",     "ate",     "cried",    "complained",
                           "died",   "lives",    "vomited",   "slipped", "screamed", "wants",
                           "feels",  "declined", "collapsed", "refuses", "says",     "became",
                           "seemed", "lived",    "needs",     "went"};
    return all;
}

const Words& follow_somebody() {
    static const Words all{"my",      "our",   "who",    "whos",    "who's",   "keeps", "left",
                           "came",    "comes", "thinks", "thought", "wont",    "won't", "doesnt",
                           "doesn't", "cant",  "can't",  "gave",    "got",     "did",   "rose",
                           "signed",  "lost",  "wrote",  "sat",     "stood",   "knows", "knew",
                           "hates",   "loves", "likes",  "wanted",  "thanked", "hugged"};
    return all;
}

const Words& welsh_person_verbs() {
    static const Words all{"dywedodd", "gofynnodd", "gwrthododd", "ffoniodd",
                           "cwympodd", "syrthiodd", "teimlodd",   "atebodd",
                           "cytunodd", "crynodd",   "bu"};
    return all;
}

}  // namespace athro::safety::person_words
