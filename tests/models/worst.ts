// The worst model: whatever a model or its server could do wrong, it does. If the promises hold against it, they hold
// against any model.
//
//   node worst.ts [--port 8091] [--seed 1] [--fault NAME]      (--fault list prints the names)

import { breaks } from "./broken.ts";
import { ChatServer, isStarted, option, stay, type Call, type Reply } from "./chat_server.ts";
import { poisons, type KnownItem, type Poisoned } from "./poison.ts";
import { Draws } from "./random.ts";
import { takeUp, wholeReply } from "./rewording.ts";

export const faultNames = [...Object.keys(poisons), ...Object.keys(breaks)];
/** Those that hold the asker until its patience ends. */
export const slowFaults = ["silent", "slow"];

export interface WorstOptions {
  seed: number;
  faults: readonly string[];
  items: readonly KnownItem[];
}

/** What it gave, so that a test can look for it. */
export interface Given {
  call: Call;
  fault: string;
  text: string;
  poison: string[];
}

function shuffled(names: readonly string[], draws: Draws): string[] {
  const deck = [...names];
  for (let i = deck.length - 1; i > 0; i--) {
    const k = draws.below(i + 1);
    [deck[i], deck[k]] = [deck[k]!, deck[i]!];
  }
  return deck;
}

export class WorstModel extends ChatServer {
  readonly given: Given[] = [];
  /** May be changed between two calls. */
  faults: readonly string[];
  readonly #items: readonly KnownItem[];
  readonly #draws: Draws;
  readonly #heard = new Set<string>();
  #deck: string[] = [];

  constructor(options: Partial<WorstOptions> = {}) {
    super("worst");
    this.faults = options.faults ?? faultNames;
    this.#items = options.items ?? [];
    this.#draws = new Draws(options.seed ?? 1);
  }

  protected override async answer(call: Call, reply: Reply): Promise<void> {
    this.#deck = this.#deck.filter((name) => this.faults.includes(name));
    if (this.#deck.length === 0) this.#deck = shuffled(this.faults, this.#draws);
    const fault = this.#deck.pop() ?? "empty";
    const made = this.#make(fault, call);
    this.given.push({ call, fault, ...made });
    this.#heard.add(call.contract.learner);
    const broken = breaks[fault];
    if (broken) return broken(reply, made.text);
    reply.begin();
    for (const piece of made.text.match(/[\s\S]{1,40}/gu) ?? []) reply.say(piece);
    reply.end();
  }

  /** The poison alone, or at the end, or in the middle of a reply that is sound without it. */
  #make(fault: string, call: Call): Poisoned {
    const poison = poisons[fault];
    const { contract, text: prompt } = call;
    const draws = this.#draws;
    const sound = contract.voice === "free" ? wholeReply(contract, draws) : takeUp(contract, draws);
    if (!poison) return { text: sound, poison: [] };
    const others = [...this.#heard].filter((words) => words.length > 12 && !prompt.includes(words));
    const canary = `canary-${draws.below(1e9).toString(36)}`;
    const made = poison({ contract, prompt, items: this.#items, others, canary, draws });
    const where = draws.below(3);
    if (where === 0 || made.text === "") return made;
    if (where === 1) return { ...made, text: `${sound} ${made.text}` };
    const at = Math.max(sound.indexOf(" ", sound.length / 2), 0);
    const sentence = sound.lastIndexOf(". ", at);
    const cut = sentence > 0 ? sentence + 2 : 0;
    return { ...made, text: `${sound.slice(0, cut)}${made.text} ${sound.slice(cut)}` };
  }
}

if (isStarted(import.meta.url)) {
  const at = process.argv.indexOf("--fault");
  const fault = at < 0 ? "" : (process.argv[at + 1] ?? "");
  if (fault !== "" && !faultNames.includes(fault)) {
    console.log(faultNames.join("\n"));
    process.exit(fault === "list" ? 0 : 2);
  }
  const model = new WorstModel({ seed: option("seed", 1), faults: fault === "" ? faultNames : [fault] });
  stay();
  await model.start(option("port", 8091));
  console.log(`worst model: --model ${model.url} --model-name ${model.name}`);
}
