// The real program, serving on a free port of this machine with a data folder of its own.

import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { throwAway } from "./folder.ts";
import { faculty, program } from "./places.ts";

export interface ServerOptions {
  faculty: string;
  data: string;
  port: number; // 0: a free one
  model: { url: string; name: string; voice: "around" | "free" } | null;
  more: string[]; // further options of `athro serve`
}

const startMs = 60_000; // no promise: a start that takes longer has failed

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

/** The environment without anything that would set an option of athro; what was learned may be kept. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name === "ATHRO_CACHE" || !name.startsWith("ATHRO_")));
}

const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

export class Athro {
  readonly options: ServerOptions;
  /** How long the last start took until the server answered, in milliseconds. */
  readyMs = 0;
  readonly #logPath: string;
  #child: ChildProcess | null = null;

  private constructor(options: ServerOptions) {
    this.options = options;
    this.#logPath = join(throwAway("log"), "log.txt");
  }

  static async start(options: Partial<ServerOptions> = {}): Promise<Athro> {
    const server = new Athro({
      faculty,
      data: join(throwAway("data"), "data"),
      port: await freePort(),
      model: null,
      more: [],
      ...options,
    });
    await server.startAgain();
    return server;
  }

  get port(): number {
    return this.options.port;
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Everything it has said, on both outputs, over all its starts. */
  get log(): string {
    return readFileSync(this.#logPath, "utf8");
  }

  get logPath(): string {
    return this.#logPath;
  }

  /** Starts the program and waits until it answers. Errors: it ends, or does not answer in time. */
  async startAgain(): Promise<void> {
    const { faculty: taught, data, port, model, more } = this.options;
    const words = ["--faculty", taught, "serve", "--port", String(port), "--data", data, ...more];
    if (model) words.push("--model", model.url, "--model-name", model.name, "--model-voice", model.voice);
    const log = openSync(this.#logPath, "a");
    const begun = performance.now();
    const child = spawn(program(), words, { stdio: ["ignore", log, log], env: plainEnvironment() });
    closeSync(log);
    child.unref(); // a test that fails need not stop it
    running.add(child);
    child.on("exit", () => running.delete(child));
    this.#child = child;
    while (!(await this.isAlive())) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`athro ended at its start:\n${this.log}`);
      if (performance.now() - begun > startMs) throw new Error(`athro did not answer within ${startMs} ms:\n${this.log}`);
      await new Promise((done) => setTimeout(done, 10));
    }
    this.readyMs = performance.now() - begun;
  }

  async isAlive(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/alive`).catch(() => null);
    return answer?.status === 204;
  }

  /** SIGKILL: as a power cut is to a process. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** SIGTERM; answers the exit code. */
  async stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
    child.ref();
    child.kill(signal);
    return ended;
  }
}
