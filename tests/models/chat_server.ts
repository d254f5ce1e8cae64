// The part of an OpenAI-compatible server that every scripted model shares: /health, /v1/models and
// /v1/chat/completions with streaming and usage. What it answers is up to the model.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { parsePrompt, type Contract, type Message } from "./prompt.ts";

export interface Call {
  number: number; // 1, 2, 3, … of this server
  contract: Contract;
  text: string; // the whole prompt
  model: string;
}

/** How a reply goes out: as a stream that follows the protocol, or byte by byte as a broken server would. */
export class Reply {
  readonly response: ServerResponse;
  readonly #call: Call;
  #tokens = 0;

  constructor(response: ServerResponse, call: Call) {
    this.response = response;
    this.#call = call;
  }

  get isGone(): boolean {
    return this.response.destroyed || this.response.socket?.destroyed === true;
  }

  begin(): void {
    this.response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    this.event(this.chunk({ role: "assistant", content: null }));
  }

  say(text: string): void {
    this.#tokens++;
    this.event(this.chunk({ content: text }));
  }

  end(reason = "stop"): void {
    this.event(this.chunk({}, reason));
    this.event({ ...this.#head(), choices: [], usage: this.#usage() });
    this.response.write("data: [DONE]\n\n");
    this.response.end();
  }

  event(data: object): void {
    this.response.write(`data: ${JSON.stringify(data)}\n\n`);
  }

  chunk(delta: object, reason: string | null = null): object {
    return { ...this.#head(), choices: [{ index: 0, delta, finish_reason: reason }] };
  }

  json(status: number, body: object, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { "Content-Type": "application/json", ...headers });
    this.response.end(JSON.stringify(body));
  }

  #head(): object {
    return { id: `chat-${this.#call.number}`, object: "chat.completion.chunk", created: 0, model: this.#call.model };
  }

  #usage(): object {
    const prompt = Math.ceil(this.#call.text.length / 4);
    return {
      prompt_tokens: prompt,
      completion_tokens: this.#tokens,
      total_tokens: prompt + this.#tokens,
      prompt_tokens_details: { cached_tokens: Math.floor(prompt / 2) },
    };
  }
}

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

export abstract class ChatServer {
  readonly name: string;
  readonly calls: Call[] = [];
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();

  constructor(name: string) {
    this.name = name;
  }

  /** Answers one call; may do it badly. */
  protected abstract answer(call: Call, reply: Reply): Promise<void>;

  /** The address to give to --model. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  get port(): number {
    return (this.#server?.address() as AddressInfo | null)?.port ?? 0;
  }

  /** Listens on this machine only; does not keep the process alive, so that a test that fails need not stop it. */
  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.on("connection", (socket) => {
      socket.unref();
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    await new Promise<void>((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
    this.#server = server.unref();
    return this;
  }

  /** Drops every connection at once, as a killed process would. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await new Promise<void>((done) => server.close(() => done()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on("error", () => {}); // the asker left; nothing is owed to anybody
    const body = await bodyOf(request).catch(() => "");
    if (request.url === "/health") return void response.end(JSON.stringify({ status: "ok" }));
    if (request.url === "/v1/models") {
      return void response.end(JSON.stringify({ object: "list", data: [{ id: this.name, object: "model" }] }));
    }
    if (request.url !== "/v1/chat/completions" || request.method !== "POST") {
      return void response.writeHead(404).end(JSON.stringify({ error: { message: "there is nothing here" } }));
    }
    await this.#complete(body, response);
  }

  async #complete(body: string, response: ServerResponse): Promise<void> {
    let parsed: { messages?: Message[]; model?: string };
    try {
      parsed = JSON.parse(body) as typeof parsed;
    } catch {
      return void response.writeHead(400).end(JSON.stringify({ error: { message: "no JSON" } }));
    }
    const messages = parsed.messages ?? [];
    const call: Call = {
      number: this.calls.length + 1,
      contract: parsePrompt(messages),
      text: messages.map(({ content }) => content).join("\n"),
      model: parsed.model ?? this.name,
    };
    this.calls.push(call);
    try {
      await this.answer(call, new Reply(response, call));
    } catch (fault) {
      console.error(`model ${this.name}: ${String(fault)}`);
      response.destroy();
    }
  }
}

/** A number after `--name`, else `otherwise`. */
export function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** Keeps a model that was started by itself running until it is stopped. */
export function stay(): void {
  setInterval(() => {}, 1 << 30);
}

/** Whether a module was started by itself. */
export function isStarted(url: string): boolean {
  return process.argv[1] !== undefined && url === new URL(`file://${process.argv[1]}`).href;
}
