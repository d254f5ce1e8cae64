// How the worst model's server breaks the protocol: the fourteen faults of the promises, and a few more.

import { wait, type Reply } from "./chat_server.ts";

export type Break = (reply: Reply, text: string) => Promise<void>;

const stream = { "Content-Type": "text/event-stream" };

/** A text event as bytes, so that it can be cut anywhere. */
const event = (reply: Reply, text: string) => Buffer.from(`data: ${JSON.stringify(reply.chunk({ content: text }))}\n\n`, "utf8");

export const breaks: Record<string, Break> = {
  refuses: async (reply) => void reply.response.socket?.resetAndDestroy(),
  silent: async (reply) => {
    while (!reply.isGone) await wait(200);
  },
  slow: async (reply, text) => {
    reply.begin();
    for (let i = 0; !reply.isGone; i++) {
      await wait(700);
      reply.say(text.charAt(i % Math.max(text.length, 1)) || ".");
    }
  },
  // In large parts, so that what is timed is how soon it is stopped, and not how fast this server writes.
  endless: async (reply) => {
    reply.begin();
    while (!reply.isGone) {
      reply.say("and on and on ".repeat(20));
      await wait(0);
    }
  },
  "huge-event": async (reply) => {
    reply.response.writeHead(200, stream);
    reply.response.end(`data: {"x":"${"x".repeat(4_000_000)}"}\n\n`);
  },
  garbled: async (reply, text) => {
    reply.begin();
    reply.response.write(`data: {"choices":[{"delta":{"content":"${text.slice(0, 9)}\ndata: \u0001}}}]\n\n`);
    reply.end();
  },
  cut: async (reply, text) => {
    reply.begin();
    reply.say(text);
    await wait(20);
    reply.response.socket?.resetAndDestroy();
  },
  "ends-early": async (reply, text) => {
    reply.begin();
    reply.say(text);
    reply.response.end();
  },
  "cut-character": async (reply) => {
    reply.begin();
    const bytes = event(reply, "Diolch am ddweud hynny, ŵy");
    reply.response.write(bytes.subarray(0, bytes.indexOf(Buffer.from("ŵ")) + 1));
    await wait(20);
    reply.response.end();
  },
  "half-character": async (reply) => {
    reply.begin();
    reply.response.write(Buffer.concat([Buffer.from('data: {"choices":[{"index":0,"delta":{"content":"Diolch '), Buffer.from([0xc5]), Buffer.from('"},"finish_reason":null}]}\n\n')]));
    reply.end();
  },
  "error-with-200": async (reply) => reply.json(200, { error: { message: "out of memory", code: 500 } }),
  "error-in-stream": async (reply, text) => {
    reply.begin();
    reply.say(text);
    reply.event({ error: { message: "out of memory" } });
    reply.response.end();
  },
  "too-busy": async (reply) => reply.json(429, { error: { message: "slow down" } }, { "Retry-After": "30" }),
  fails: async (reply) => reply.json(500, { error: { message: "no" } }),
  redirect: async (reply) => void reply.response.writeHead(302, { Location: "https://evil.example/v1/chat/completions" }).end(),
  "wrong-type": async (reply) => void reply.response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Hello</h1>"),
  "no-text": async (reply) => {
    reply.begin();
    reply.event({ choices: [{ delta: { content: { text: "x" } }, finish_reason: null }] });
    reply.event({ choices: "none" });
    reply.end();
  },
  "lies-about-usage": async (reply, text) => {
    reply.begin();
    reply.say(text);
    reply.event({ choices: [], usage: { prompt_tokens: -1, completion_tokens: 9e15, prompt_tokens_details: "many" } });
    reply.end();
  },
};
