// A model that does its work well: it words the contract in either voice and either language, with small faults
// at a set rate. No language model is in it: it reads the labelled sections of the prompt.
//
//   node competent.ts [--port 8090] [--faults 0.1] [--seed 1] [--pace 0]

import { ChatServer, isStarted, option, stay, wait, type Call, type Reply } from "./chat_server.ts";
import type { Contract } from "./prompt.ts";
import { Draws } from "./random.ts";
import { takeUp, wholeReply } from "./rewording.ts";

export interface CompetentOptions {
  faults: number; // the share of first drafts with a small fault, 0 to 1
  seed: number;
  pace: number; // how long one reply takes, in milliseconds
}

type Fault = (draft: string, contract: Contract) => string;

const smallFaults: readonly Fault[] = [
  // a missing number, of those that people wrote
  (draft, { takeUp: words }) => {
    const begin = words === "" ? 0 : Math.max(draft.indexOf(words), 0) + words.length;
    return draft.slice(0, begin) + draft.slice(begin).replace(/\d[\d.,]*\s*/, "");
  },
  // a second question
  (draft, { language }) => `${draft} ${language === "cy" ? "Beth yw eich barn chi?" : "What do you think?"}`,
  // a word too many
  (draft, { language }) => `${draft} ${language === "cy" ? "Mae hynny bob amser yn wir." : "That is always true."}`,
  // the learner's words forgotten, wholly: a draft that has one of them elsewhere does take them up
  (draft, { takeUp: words }) => {
    const without = draft.replaceAll(words, "…");
    const said = (words.match(/\p{L}{3,}/gu) ?? []).some((word) => without.toLowerCase().includes(word.toLowerCase()));
    return words === "" || said ? draft : without;
  },
];

export class CompetentModel extends ChatServer {
  readonly options: CompetentOptions;
  /** The drafts that it spoiled, as they went out. */
  readonly spoiled: string[] = [];

  constructor(options: Partial<CompetentOptions> = {}) {
    super("competent");
    this.options = { faults: 0, seed: 1, pace: 0, ...options };
  }

  /** What it says to a contract; the same contract and seed give the same words. */
  draft(contract: Contract): string {
    const { language, voice, learner, takeUp: words, question, written, refused } = contract;
    const draws = new Draws([this.options.seed, language, voice, learner, words, question, ...written, refused.length].join("\n"));
    const draft = voice === "free" ? wholeReply(contract, draws) : takeUp(contract, draws);
    if (refused.length > 0 || !draws.happens(this.options.faults)) return draft;
    const spoiled = draws.one(smallFaults)(draft, contract);
    if (spoiled !== draft) this.spoiled.push(spoiled);
    return spoiled;
  }

  protected override async answer(call: Call, reply: Reply): Promise<void> {
    const words = this.draft(call.contract).match(/\S+\s*/g) ?? [];
    const step = this.options.pace / (words.length + 1);
    reply.begin();
    for (const word of words) {
      if (step > 0) await wait(step);
      if (reply.isGone) return;
      reply.say(word);
    }
    if (step > 0) await wait(step);
    reply.end();
  }
}

if (isStarted(import.meta.url)) {
  const model = new CompetentModel({ faults: option("faults", 0), seed: option("seed", 1), pace: option("pace", 0) });
  stay();
  await model.start(option("port", 8090));
  console.log(`competent model: --model ${model.url} --model-name ${model.name}`);
}
