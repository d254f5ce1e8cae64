// A model that answers with payloads: alone, after what it was asked for, and, so that its name is shown, not at all.

import { ChatServer, type Call, type Reply } from "./chat_server.ts";
import { Draws } from "./random.ts";
import { takeUp, wholeReply } from "./rewording.ts";

export class PayloadModel extends ChatServer {
  readonly #texts: readonly string[];
  #next = 0;

  constructor(name: string, texts: readonly string[]) {
    super(name);
    this.#texts = texts;
  }

  protected override async answer({ contract, number }: Call, reply: Reply): Promise<void> {
    const draws = new Draws(number);
    const sound = contract.voice === "free" ? wholeReply(contract, draws) : takeUp(contract, draws);
    const payload = this.#texts[this.#next++ % this.#texts.length] ?? "";
    reply.begin();
    reply.say([payload, `${sound} ${payload}`, sound][number % 3] ?? "");
    reply.end();
  }
}
