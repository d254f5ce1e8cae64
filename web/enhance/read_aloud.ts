// Reads a text aloud in the browser's own voice. Where there is no voice for the page's language there is no button.

import { on, text } from "./page";

/** The voice for a language: one on the device rather than one that sends the words away. */
export function chooseVoice<T extends { lang: string; localService: boolean }>(voices: T[], language: string): T | null {
  const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return fitting.find(({ localService }) => localService) ?? null;
}

/** What is read of a text: its blocks one after another, without the numbers of the sources. */
export function wordsOf(said: HTMLElement): string {
  const text = said.cloneNode(true) as HTMLElement;
  for (const mark of text.querySelectorAll("sup")) mark.remove();
  for (const cell of text.querySelectorAll("th, td")) cell.append(", ");
  for (const block of text.querySelectorAll("p, li, tr, h3, h4")) block.append("\n");
  return (text.textContent ?? "").replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();
}

let speaking: HTMLButtonElement | null = null;

function stop(): void {
  speechSynthesis.cancel();
  if (speaking) speaking.textContent = text("readAloud");
  speaking = null;
}

function speak(button: HTMLButtonElement, words: string, voice: SpeechSynthesisVoice): void {
  const wasSpeaking = speaking === button;
  stop();
  if (wasSpeaking) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = () => speaking === button && stop();
  speaking = button;
  button.textContent = text("stopReading");
  speechSynthesis.speak(utterance);
}

function offer(voice: SpeechSynthesisVoice): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-say-button]:empty")) {
    const words = place.closest("[data-say]")?.querySelector<HTMLElement>("[data-said]");
    if (!words || words.lang !== document.documentElement.lang && words.lang !== "") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "athro-quiet";
    button.textContent = text("readAloud");
    button.addEventListener("click", () => speak(button, wordsOf(words), voice));
    place.append(button);
  }
}

export function startReadAloud(): void {
  if (!("speechSynthesis" in window)) return;
  const offerIfAble = () => {
    const voice = chooseVoice(speechSynthesis.getVoices(), document.documentElement.lang);
    if (voice) offer(voice);
  };
  offerIfAble();
  speechSynthesis.addEventListener("voiceschanged", offerIfAble);
  on("athro:news", offerIfAble);
  addEventListener("pagehide", stop);
}
