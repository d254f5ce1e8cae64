#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace athro::dialogue {

/// A group of everyday words of which one may stand for another in an explanation.
struct Sense {
    std::string_view name;
    std::string_view words;  // of both languages, folded, parted by spaces
};

inline constexpr std::array<Sense, 361> senses{{
    {"part", "part rhan"},
    {"full", "full llawn"},
    {"worse", "worse waeth"},
    {"better", "better gwell"},
    {"under", "under tan"},
    {"over", "over gor"},
    {"ability", "ability able capable capability gallu galluog"},
    {"abnormal", "abnormal annormal"},
    {"absent", "absent absence absennol absenoldeb"},
    {"accept", "accept acceptance derbyn derbyniwyd derbynnir derbyniodd"},
    {"access", "access accessible accesses mynediad"},
    {"add",
     "add append addition ychwanegu ychwanegwyd ychwanegir ychwanegodd ychwanegwch "
     "ychwanegiad"},
    {"additional", "additional extra ychwanegol"},
    {"adult", "adult oedolyn oedolion"},
    {"affect",
     "affect influence impact effect effeithio effeithiwyd effeithir effeithiodd "
     "effeithiwch effaith effeithiau dylanwadu dylanwadwyd dylanwadir dylanwadodd "
     "dylanwadwch dylanwad"},
    {"after", "after afterwards wedyn"},
    {"age", "age oed oedran"},
    {"agree", "agree agrees agreed agreement cytuno cytunwyd cytunir cytunodd cytunwch cytundeb"},
    {"alert",
     "alert alarm flag warning notification warn rhybudd rhybuddion larwm larymau baner "
     "rhybuddio rhybuddiwyd rhybuddir rhybuddiodd rhybuddiwch"},
    {"alive", "alive byw"},
    {"allow", "allow permit permission caniatau caniatawyd caniateir caniataodd caniatad"},
    {"always", "always invariably wastad"},
    {"approve",
     "approve authorise approval authorisation authorize authorization cymeradwyo "
     "cymeradwywyd cymeradwyir cymeradwyodd cymeradwywch cymeradwyaeth awdurdodi "
     "awdurdodwyd awdurdodir awdurdododd awdurdodwch awdurdodiad"},
    {"assume", "assume presume assumption tybio tybiwyd tybir tybiodd tybiwch tybiaeth"},
    {"attention", "attention sylw"},
    {"automatic",
     "automatic automatically automate automation awtomatig awtomeiddio awtomeiddiwyd "
     "awtomeiddir awtomeiddiodd awtomeiddiwch"},
    {"aware", "aware awareness ymwybodol ymwybyddiaeth"},
    {"badly", "badly poorly gwael wael"},
    {"before", "before beforehand cyn"},
    {"benefit", "benefit advantage beneficial budd buddion mantais manteision buddiol"},
    {"bias", "bias biased prejudice rhagfarn rhagfarnau rhagfarnllyd tuedd gogwydd"},
    {"blame", "blame beio beiwyd beir beiodd beiwch"},
    {"bleed",
     "bleed bled bleeding haemorrhage hemorrhage gwaedu gwaedwyd gwaedir gwaedodd "
     "gwaedwch gwaedlif gwaedlifau"},
    {"brain", "brain ymennydd"},
    {"build", "build built builds construct adeiladu adeiladwyd adeiladir adeiladodd adeiladwch"},
    {"busy", "busy prysur"},
    {"calculate",
     "calculate compute calculation cyfrifo cyfrifwyd cyfrifir cyfrifodd cyfrifwch "
     "cyfrifiad"},
    {"cancer", "cancer canser canserau"},
    {"care", "care gofal"},
    {"careful", "careful cautious caution wary gofalus pwyllog"},
    {"careless", "careless diofal esgeulus"},
    {"carer", "carer caregiver gofalwr gofalwyr"},
    {"catch",
     "catch detect find spot identify recognise discover detection identification "
     "recognition identified recognize canfod canfuwyd canfyddir dal daliwyd delir "
     "darganfod darganfuwyd darganfyddir adnabod adnabuwyd adnabyddir"},
    {"cause",
     "cause lead leads led leading trigger provoke achosi achoswyd achosir achosodd "
     "achoswch peri arwain arweiniodd arweinir arweiniwyd"},
    {"cell", "cell celloedd"},
    {"certain", "certain sure certainty sicr siwr sicrwydd"},
    {"challenge", "challenge herio heriwyd herir heriodd heriwch heriau"},
    {"chance", "chance probability likelihood siawns tebygolrwydd"},
    {"change",
     "change alter modify adjust amend alteration modification adjustment modified "
     "newid newidiwyd newidir newidiodd newidiwch newidiadau addasu addaswyd addasir "
     "addasodd addaswch addasiad diwygio diwygiwyd diwygir diwygiodd diwygiwch"},
    {"characteristic", "characteristic feature trait nodwedd nodweddion"},
    {"cheap", "cheap inexpensive rhad"},
    {"check",
     "check verify confirm recheck validate verification confirmation verified gwirio "
     "gwiriwyd gwirir gwiriodd gwiriwch dilysu dilyswyd dilysir dilysodd dilyswch "
     "cadarnhau cadarnhawyd cadarnheir cadarnhad tsecio tseciwyd tsecir tseciodd "
     "tseciwch ailwirio ailwiriwyd ailwirir ailwiriodd ailwiriwch"},
    {"child",
     "child children baby babies infant offspring kid plentyn plant babi baban babanod "
     "epil"},
    {"choose", "choose choosing pick select choice selection dewis dewiswyd dewisir dewisodd"},
    {"citation", "citation reference cyfeirnod cyfeirnodau"},
    {"clear", "clear clearer plain clir eglur cliriach"},
    {"colleague", "colleague cydweithiwr cydweithwyr"},
    {"combine", "combine combination merge cyfuno cyfunwyd cyfunir cyfunodd cyfunwch cyfuniad"},
    {"common", "common frequent widespread often commonly cyffredin aml"},
    {"compare", "compare comparison cymharu cymharwyd cymharir cymharodd cymharwch cymhariaeth"},
    {"complain", "complain complaint cwyno cwynwyd cwynir cwynodd cwynwch cwyn cwynion"},
    {"complete", "complete full fully cyflawn llawn"},
    {"complex", "complex complicated complexity cymhleth cymhlethdod"},
    {"comply",
     "comply complies compliance complied cydymffurfio cydymffurfiwyd cydymffurfir "
     "cydymffurfiodd cydymffurfiwch cydymffurfiaeth"},
    {"condition",
     "condition disease illness disorder cyflwr cyflyrau clefyd clefydau afiechyd "
     "afiechydon salwch"},
    {"confident", "confident confidence hyderus hyder"},
    {"confidential", "confidential confidentiality cyfrinachol cyfrinachedd"},
    {"consent", "consent cydsynio cydsyniwyd cydsynir cydsyniodd cydsyniwch cydsyniad"},
    {"consider", "consider consideration ystyried ystyriwyd ystyrir ystyriaeth"},
    {"contact", "contact cyswllt"},
    {"continue", "continue parhau parhawyd parheir parhaodd"},
    {"control",
     "control controlled controlling rheoli rheolwyd rheolir rheolodd rheolwch "
     "rheolaeth"},
    {"copy",
     "copy duplicate copied copio copiwyd copir copiodd copiwch copi copiau dyblygu "
     "dyblygwyd dyblygir dyblygodd dyblygwch"},
    {"cost", "cost price pris prisiau costau"},
    {"create",
     "create generate produce production creation creu crewyd creir cynhyrchu "
     "cynhyrchwyd cynhyrchir cynhyrchodd cynhyrchwch"},
    {"dark", "dark darker tywyll tywyllach"},
    {"light", "light lighter pale golau goleuach"},
    {"data", "data information info gwybodaeth"},
    {"death", "death die dies died dying dead marwolaeth marwolaethau marw"},
    {"delay", "delay postpone oedi oedwyd oedir gohirio gohiriwyd gohirir gohiriodd gohiriwch"},
    {"design", "design dylunio dyluniwyd dylunir dyluniodd dyluniwch dyluniad"},
    {"develop",
     "develop development datblygu datblygwyd datblygir datblygodd datblygwch "
     "datblygiad datblygiadau"},
    {"developer", "developer datblygwr datblygwyr"},
    {"diagnose",
     "diagnose diagnosis diagnosio diagnosiwyd diagnosir diagnosiodd diagnosiwch "
     "diagnosis"},
    {"different",
     "different differ vary varies difference variation varied gwahanol gwahaniaeth "
     "gwahaniaethau amrywio amrywiwyd amrywir amrywiodd amrywiwch"},
    {"difficult", "difficult hard harder tricky anodd anoddach"},
    {"disagree",
     "disagree disagrees disagreed disagreement anghytuno anghytunwyd anghytunir "
     "anghytunodd anghytunwch anghytundeb"},
    {"discuss", "discuss discussion discusses trafod trafodwyd trafodir trafodaeth trafodaethau"},
    {"dishonest", "dishonest dishonesty anonest anonestrwydd"},
    {"diverse", "diverse diversity amrywiol amrywiaeth"},
    {"doctor",
     "doctor clinician physician medic meddyg meddygon clinigwr clinigydd clinigwyr "
     "doctor doctoriaid"},
    {"dose", "dose dosage dogn dognau"},
    {"draft", "draft drafft drafftiau drafftio drafftiwyd drafftir drafftiodd drafftiwch"},
    {"drift", "drift drifft drifftio drifftiwyd drifftir drifftiodd drifftiwch"},
    {"early", "early earlier cynnar cynharach"},
    {"easy", "easy easily easier straightforward hawdd haws rhwydd"},
    {"encourage", "encourage encouragement annog anogwyd anogir anogaeth"},
    {"end",
     "end finish gorffen gorffennwyd gorffennir diwedd diweddu diweddwyd diweddir "
     "diweddodd diweddwch"},
    {"enough", "enough sufficient adequate digon digonol"},
    {"ensure", "ensure sicrhau sicrhawyd sicrheir"},
    {"escalate",
     "escalate escalation uwchgyfeirio uwchgyfeiriwyd uwchgyfeirir uwchgyfeiriodd "
     "uwchgyfeiriwch uwchgyfeiriad"},
    {"estimate", "estimate estimation amcangyfrif amcangyfrifwyd amcangyfrifir"},
    {"ethical", "ethical ethics ethically moesegol moeseg"},
    {"ethnic", "ethnic ethnicity ethnig ethnigrwydd"},
    {"evaluate",
     "evaluate assess assesses appraise evaluation assessment appraisal gwerthuso "
     "gwerthuswyd gwerthusir gwerthusodd gwerthuswch gwerthusiad asesu aseswyd asesir "
     "asesodd aseswch asesiad asesiadau"},
    {"everyone", "everyone everybody all pawb bawb"},
    {"evidence", "evidence tystiolaeth"},
    {"example", "example instance enghraifft enghreifftiau"},
    {"excessive", "excessive excess gormod gormodol"},
    {"exclude",
     "exclude omit exclusion omission eithrio eithriwyd eithrir eithriodd eithriwch "
     "hepgor hepgorwyd hepgorir"},
    {"expect", "expect expectation disgwyl disgwyliwyd disgwylir"},
    {"expensive", "expensive drud costus"},
    {"expert", "expert specialist arbenigwr arbenigwyr"},
    {"explain",
     "explain explanation egluro eglurwyd eglurir eglurodd eglurwch esbonio esboniwyd "
     "esbonir esboniodd esboniwch eglurhad esboniad"},
    {"external", "external externally allanol"},
    {"fail", "fail failure methiant methiannau ffaelu ffaelwyd ffaelir ffaelodd ffaelwch"},
    {"fair", "fair fairer fairness equitable equity teg tegwch tecach"},
    {"false",
     "false wrong wrongly falsely incorrect untrue mistaken spurious bogus erroneous inaccurate "
     "ffug "
     "anghywir gau anwir di-sail gwallus"},
    {"father", "father tad tadau"},
    {"fear", "fear afraid frightened ofn ofnau ofni ofnwyd ofnir ofnodd ofnwch ofnus"},
    {"feedback", "feedback adborth"},
    {"feel", "feel teimlo teimlwyd teimlir teimlodd teimlwch teimlad teimladau"},
    {"fever", "fever pyrexia twymyn"},
    {"few", "few minority handful ychydig lleiafrif chydig"},
    {"fix",
     "fix repair rectify fixes rectified trwsio trwsiwyd trwsir trwsiodd trwsiwch "
     "cywiro cywirwyd cywirir cywirodd cywirwch unioni unionwyd unionir unionodd "
     "unionwch"},
    {"focus",
     "focus focused concentrate canolbwyntio canolbwyntiwyd canolbwyntir canolbwyntiodd "
     "canolbwyntiwch"},
    {"follow", "follow dilyn dilynwyd dilynir dilynodd"},
    {"forbid",
     "forbid forbids forbade forbidden prohibit prohibition gwahardd gwaharddwyd "
     "gwaherddir gwaharddiad"},
    {"forget",
     "forget forgets forgot forgotten anghofio anghofiwyd anghofir anghofiodd "
     "anghofiwch"},
    {"gain", "gain acquire ennill enillwyd enillir enillion"},
    {"gene", "gene genyn genynnau"},
    {"genetic", "genetic genetically genetig"},
    {"group", "group population cohort sample grwp poblogaeth carfan sampl"},
    {"guidance", "guidance guideline canllaw canllawiau"},
    {"happen", "happen occur digwydd digwyddodd"},
    {"harm",
     "harm injure injury damage hurt harmful niwed niweidio niweidiwyd niweidir "
     "niweidiodd niweidiwch niweidiol anaf anafiadau anafu anafwyd anafir anafodd "
     "anafwch difrod difrodi difrodwyd difrodir difrododd difrodwch"},
    {"health", "health iechyd"},
    {"healthy", "healthy iach"},
    {"hear", "hear hears hearing clywed clywyd clywir"},
    {"heart", "heart cardiac calon calonnau"},
    {"help",
     "help assist support aid assistance helpu helpwyd helpir helpodd helpwch "
     "cynorthwyo cynorthwywyd cynorthwyir cynorthwyodd cynorthwywch cefnogi cefnogwyd "
     "cefnogir cefnogodd cefnogwch cymorth"},
    {"hide",
     "hide hides hid hidden hiding conceal cuddio cuddiwyd cuddir cuddiodd cuddiwch "
     "celu celwyd celir celodd celwch"},
    {"high", "high highly uchel"},
    {"home", "home cartref cartrefi"},
    {"honest", "honest honesty gonest gonestrwydd"},
    {"ignore",
     "ignore disregard dismiss silence anwybyddu anwybyddwyd anwybyddir anwybyddodd "
     "anwybyddwch diystyru diystyrwyd diystyrir diystyrodd diystyrwch tawelu tawelwyd "
     "tawelir tawelodd tawelwch"},
    {"ill", "ill sick unwell sal"},
    {"illegal", "illegal unlawful anghyfreithlon"},
    {"image",
     "image picture photo photograph scan delwedd delweddau llun lluniau ffoto sgan "
     "sganiau"},
    {"immediate", "immediate instant syth"},
    {"important", "important importance pwysig pwysigrwydd"},
    {"impossible", "impossible amhosibl amhosib"},
    {"improve",
     "improve better enhance improvement gwella gwellwyd gwellir gwellodd gwelliant "
     "gwelliannau gwell"},
    {"incident", "incident event digwyddiad digwyddiadau"},
    {"include", "include incorporate inclusion cynnwys cynhwyswyd cynhwysir cynhwysiad"},
    {"incomplete", "incomplete partial partially anghyflawn rhannol"},
    {"infection", "infection infect haint heintiau heintio heintiwyd heintir heintiodd heintiwch"},
    {"inform", "tell told inform notify notified hysbysu hysbyswyd hysbysir hysbysodd hysbyswch"},
    {"inherit",
     "inherit inheritance hereditary etifeddu etifeddwyd etifeddir etifeddodd "
     "etifeddwch etifeddol etifeddiaeth"},
    {"input", "input mewnbwn mewnbynnau"},
    {"inside", "inside within tufewn oddimewn"},
    {"insufficient", "insufficient inadequate annigonol"},
    {"intend", "intend intention bwriadu bwriadwyd bwriadir bwriadodd bwriadwch bwriad"},
    {"internal", "internal internally mewnol"},
    {"intervene", "intervene intervention ymyrryd ymyrrwyd ymyriad"},
    {"introduce",
     "introduce implement deploy introduction implementation deployment cyflwyno "
     "cyflwynwyd cyflwynir cyflwynodd cyflwynwch cyflwyniad"},
    {"invalid", "invalid annilys"},
    {"invent",
     "invent fabricate hallucinate concoct confabulate fabrication hallucination "
     "dyfeisio dyfeisiwyd dyfeisir dyfeisiodd dyfeisiwch ffugio ffugiwyd ffugir "
     "ffugiodd ffugiwch rhithio rhithiwyd rhithir rhithiodd rhithiwch"},
    {"investigate",
     "investigate investigation ymchwilio ymchwiliwyd ymchwilir ymchwiliodd ymchwiliwch "
     "ymchwiliad ymchwiliadau"},
    {"invisible", "invisible anweladwy"},
    {"irrelevant", "irrelevant amherthnasol"},
    {"job",
     "job task work role duty duties gwaith swydd tasg tasgau gweithio gweithiwyd "
     "gweithir gweithiodd gweithiwch"},
    {"judge",
     "judgement judgment judge decide decision barn barnu barnwyd bernir barnodd "
     "barnwch penderfynu penderfynwyd penderfynir penderfynodd penderfynwch "
     "penderfyniad penderfyniadau"},
    {"justify", "justify justification justified cyfiawnhau cyfiawnhawyd cyfiawnheir cyfiawnhad"},
    {"keep",
     "keep hold held retain store retention storage cadw cadwyd cedwir cadwodd cadwch "
     "storio storiwyd storir storiodd storiwch"},
    {"kidney", "kidney renal aren arennau arennol"},
    {"known", "know gwybod hysbys"},
    {"language", "language iaith ieithoedd"},
    {"large", "big large great huge mawr enfawr"},
    {"late", "late later hwyr"},
    {"law", "law legislation cyfraith cyfreithiau deddf deddfau deddfwriaeth"},
    {"learn",
     "learn train teach taught learnt dysgu dysgwyd dysgir dysgodd dysgwch hyfforddi "
     "hyfforddwyd hyfforddir hyfforddodd hyfforddwch hyfforddiant"},
    {"legal", "legal lawful cyfreithiol cyfreithlon"},
    {"less",
     "less lower fewer reduced decrease smaller drop fall reduce down lessen reduction "
     "lawr llai is gostwng gostyngwyd gostyngir gostyngodd lleihau lleihawyd lleiheir "
     "lleihaodd disgyn disgynnodd gostyngiad lleihad"},
    {"letter", "letter llythyr llythyrau"},
    {"level", "level lefel lefelau"},
    {"likely", "likely probable tebygol"},
    {"limit",
     "limit restrict restriction limitation cyfyngu cyfyngwyd cyfyngir cyfyngodd "
     "cyfyngwch cyfyngiad cyfyngiadau"},
    {"link",
     "link connect connection cysylltu cysylltwyd cysylltir cysylltodd cysylltwch "
     "cysylltiad cysylltiadau"},
    {"listen", "listen gwrando gwrandawyd"},
    {"liver", "liver hepatic afu"},
    {"local", "local lleol"},
    {"long", "long longer lengthy hir hirach"},
    {"look",
     "look read view notice darllen darllenwyd darllenir edrych edrychwyd edrychir "
     "sylwi sylwyd sylwir sylwodd sylwch sbio sbiwyd sbir sbiodd sbiwch"},
    {"lose", "lose loses losing loss colled colledion"},
    {"low", "low isel"},
    {"lung", "lung pulmonary ysgyfaint"},
    {"manager", "manager boss rheolwr rheolwyr"},
    {"manual", "manual"},
    {"measure", "measure measurement mesur mesurwyd mesurir mesuriad mesuriadau"},
    {"medicine", "medicine medication drug meddyginiaeth meddyginiaethau cyffur cyffuriau moddion"},
    {"mild", "mild ysgafn"},
    {"mislead",
     "mislead misleads misled misleading deceive camarwain camarweiniwyd camarweiniol "
     "twyllo twyllwyd twyllir twyllodd twyllwch"},
    {"miss",
     "miss overlook overlooked colli collwyd collir collodd collwch methu methwyd "
     "methir methodd methwch"},
    {"mistake", "mistake error fault blunder camgymeriad camgymeriadau gwall gwallau cam-gymeriad"},
    {"monitor",
     "monitor watch observe monitoring monitro monitrwyd monitrir monitrodd monitrwch "
     "gwylio gwyliwyd gwylir gwyliodd gwyliwch arsylwi arsylwyd arsylwir arsylwodd "
     "arsylwch"},
    {"more",
     "more higher greater increased bigger rise increase rising up raise elevate fyny "
     "mwy uwch cynyddu cynyddwyd cynyddir cynyddodd cynyddwch codi codwyd codir cododd "
     "codwch cynnydd cynyddol"},
    {"most", "most majority mostly mainly predominantly mwyaf mwyafrif gan-amlaf"},
    {"mother", "mother mum mam mamau"},
    {"mutation", "mutation mwtaniad mwtaniadau"},
    {"narrow", "narrow narrower tight tighter cul culach"},
    {"national", "national nationwide cenedlaethol"},
    {"need", "need require necessary requirement angen anghenion angenrheidiol"},
    {"negative", "negative negatif negyddol"},
    {"new", "new newer newest newydd"},
    {"normal", "normal normal"},
    {"number", "number amount quantity nifer niferoedd rhif rhifau swm"},
    {"nurse", "nurse nyrs nyrsys"},
    {"obvious", "obvious evident apparent amlwg"},
    {"old", "old older elderly oldest hen oedrannus"},
    {"organisation", "organisation organization sefydliad sefydliadau"},
    {"other", "other another arall eraill"},
    {"outdated", "outdated obsolete darfodedig"},
    {"outside", "outside beyond allan tuallan oddiallan"},
    {"overrule",
     "overrule override overrides overrode overridden overriding gwrthdroi gwrthdrowyd "
     "gwrthdroir gwrthdroodd gwrthdrowch dirymu dirymwyd dirymir dirymodd dirymwch"},
    {"pain", "pain painful poen poenus"},
    {"parent", "parent rhiant rhieni"},
    {"password", "password cyfrinair cyfrineiriau"},
    {"pattern", "pattern patrwm patrymau"},
    {"person",
     "person people patient client resident folk individual staff they we you pobl nhw "
     "pobol person claf cleifion unigolyn unigolion preswylydd"},
    {"personal", "personal personol"},
    {"place", "hospital site place setting ward unit ysbyty safle lle ward uned"},
    {"policy", "policy policies polisi polisiau"},
    {"positive", "positive positif cadarnhaol"},
    {"possible", "possible posibl posib"},
    {"predict",
     "predict forecast guess prediction rhagweld rhagwelwyd rhagwelir rhagfynegi "
     "rhagfynegwyd rhagfynegir rhagfynegodd rhagfynegwch rhagfynegiad dyfalu dyfalwyd "
     "dyfalir dyfalodd dyfalwch"},
    {"pregnant", "pregnant pregnancy pregnancies beichiog beichiogrwydd"},
    {"prescribe",
     "prescribe prescription rhagnodi rhagnodwyd rhagnodir rhagnododd rhagnodwch "
     "presgripsiwn presgripsiynau"},
    {"present", "present presence presennol presenoldeb"},
    {"prevent", "prevent avoid avert prevention atal ataliwyd atelir osgoi osgowyd osgoir"},
    {"private", "private privacy preifat preifatrwydd"},
    {"problem", "problem issue trouble problem problemau trafferth trafferthion"},
    {"proportion",
     "proportion percentage percent fraction cyfran cyfrannau canran canrannau "
     "ffracsiwn"},
    {"protect",
     "protect safeguard protection diogelu diogelwyd diogelir diogelodd amddiffyn "
     "amddiffynnwyd gwarchod gwarchodir"},
    {"public", "public cyhoeddus"},
    {"purpose", "purpose aim goal pwrpas diben dibenion nod nodau amcan amcanion"},
    {"quality", "quality ansawdd"},
    {"question", "question cwestiwn cwestiynau"},
    {"quick", "quick fast rapid speedy swift cyflym sydyn"},
    {"rare",
     "rare uncommon scarce infrequent rarely seldom underrepresented prin anghyffredin "
     "anaml tangynrychioli tangynrychiolwyd tangynrychiolir tangynrychiolodd "
     "tangynrychiolwch"},
    {"realise", "realise realize sylweddoli sylweddolwyd sylweddolir sylweddolodd sylweddolwch"},
    {"reason", "reason rheswm rhesymau"},
    {"recommend",
     "recommend advise recommendation advice argymell argymhellwyd argymhellir "
     "argymhelliad argymhellion cynghori cynghorwyd cynghorir cynghorodd cynghorwch "
     "cyngor"},
    {"record",
     "record document note log chart documentation cofnodi cofnodwyd cofnodir cofnododd "
     "cofnodwch cofnod cofnodion dogfennu dogfennwyd dogfennir dogfennodd dogfennwch "
     "nodyn nodiadau siart"},
    {"refer",
     "refer referral atgyfeirio atgyfeiriwyd atgyfeirir atgyfeiriodd atgyfeiriwch "
     "atgyfeiriad atgyfeiriadau"},
    {"regular", "regular rheolaidd"},
    {"reject", "reject refuse rejection refusal gwrthod gwrthodwyd gwrthodir gwrthododd"},
    {"relatives", "family families relatives kin teulu teuluoedd perthynas perthnasau"},
    {"relevant", "relevant relevance perthnasol perthnasedd"},
    {"reliable", "reliable dependable trustworthy dibynadwy"},
    {"remember", "remember recall cofio cofiwyd cofir cofiodd cofiwch"},
    {"remove", "remove delete erase removal deletion dileu dilewyd dileir dileodd"},
    {"repeat", "repeat ailadrodd ailadroddwyd ailadroddir"},
    {"replace",
     "replace substitute supplant replacement disodli disodlwyd disodlir disodlodd "
     "disodlwch amnewid amnewidiwyd amnewidir amnewidiodd amnewidiwch"},
    {"reply", "reply replies respond response replied ymateb ymatebwyd ymatebodd ymatebion"},
    {"report", "report adrodd adroddwyd adroddir adroddodd adroddiad adroddiadau"},
    {"represent",
     "represent reflect representative cynrychioli cynrychiolwyd cynrychiolir "
     "cynrychiolodd cynrychiolwch cynrychioliadol adlewyrchu adlewyrchwyd adlewyrchir "
     "adlewyrchodd adlewyrchwch"},
    {"research", "research study studies ymchwil astudiaeth astudiaethau"},
    {"responsible",
     "responsible accountable responsibility accountability answerable cyfrifol atebol "
     "cyfrifoldeb cyfrifoldebau atebolrwydd"},
    {"result",
     "result outcome output canlyniad canlyniadau deilliant deilliannau allbwn "
     "allbynnau"},
    {"retrain", "retrain ailhyfforddi ailhyfforddwyd ailhyfforddir ailhyfforddodd ailhyfforddwch"},
    {"review",
     "review examine inspect scrutinise scrutiny inspection scrutinize adolygu "
     "adolygwyd adolygir adolygodd adolygwch adolygiad archwilio archwiliwyd archwilir "
     "archwiliodd archwiliwch archwiliad arolygu arolygwyd arolygir arolygodd arolygwch"},
    {"risk", "risk danger risg risgiau perygl peryglon"},
    {"rule", "rule rheol rheolau"},
    {"rural", "rural gwledig"},
    {"safe", "safe safely safety safer diogel diogelwch"},
    {"same", "same identical equal unfath"},
    {"save", "save arbed arbedwyd arbedir arbedion"},
    {"score", "score sgor sgorau sgorio sgoriwyd sgorir sgoriodd sgoriwch"},
    {"screening", "screening sgrinio sgriniwyd sgrinir sgriniodd sgriniwch"},
    {"see", "see sees seeing gweld gwelwyd gwelir gwelodd"},
    {"send", "send sent anfon anfonwyd anfonir anfonodd"},
    {"separate", "separate gwahanu gwahanwyd gwahanir gwahanodd gwahanwch"},
    {"serious", "serious difrifol"},
    {"share",
     "share disclose disclosure rhannu rhannwyd rhennir rhannodd rhannwch datgelu "
     "datgelwyd datgelir datgelodd datgelwch datgeliad"},
    {"short", "short shorter byr byrrach"},
    {"show",
     "show shows showed shown display reveal demonstrate dangos dangoswyd dangosir "
     "dangosodd arddangos"},
    {"similar", "similar alike resemble similarity resemblance tebyg tebygrwydd"},
    {"simple", "simple simpler syml symlach"},
    {"skill", "skill sgil sgiliau"},
    {"skin", "skin croen"},
    {"slow", "slow sluggish araf"},
    {"small", "small little tiny bach bychan"},
    {"solve", "solve resolve solution datrys datryswyd datrysir datrysiad"},
    {"sometimes", "sometimes occasionally weithiau"},
    {"source", "source ffynhonnell ffynonellau"},
    {"speak", "speak spoke spoken talk siarad siaradwyd siaradodd"},
    {"start",
     "start begin began begun commence dechrau dechreuwyd dechreuir dechreuodd cychwyn "
     "cychwynnwyd cychwynnir"},
    {"stop", "stop cease quit halt stopio stopiwyd stopir stopiodd stopiwch"},
    {"stress", "stress straen"},
    {"strong", "strong stronger cryf cryfach"},
    {"succeed",
     "succeed success successful succeeded llwyddo llwyddwyd llwyddir llwyddodd "
     "llwyddwch llwyddiant llwyddiannus"},
    {"sugar", "sugar glucose siwgr glwcos"},
    {"suggest",
     "suggest propose suggestion proposal awgrymu awgrymwyd awgrymir awgrymodd "
     "awgrymwch awgrym awgrymiad awgrymiadau"},
    {"suitable", "suitable appropriate addas priodol"},
    {"summary", "summary summaries summarise summarize crynhoi crynodeb crynodebau"},
    {"supervise",
     "supervise oversee oversaw overseen oversight supervision goruchwylio "
     "goruchwyliwyd goruchwylir goruchwyliodd goruchwyliwch goruchwyliaeth"},
    {"supplier", "supplier vendor cyflenwr cyflenwyr gwerthwr gwerthwyr"},
    {"suspect", "suspect suspicion amau amheuwyd amheuir amheuaeth"},
    {"symptom", "symptom symptomau symptom"},
    {"test", "test profi profwyd profir profodd profwch prawf profion"},
    {"text", "text testun testunau"},
    {"threshold", "threshold cutoff trothwy trothwyon"},
    {"time", "time amser"},
    {"tired", "tired fatigue fatigued weary blinder blino wedi-blino"},
    {"tool",
     "tool system software program programme app application model algorithm ai machine "
     "computer offeryn system meddalwedd rhaglen model ap algorithm teclyn peiriant "
     "cyfrifiadur"},
    {"transcribe",
     "transcribe transcript transcription trawsgrifio trawsgrifiwyd trawsgrifir "
     "trawsgrifiodd trawsgrifiwch trawsgrifiad"},
    {"transfer",
     "transfer handover trosglwyddo trosglwyddwyd trosglwyddir trosglwyddodd "
     "trosglwyddwch trosglwyddiad"},
    {"translate",
     "translate translation cyfieithu cyfieithwyd cyfieithir cyfieithodd cyfieithwch "
     "cyfieithiad"},
    {"transparent", "transparent transparency tryloyw tryloywder"},
    {"treat", "treat treatment therapy therapies trin triniaeth triniaethau therapi"},
    {"true", "true right correct genuine real cywir gwir iawn"},
    {"trust",
     "trust rely believe depend reliance relied ymddiried ymddiriedwyd ymddiriedir "
     "dibynnu dibynnwyd dibynnir dibynnodd dibynnwch dibyniaeth coelio coeliwyd coelir "
     "coeliodd coeliwch"},
    {"unable", "unable inability incapable analluog"},
    {"unaware", "unaware anymwybodol"},
    {"uncertain", "uncertain unsure uncertainty ansicr ansicrwydd"},
    {"unclear", "unclear vague ambiguous aneglur amwys"},
    {"understand", "understand comprehend grasp understood deall deellir deallwyd dealltwriaeth"},
    {"unethical", "unethical anfoesegol"},
    {"unfair", "unfair unfairness unjust inequitable annheg annhegwch"},
    {"unimportant", "unimportant trivial dibwys"},
    {"unknown", "unknown anhysbys"},
    {"unlikely", "unlikely improbable annhebygol"},
    {"unnecessary", "unnecessary unnecessarily needless needlessly unneeded diangen"},
    {"unreliable", "unreliable untrustworthy annibynadwy"},
    {"unrepresentative", "unrepresentative anghynrychioliadol"},
    {"unsafe", "unsafe unsafely dangerous hazardous risky anniogel peryglus"},
    {"unsuitable", "unsuitable inappropriate anaddas amhriodol"},
    {"unusual", "unusual atypical anarferol annodweddiadol"},
    {"update", "update diweddaru diweddarwyd diweddarir diweddarodd diweddarwch diweddariad"},
    {"urban", "urban trefol"},
    {"urgent", "urgent urgency brys"},
    {"use",
     "use utilise employ usage used using utilize defnyddio defnyddiwyd defnyddir "
     "defnyddiodd defnyddiwch defnydd iwsio iwsiwyd iwsir iwsiodd iwsiwch"},
    {"useful", "useful helpful defnyddiol"},
    {"useless", "useless unhelpful diwerth"},
    {"usual", "usual typical arferol nodweddiadol"},
    {"vaccine",
     "vaccine vaccinate immunise vaccination immunisation immunize immunization "
     "brechlyn brechlynnau brechu brechwyd brechir brechodd brechwch brechiad"},
    {"valid", "valid dilys"},
    {"variant", "variant amrywiolyn amrywiolion"},
    {"visible", "visible gweladwy"},
    {"vital", "vital crucial essential hanfodol allweddol"},
    {"voice", "voice llais lleisiau"},
    {"want", "want wish eisiau isio"},
    {"waste",
     "waste wasteful gwastraff gwastraffu gwastraffwyd gwastraffir gwastraffodd "
     "gwastraffwch"},
    {"weak", "weak weaker gwan gwannach"},
    {"well", "well accurately da dda"},
    {"wide", "wide wider broad broader eang ehangach llydan lletach"},
    {"worry",
     "worry worries anxiety anxious concern uneasy worried pryder pryderon pryderu "
     "pryderwyd pryderir pryderodd pryderwch pryderus gorbryder poeni poenwyd poenir "
     "poenodd poenwch gofid gofidio gofidiwyd gofidir gofidiodd gofidiwch"},
    {"worsen",
     "worsen worse deteriorate degrade deterioration degradation gwaethygu gwaethygwyd "
     "gwaethygir gwaethygodd gwaethygwch gwaeth dirywio dirywiwyd dirywir dirywiodd "
     "dirywiwch dirywiad"},
    {"write",
     "write wrote writing ysgrifennu ysgrifennwyd ysgrifennir ysgrifennodd ysgrifennwch "
     "sgwennu sgwennwyd sgwennir sgwennodd sgwennwch"},
    {"young", "young younger youngest ifanc iengach"},
}};

