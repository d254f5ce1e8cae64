// Somebody who learns: by the pages without scripting, or by the API.

import { randomBytes } from "node:crypto";
import { Client, type Answer } from "./client.ts";
import { EventStream } from "./event_stream.ts";
import { answerTo, itemAsked, type Item, type Language } from "./faculty.ts";
import { attribute, elements, formTo, textOf } from "./html.ts";

export interface Shown {
  number: number; // 0 of the opening
  isMentor: boolean;
  text: string; // what was said, without sources and small print
  markup: string;
}

export const newTurnId = () => randomBytes(16).toString("hex");

/** The turns that a dialogue page shows, in their order. */
export function turnsOn(html: string): Shown[] {
  return elements(html, "li", /class="athro-turn athro-turn--(mentor|learner)"/).map(({ tag, outer }) => {
    const isMentor = tag.includes("athro-turn--mentor");
    const id = attribute(tag, "id") ?? "";
    const said = isMentor ? (elements(outer, "div", /class="athro-turn__words"/)[0]?.inner ?? "") : outer;
    return { number: Number(/turn-(\d+)/.exec(id)?.[1] ?? 0), isMentor, text: textOf(said.replace(/<sup[\s\S]*?<\/sup>/g, "")), markup: outer };
  });
}

export class Learner {
  readonly client: Client;
  readonly language: Language;
  /** Of the dialogue under way; empty before the first answer. */
  dialogue = "";
  /** The last page that was read. */
  page = "";

  constructor(port: number, language: Language) {
    this.client = new Client(port);
    this.language = language;
  }

  /** The first page with its question. */
  async arrive(): Promise<string> {
    return this.read(`/${this.language}/`);
  }

  /** Reads a page. Errors: any status but 200. */
  async read(path: string): Promise<string> {
    const answer = await this.client.get(path);
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${textOf(answer.text).slice(0, 300)}`);
    this.page = answer.text;
    return this.page;
  }

  /** The item that is open on the page; null when none is. */
  get openItem(): Item | null {
    const asked = turnsOn(this.page).findLast(({ isMentor, text }) => isMentor && itemAsked(text, this.language) !== null);
    return asked ? itemAsked(asked.text, this.language) : null;
  }

  /** Sends the fields of the page's turn form and reads the page that shows the reply. */
  async say(fields: readonly (readonly [string, string])[] | string): Promise<Shown> {
    const form = formTo(this.page, this.dialogue === "" ? /\/start$/ : /\/turns$/);
    const hidden = form.controls.filter(({ kind }) => kind === "hidden").map(({ name, value }) => [name, value] as const);
    const said = typeof fields === "string" ? [["words", fields] as const] : fields;
    const answer = await this.client.postForm(form.action, [...hidden, ...said]);
    await this.follow(answer);
    const reply = turnsOn(this.page).at(-1);
    if (!reply?.isMentor) throw new Error(`no reply on the page:\n${textOf(this.page).slice(0, 600)}`);
    return reply;
  }

  /** Answers the open item. Errors: none is open. */
  async answer(isRight: boolean): Promise<Shown> {
    const asked = this.openItem;
    if (!asked) throw new Error(`no item is open:\n${textOf(this.page).slice(0, 600)}`);
    return this.say(answerTo(asked, this.language, isRight));
  }

  /** Goes where a form's answer leads. */
  async follow(answer: Answer): Promise<string> {
    const to = answer.headers.location;
    if (answer.status !== 303 || !to) throw new Error(`a form answered ${answer.status}: ${textOf(answer.text).slice(0, 300)}`);
    this.dialogue = /\/dialogue\/([^/#?]+)/.exec(to)?.[1] ?? this.dialogue;
    return this.read(to.replace(/#.*/, ""));
  }

  /** A dialogue on a unit, brief or item, or in general. */
  async start(start: string): Promise<string> {
    this.dialogue = "";
    return this.follow(await this.client.postForm(`/${this.language}/dialogue`, [["start", start]]));
  }

  get dialoguePath(): string {
    return `/${this.language}/dialogue/${this.dialogue}`;
  }

  get apiPath(): string {
    return `/v1/dialogues/${this.dialogue}/turns`;
  }

  post(message: { turn: string; words?: string; choices?: string[]; confidence?: number }): Promise<Answer> {
    return this.client.postJson(this.apiPath, message);
  }

  events(number: number, lastId = ""): EventStream {
    return new EventStream(this.client, `${this.apiPath}/${number}/events`, lastId);
  }
}
