import assert from "node:assert/strict";
import { test } from "node:test";
import { pause } from "./connection";
import { forgetAll, keep, kept, type Keeper } from "./keep_words";
import { meaning } from "./keys";
import { chooseVoice } from "./read_aloud";
import { step } from "./session_end";
import { answer } from "./tabs";
import { isEmpty, toMessage } from "./turn_form";

class Shelf implements Keeper {
  private readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }
}

test("a message takes words, choices in order of the form, and confidence", () => {
  const message = toMessage([["turn", "ab"], ["choice", "b"], ["choice", "c"], ["words", " my reason "], ["confidence", "4"]]);
  assert.deepEqual(message, { turn: "ab", words: "my reason", choices: ["b", "c"], confidence: 4 });
});

test("an order item gives its options by their places", () => {
  const message = toMessage([["turn", "ab"], ["place-x", "3"], ["place-y", "1"], ["place-z", "2"], ["words", ""]]);
  assert.deepEqual(message.choices, ["y", "z", "x"]);
});

test("an answer and words are both sent", () => {
  assert.equal(toMessage([["answer", "8.3"], ["words", "about one in twelve"]]).words, "8.3\nabout one in twelve");
});

test("a quick reply takes the place of words and choices", () => {
  const message = toMessage([["turn", "ab"], ["choice", "b"], ["words", "half a thou"]], "I don't know");
  assert.deepEqual(message, { turn: "ab", words: "I don't know", choices: [] });
});

test("nothing chosen and only spaces written is an empty message", () => {
  assert.ok(isEmpty(toMessage([["turn", "ab"], ["words", " \n "], ["confidence", "2"], ["place-x", ""]])));
});

test("a number chooses, but not in a text field, not with a modifier and not when single keys are off", () => {
  const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });
  assert.equal(meaning(key("1"), false, true), 0);
  assert.equal(meaning(key("5"), false, true), 4);
  assert.equal(meaning(key("6"), false, true), null);
  assert.equal(meaning(key("1"), true, true), null);
  assert.equal(meaning(key("1", { altKey: true }), false, true), null);
  assert.equal(meaning(key("1"), false, false), null);
});

test("Ctrl+Enter and Command+Enter send, also from a text field and with single keys off", () => {
  const enter = { key: "Enter", ctrlKey: false, metaKey: false, altKey: false };
  assert.equal(meaning({ ...enter, ctrlKey: true }, true, false), "send");
  assert.equal(meaning({ ...enter, metaKey: true }, true, true), "send");
  assert.equal(meaning(enter, true, true), null);
});

test("only a voice of the language that stays on the device is chosen", () => {
  const voices = [
    { lang: "en-GB", localService: true },
    { lang: "cy-GB", localService: false },
    { lang: "cy_GB", localService: true },
  ];
  assert.equal(chooseVoice(voices, "cy"), voices[2]);
  assert.equal(chooseVoice(voices.slice(0, 2), "cy"), null);
  assert.equal(chooseVoice([], "en"), null);
});

test("a tab refetches its own dialogue and leaves when another left", () => {
  assert.equal(answer({ what: "news", dialogue: "/v1/a" }, "/v1/a"), "refetch");
  assert.equal(answer({ what: "news", dialogue: "/v1/a" }, "/v1/b"), "nothing");
  assert.equal(answer({ what: "news", dialogue: "/v1/a" }, null), "nothing");
  assert.equal(answer({ what: "left", dialogue: "" }, null), "leave");
});

test("the server is asked often while somebody is there or it is lost, and seldom otherwise", () => {
  assert.ok(pause(0, false) + 2400 <= 5000);
  assert.ok(pause(3_600_000, true) <= 5000);
  assert.ok(pause(3_600_000, false) >= 30_000);
});

test("unsent words are kept by dialogue, and forgotten when empty or at sign-out", () => {
  const shelf = new Shelf();
  shelf.setItem("other", "stays");
  keep(shelf, "/dialogue/a", "half a thought");
  keep(shelf, "/dialogue/b", "another");
  assert.equal(kept(shelf, "/dialogue/a"), "half a thought");
  keep(shelf, "/dialogue/a", "  ");
  assert.equal(kept(shelf, "/dialogue/a"), "");
  assert.equal(kept(shelf, "/dialogue/b"), "another");
  forgetAll(shelf);
  assert.equal(kept(shelf, "/dialogue/b"), "");
  assert.equal(shelf.getItem("other"), "stays");
});

test("a session is kept for whoever is at work, and warned of for whoever is not", () => {
  const minutes = (count: number) => count * 60_000;
  const at = (contact: number, idle: number) => step(minutes(contact), minutes(idle), minutes(30));
  assert.equal(at(5, 5), "rest");
  assert.equal(at(27, 1), "keep"); // has written for long
  assert.equal(at(27, 27), "rest");
  assert.equal(at(28.5, 28.5), "warn");
  assert.equal(at(28.5, 20), "warn"); // was here after the last contact, but long ago
  assert.equal(at(30, 1), "end");
});
