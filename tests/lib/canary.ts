// A browser that tells of every script that ran and of everything that left for another host. Whatever name a page
// asks for leads to a sink on this machine: what reaches it got out, and nothing leaves the machine.

import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { chromium as playwright, type Browser, type BrowserContext, type Page } from "playwright-core";
import { desktop, flags } from "./browser.ts";
import { chromium } from "./places.ts";

/** The host that a TLS greeting names in the clear; empty when it names none. */
function hostIn(greeting: string): string {
  for (const found of greeting.matchAll(/\0\0[^]{4}\0([^]{2})([a-z0-9.-]+)/g)) {
    const [, size = "", name = ""] = found;
    const length = size.charCodeAt(0) * 256 + size.charCodeAt(1);
    if (length > 0 && length <= name.length) return name.slice(0, length);
  }
  return "";
}

interface Heard {
  words: string;
}

/** The world outside: answers every request with a script, and keeps what it heard on every connection. */
export class Sink {
  readonly #heard: Heard[] = [];
  readonly #server: Server;
  readonly #sockets = new Map<Socket, Heard>();

  constructor() {
    this.#server = createServer((request, response) => {
      this.#note(request.socket, `${request.method} ${request.headers.host}${request.url}`);
      response.writeHead(200, { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" }).end("alert(1)");
    });
    this.#server.on("connection", (socket) => {
      const heard = { words: "" };
      this.#heard.push(heard);
      this.#sockets.set(socket, heard);
      socket.on("error", () => {});
      socket.on("close", () => this.#sockets.delete(socket));
    });
    this.#server.on("clientError", (error: Error & { rawPacket?: Buffer }, socket) => {
      if (error.rawPacket) this.#note(socket as Socket, `TLS to ${hostIn(error.rawPacket.toString("latin1"))}`);
      socket.destroy();
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** What came on each connection since it was asked last; one on which nothing was said counts as well. */
  take(): string[] {
    return this.#heard.splice(0).map(({ words }) => words || "a connection");
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.keys()) socket.destroy();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #note(socket: Socket, words: string): void {
    const heard = this.#sockets.get(socket);
    if (heard) heard.words = heard.words ? `${heard.words}, ${words}` : words;
  }
}

/** What the browser itself asks for, whatever page it shows. */
const ofTheBrowser = ["*.googleapis.com", "accounts.google.com", "*.gvt1.com"];

/** A browser for which every name but localhost is the sink. */
export function launch(sink: Sink): Promise<Browser> {
  const unknown = ofTheBrowser.map((name) => `MAP ${name} ~NOTFOUND`);
  const rules = [...unknown, `MAP * 127.0.0.1:${sink.port}`, "EXCLUDE localhost"].join(", ");
  return playwright.launch({ executablePath: chromium, args: [...flags, `--host-resolver-rules=${rules}`] });
}

/** What was seen on one page. */
export interface Seen {
  /** Scripts that ran and are not our own. */
  scripts: string[];
  /** Requests to another host, but for those that the browser stopped before they left. */
  requests: string[];
  /** Requests by which the page itself would go to another host. */
  navigations: string[];
  /** What the policy had to stop. */
  stopped: string[];
}

const sign = "canary: ";

/** Runs before anything of a page, in each of its frames, and outside every policy. */
function standIn(before: string): void {
  for (const name of ["alert", "confirm", "prompt", "print", "open"] as const) {
    Object.defineProperty(window, name, { value: () => console.debug(before + name) });
  }
}

const stoppedBefore = /^(csp|origin|mixed-content|subresource-filter)$|BLOCKED/;

/** One browser context, with or without the policy that pages come with. */
export class Trial {
  readonly context: BrowserContext;
  readonly address: string;
  readonly #seen = new WeakMap<Page, Seen>();

  private constructor(context: BrowserContext, address: string) {
    this.context = context;
    this.address = address;
  }

  static async begin(browser: Browser, address: string, hasPolicy: boolean): Promise<Trial> {
    const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce", bypassCSP: !hasPolicy });
    context.setDefaultTimeout(10_000);
    await context.grantPermissions(["local-network-access"]); // else the browser itself keeps pages from the sink
    await context.addInitScript(standIn, sign);
    return new Trial(context, address);
  }

  async page(): Promise<Page> {
    const page = await this.context.newPage();
    const seen: Seen = { scripts: [], requests: [], navigations: [], stopped: [] };
    this.#seen.set(page, seen);
    page.on("console", (message) => {
      const text = message.text();
      if (text.startsWith(sign)) seen.scripts.push(text);
      if (/Content Security Policy|Trusted Type/i.test(text)) seen.stopped.push(text.slice(0, 200));
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (origin === this.address || !/^(https?|wss?):$/.test(protocol)) return;
      const isOfThePage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      (isOfThePage ? seen.navigations : seen.requests).push(request.url());
    });
    page.on("requestfailed", (request) => {
      if (!stoppedBefore.test(request.failure()?.errorText ?? "")) return;
      for (const list of [seen.requests, seen.navigations]) {
        const at = list.indexOf(request.url());
        if (at >= 0) list.splice(at, 1);
      }
    });
    // Every script that is compiled, whatever it does. Code that a script makes has no address; neither has the test's.
    const session = await this.context.newCDPSession(page);
    session.on("Debugger.scriptParsed", ({ url }) => {
      const isOurs = url === "" || url.startsWith(`${this.address}/assets/`) || url.startsWith("chrome-error:");
      if (!isOurs) seen.scripts.push(`a script of ${url.slice(0, 120)}`);
    });
    await session.send("Debugger.enable");
    await session.send("Debugger.setSkipAllPauses", { skip: true });
    return page;
  }

  /** What was seen on a page since it was asked last. */
  take(page: Page): Seen {
    const seen = this.#seen.get(page);
    if (!seen) throw new Error("the page is not of this trial");
    const { scripts, requests, navigations, stopped } = seen;
    return { scripts: scripts.splice(0), requests: requests.splice(0), navigations: navigations.splice(0), stopped: stopped.splice(0) };
  }
}
