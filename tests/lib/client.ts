// A small HTTP client with a cookie jar: what a browser sends, without following where it is sent.

import { Agent, request, type IncomingHttpHeaders } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  bytes: Buffer;
  text: string;
}

export type Fields = Iterable<readonly [string, string]>;

const limitMs = 30_000;

export class Client {
  readonly port: number;
  readonly cookies = new Map<string, string>();
  readonly #agent = new Agent({ keepAlive: true });

  constructor(port: number) {
    this.port = port;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send("GET", path, headers);
  }

  postForm(path: string, fields: Fields): Promise<Answer> {
    const body = new URLSearchParams([...fields].map(([name, value]) => [name, value])).toString();
    return this.send("POST", path, { "Content-Type": "application/x-www-form-urlencoded" }, body);
  }

  postJson(path: string, value: unknown): Promise<Answer> {
    return this.send("POST", path, { "Content-Type": "application/json", Accept: "application/json" }, JSON.stringify(value));
  }

  /** One request. Errors: the server does not answer, or hangs up. */
  send(method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> {
    const own: Record<string, string> = { Host: `localhost:${this.port}`, Accept: "text/html", ...headers };
    if (this.cookies.size > 0) own.Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (method !== "GET" && own.Origin === undefined) own.Origin = `http://${own.Host}`;
    if (body !== "") own["Content-Length"] = String(Buffer.byteLength(body));
    return new Promise((done, failed) => {
      const sent = request(
        { host: "127.0.0.1", port: this.port, method, path, headers: own, agent: this.#agent, timeout: limitMs },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", failed);
          response.on("end", () => {
            this.#keepCookies(response.headers["set-cookie"] ?? []);
            const bytes = Buffer.concat(parts);
            const { statusCode = 0, headers: got, rawHeaders } = response;
            done({ status: statusCode, headers: got, rawHeaders, bytes, text: bytes.toString("utf8") });
          });
        },
      );
      sent.on("timeout", () => sent.destroy(new Error(`no answer to ${method} ${path} within ${limitMs} ms`)));
      sent.on("error", failed);
      sent.end(body);
    });
  }

  /** Lets go of its connections. */
  close(): void {
    this.#agent.destroy();
  }

  #keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const isGone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
      if (isGone || value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