/// Senses of which each says the contrary of the other.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 74> opposite_senses{{
    {"full", "part"},
    {"better", "worse"},
    {"over", "under"},
    {"dark", "light"},
    {"ability", "unable"},
    {"abnormal", "normal"},
    {"absent", "present"},
    {"accept", "reject"},
    {"add", "remove"},
    {"adult", "child"},
    {"after", "before"},
    {"agree", "disagree"},
    {"alive", "death"},
    {"allow", "forbid"},
    {"automatic", "manual"},
    {"aware", "unaware"},
    {"badly", "well"},
    {"benefit", "harm"},
    {"careful", "careless"},
    {"catch", "miss"},
    {"certain", "uncertain"},
    {"cheap", "expensive"},
    {"clear", "unclear"},
    {"combine", "separate"},
    {"common", "rare"},
    {"complete", "incomplete"},
    {"complex", "simple"},
    {"different", "same"},
    {"difficult", "easy"},
    {"dishonest", "honest"},
    {"early", "late"},
    {"end", "start"},
    {"enough", "insufficient"},
    {"ethical", "unethical"},
    {"exclude", "include"},
    {"external", "internal"},
    {"fail", "succeed"},
    {"fair", "unfair"},
    {"false", "true"},
    {"father", "mother"},
    {"few", "most"},
    {"forget", "remember"},
    {"gain", "lose"},
    {"healthy", "ill"},
    {"hide", "show"},
    {"high", "low"},
    {"illegal", "legal"},
    {"important", "unimportant"},
    {"impossible", "possible"},
    {"improve", "worsen"},
    {"inside", "outside"},
    {"invalid", "valid"},
    {"invisible", "visible"},
    {"irrelevant", "relevant"},
    {"known", "unknown"},
    {"large", "small"},
    {"less", "more"},
    {"local", "national"},
    {"long", "short"},
    {"narrow", "wide"},
    {"need", "unnecessary"},
    {"negative", "positive"},
    {"old", "young"},
    {"private", "public"},
    {"quick", "slow"},
    {"reliable", "unreliable"},
    {"represent", "unrepresentative"},
    {"rural", "urban"},
    {"safe", "unsafe"},
    {"save", "waste"},
    {"strong", "weak"},
    {"suitable", "unsuitable"},
    {"unusual", "usual"},
    {"useful", "useless"},
}};

}  // namespace athro::dialogue
