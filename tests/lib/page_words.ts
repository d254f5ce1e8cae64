// What the pages say, as far as tests look for it; src/pages/messages.toml is where it is written.

import type { Language } from "./faculty.ts";

export const words = {
  en: {
    door: "English", send: "Send", learning: "My learning", keep: "Keep this", keepIt: "Keep it", userName: "User name", passphrase: "Passphrase",
    haveThem: "I have them, continue", leave: "Leave now", signIn: "Sign in", code: "Recovery code", newPassphrase: "New passphrase",
    change: "Change and sign in", developing: "Developing", newSkill: "New", mistakes: "There is a problem", nothingSaid: "Choose an answer or write something",
    lost: "The connection is lost.", back: "Connected again.", masked: "was masked before it was stored", why: "Why did I say this?", helpful: "Helpful",
    wrong: "Something is wrong", thanks: "Thank you for telling us.", disagree: "I disagree", keepDisagreement: "Keep my disagreement",
    exportAll: "Take everything with you as a file", deleteAll: "Delete everything about you", yesDelete: "Yes, delete everything",
    ready: "The reply is here.", workAs: "I work as (you need not say)", show: "Count the people", search: "Search", units: "Units", labs: "Labs",
    glossary: "Glossary", guardrails: "Guardrails", oneLeft: "You have left", signInFailed: "is not right", talk: "Talk about this with HALI",
    save: "Save", saved: "Your settings are saved.", readsPlainer: "You are reading plainer words", toPlainer: "plainer words or wider spacing",
    readAloud: "Read aloud", stopReading: "Stop reading", whatIsLearning: "What is machine learning?",
  },
  cy: {
    door: "Cymraeg", send: "Anfon", learning: "Fy nysgu", keep: "Cadw hyn", keepIt: "Ei gadw", userName: "Enw defnyddiwr", passphrase: "Cyfrinymadrodd",
    haveThem: "Maen nhw gen i, parhau", leave: "Gadael nawr", signIn: "Mewngofnodi", code: "Cod adfer", newPassphrase: "Cyfrinymadrodd newydd",
    change: "Newid a mewngofnodi", developing: "Yn datblygu", newSkill: "Newydd", mistakes: "Mae problem", nothingSaid: "Dewiswch ateb neu ysgrifennwch rywbeth",
    lost: "Mae'r cysylltiad wedi'i golli.", back: "Wedi cysylltu eto.", masked: "Cuddiwyd rhywbeth", why: "Pam ddywedais i hyn?", helpful: "Defnyddiol",
    wrong: "Mae rhywbeth o'i le", thanks: "Diolch am roi gwybod.", disagree: "Rwy'n anghytuno", keepDisagreement: "Cadw fy anghytundeb",
    exportAll: "Cael copi o bopeth mewn ffeil", deleteAll: "Dileu popeth amdanoch", yesDelete: "Ie, dileu popeth",
    ready: "Mae'r ateb wedi cyrraedd.", workAs: "Fy ngwaith (nid oes rhaid dweud)", show: "Cyfrif y bobl", search: "Chwilio", units: "Unedau", labs: "Labordai",
    glossary: "Geirfa", guardrails: "Canllawiau", oneLeft: "Rydych chi wedi gadael", signInFailed: "yn gywir", talk: "Trafod hyn gyda HALI",
    save: "Cadw", saved: "Mae eich gosodiadau wedi'u cadw.", readsPlainer: "Rydych chi'n darllen geiriau symlach", toPlainer: "geiriau symlach neu fylchau lletach",
    readAloud: "Darllen yn uchel", stopReading: "Stopio darllen", whatIsLearning: "Beth yw dysgu peirianyddol?",
  },
} as const satisfies Record<Language, Record<string, string>>;
