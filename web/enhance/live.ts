// Sends a turn without leaving the page: POST makes it, its event stream tells what HALI is doing, and the reply
// is fetched as a piece of the page. Nothing is lost by a broken connection: the turn's id makes a second POST
// harmless, the stream resumes by itself, and what is in the store is fetched again.

import { refetch } from "./fragment";
import { on, say, signal, text, turnForm } from "./page";
import { isEmpty, toMessage, type Message } from "./turn_form";

const retryMs = 2000;
const states = ["reading", "looking", "writing"] as const;

/** A reply that is there sooner needs no way to be cut short. */
const patienceMs = 1500;

let isSending = false;
let stream: EventSource | null = null;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends until the server has answered; the same id is never taken twice. */
async function post(address: string, message: Message): Promise<Response> {
  for (;;) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(message),
    }).catch(() => null);
    if (answer && answer.status <= 500) {
      await answer.text().catch(() => ""); // read to its end, so that the connection can be used again
      return answer;
    }
    signal("athro:lost");
    await wait(retryMs);
  }
}

/** A button beside the live line: the learner waits for a model no longer, and the reply that people wrote stands. */
function offerStop(events: string): void {
  const line = document.querySelector<HTMLElement>("[data-live]");
  if (!line || document.querySelector("[data-stop]")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "athro-quiet";
  button.dataset.stop = "";
  button.textContent = text("noWaiting");
  button.addEventListener("click", () => {
    button.disabled = true;
    void fetch(events.replace(/events$/, "stop"), { method: "POST" }).catch(() => signal("athro:lost"));
  });
  line.after(button);
}

/** Follows the events of a turn that is open, until it is done. */
function watch(address: string): void {
  stream?.close();
  const events = new EventSource(address);
  stream = events;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(patience);
    document.querySelector("[data-stop]")?.remove();
  };
  events.addEventListener("state", (event: MessageEvent<string>) => {
    const name = states.find((state) => event.data.includes(state));
    if (name) say(text(name), "working");
    if (name === "writing") patience = setTimeout(() => offerStop(address), patienceMs);
  });
  events.addEventListener("open", () => signal("athro:back"));
  events.addEventListener("done", () => {
    events.close();
    end();
    void show();
  });
  events.addEventListener("error", () => {
    signal("athro:lost");
    end();
    if (events.readyState === EventSource.CLOSED) setTimeout(() => void show(), retryMs);
  });
}

/** Fetches what is new; follows the turn that is still open, if there is one. */
async function show(): Promise<void> {
  const before = document.querySelector<HTMLElement>("[data-turns]")?.dataset.last;
  if (!(await refetch())) {
    signal("athro:lost");
    setTimeout(() => void show(), retryMs);
    return;
  }
  const waiting = document.querySelector<HTMLElement>("[data-events]");
  if (waiting?.dataset.events) return watch(waiting.dataset.events);
  stream?.close();
  isSending = false;
  const list = document.querySelector<HTMLElement>("[data-turns]");
  if (before === list?.dataset.last) return;
  say(text("ready"));
  list?.lastElementChild?.scrollIntoView({ block: "start" });
}

/** Leaves it to the browser: the page that comes back says what is the matter. */
function sendAsForm(form: HTMLFormElement, submitter: HTMLElement | null): void {
  isSending = false;
  form.dataset.plain = "";
  setTimeout(() => form.requestSubmit(submitter)); // within its own submit event a form ignores the request
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const quick = submitter instanceof HTMLButtonElement && submitter.name === "quick" ? submitter.value : "";
  const message = toMessage(new FormData(form), quick);
  if (isEmpty(message)) return sendAsForm(form, submitter);
  isSending = true;
  say(text("reading"), "working");
  const answer = await post(form.dataset.post ?? "", message);
  if (answer.status !== 202 && answer.status !== 409) return sendAsForm(form, submitter);
  signal("athro:back");
  if (answer.status === 202) {
    const words = form.querySelector<HTMLTextAreaElement>("textarea[name=words]");
    if (words && quick === "") words.value = "";
    signal("athro:sent");
  }
  await show();
}

export function startLive(): void {
  if (!turnForm()) return;
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-turn-form]:not([data-plain])")) return;
    event.preventDefault();
    if (!isSending) void send(form, event.submitter);
  });
  on("athro:refetch", () => void (isSending || show()));
  const waiting = document.querySelector<HTMLElement>("[data-events]");
  if (waiting?.dataset.events) {
    isSending = true;
    watch(waiting.dataset.events);
  }
}
