// A server for the browser test: one dialogue in memory, turns that take as long as a test wants, one switch
// that makes it deaf. It makes the same pieces of page as athro does, as far as the script looks at them.

import { readFileSync, readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Message } from "./turn_form";

interface Turn {
  id: string;
  words: string;
  isDone: boolean;
}

const dist = process.env.ATHRO_WEB_DIR + "dist/";
const asset = (ending: string) => readdirSync(dist).find((name) => name.startsWith("app-") && name.endsWith(ending)) ?? "";

export class StubServer {
  readonly turns: Turn[] = [];
  posts = 0;
  kept = 0; // how often a page asked for another one, to keep its session
  replyMs = 300;
  isWriting = false; // a model is at work on the reply
  private server: Server | null = null;
  private port = 0;

  get address() {
    return `http://127.0.0.1:${this.port}/en/dialogue/d`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, answer) => void this.serve(request, answer));
    await new Promise<void>((done) => this.server?.listen(this.port, "127.0.0.1", done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done));
  }

  private async serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const events = /turns\/(\d+)\/events$/.exec(url.pathname);
    if (url.pathname.startsWith("/assets/")) answer.end(readFileSync(dist + url.pathname.slice("/assets/".length)));
    else if (url.pathname === "/alive") answer.writeHead(204).end();
    else if (url.pathname === "/en/learning") answer.end(String((this.kept += 1)));
    else if (url.pathname === "/en/glossary/bias") answer.setHeader("Content-Type", "text/html").end(this.term());
    else if (events) this.stream(Number(events[1]), answer);
    else if (url.pathname.endsWith("/stop")) this.stopWaiting(answer);
    else if (request.method === "POST") await this.post(request, answer);
    else if (url.pathname.endsWith("/turns")) this.since(Number(url.searchParams.get("after")), answer);
    else answer.setHeader("Content-Type", "text/html; charset=utf-8").end(this.page());
  }

  private async post(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.posts += 1;
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const message = JSON.parse(body) as Message;
    if (!this.turns.some(({ id }) => id === message.turn)) {
      const turn = { id: message.turn, words: [message.words, ...message.choices].join(" ").trim(), isDone: false };
      this.turns.push(turn);
      setTimeout(() => (turn.isDone = true), this.replyMs);
    }
    answer.writeHead(202).end();
  }

  private stopWaiting(answer: ServerResponse): void {
    for (const turn of this.turns) turn.isDone = true;
    answer.writeHead(204).end();
  }

  private stream(number: number, answer: ServerResponse): void {
    answer.writeHead(200, { "Content-Type": "text/event-stream" });
    answer.write(`id: 1\nevent: state\ndata: ${this.isWriting ? "writing" : "reading"}\n\n`);
    const timer = setInterval(() => {
      if (!this.turns[number - 1]?.isDone) return;
      clearInterval(timer);
      answer.end("id: 2\nevent: done\ndata: {}\n\n");
    }, 20);
    answer.on("close", () => clearInterval(timer));
  }

  private since(after: number, answer: ServerResponse): void {
    if (this.turns.length <= after) answer.writeHead(204).end();
    else answer.setHeader("Content-Type", "text/html").end(this.list(after) + this.sheet());
  }

  private list(after: number): string {
    const turns = this.turns.map(({ words, isDone }, at) => {
      const n = at + 1;
      const reply = isDone
        ? `<li id="turn-${n}">Reply to ${words}</li>`
        : `<li id="turn-${n}" data-events="/v1/dialogues/d/turns/${n}/events">…</li>`;
      return `<li id="turn-${n}-words">${words}</li>${reply}`;
    });
    const last = this.turns.filter(({ isDone }) => isDone).length;
    return `<ol data-turns data-last="${last}">${turns.slice(after).join("")}</ol>`;
  }

  private sheet(): string {
    return `<div data-sheet><form data-turn-form data-post="/v1/dialogues/d/turns" data-since="/en/dialogue/d/turns">
      <input type="hidden" name="turn" value="${this.turns.length}">
      <label><input type="radio" name="choice" value="a">A</label><label><input type="radio" name="choice" value="b">B</label>
      <label>Words <textarea name="words"></textarea></label><button data-send>Send</button></form></div>`;
  }

  private term(): string {
    return `<!doctype html><title>bias</title><main><a>back</a><h1>bias</h1><p>A lean to one side.</p></main>`;
  }

  private page(): string {
    return `<!doctype html><html lang="en"><title>t</title><link rel="stylesheet" href="/assets/${asset(".css")}">
      <body data-alive="/alive" data-session="1800" data-keep="/en/learning"><div hidden data-session-ends="Are you there?"
      data-stay="Stay" data-close="Close" data-term-page="In the glossary" data-texts data-reading="Reading" data-writing="Writing" data-no-waiting="Stop waiting" data-ready="Here it is"
      data-lost="Connection lost" data-back="Connected again"></div>
      <main><p>That is <a data-term href="/en/glossary/bias">bias</a>.</p>${this.list(0)}<p data-live role="status"></p>${this.sheet()}</main><form data-leave action="/left"><button>Leave</button></form>
      <script src="/assets/${asset(".js")}"></script></body></html>`;
  }
}
