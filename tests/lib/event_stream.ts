// Reads an event stream over a connection of its own, and may cut it anywhere.

import { request, type ClientRequest } from "node:http";
import type { Client } from "./client.ts";

export interface StreamEvent {
  id: string;
  name: string;
  data: string;
}

export class EventStream {
  readonly events: StreamEvent[] = [];
  /** Every byte that came, as text. */
  raw = "";
  readonly ended: Promise<void>;
  readonly #sent: ClientRequest;
  #unread = "";

  constructor(client: Client, path: string, lastId = "") {
    const headers: Record<string, string> = { Host: `localhost:${client.port}`, Accept: "text/event-stream" };
    headers.Cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (lastId !== "") headers["Last-Event-ID"] = lastId;
    this.#sent = request({ host: "127.0.0.1", port: client.port, path, headers, agent: false });
    this.ended = new Promise((done) => {
      this.#sent.on("response", (response) => {
        response.setEncoding("utf8");
        response.on("data", (part: string) => this.#take(part));
        response.on("error", () => done());
        response.on("close", () => done());
      });
      this.#sent.on("error", () => done());
    });
    this.#sent.end();
  }

  /** The first event of a name, once it is there; null when the stream ends without it. */
  async first(name: string): Promise<StreamEvent | null> {
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    for (;;) {
      const event = this.events.find((each) => each.name === name);
      if (event || isOver) return event ?? null;
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  cut(): void {
    this.#sent.destroy();
  }

  #take(part: string): void {
    this.raw += part;
    const blocks = (this.#unread + part).split("\n\n");
    this.#unread = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = block.split("\n").map((line) => /^(\w+): ?(.*)$/.exec(line));
      const of = (field: string) => fields.filter((each) => each?.[1] === field).map((each) => each?.[2] ?? "");
      if (of("event").length === 0) continue;
      this.events.push({ id: of("id").join(""), name: of("event").join(""), data: of("data").join("\n") });
    }
  }
}
