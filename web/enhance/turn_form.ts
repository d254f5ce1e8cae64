// From the fields of the turn form to what POST /v1/dialogues/{id}/turns takes.

/** The names are those of the API. */
export interface Message {
  turn: string;
  words: string;
  choices: string[];
  confidence?: number;
}

/**
 * Fields: `turn`, `answer` and `words` (joined by a line), `choice` (any number), `place-ID` (its place, of order
 * items), `confidence`. A quick reply takes the place of the words. src/pages/turn_form.cpp reads a form alike.
 */
export function toMessage(fields: Iterable<[string, FormDataEntryValue]>, quick = ""): Message {
  const message: Message = { turn: "", words: "", choices: [] };
  const places: { id: string; place: number }[] = [];
  const said: string[] = [];
  for (const [name, value] of fields) {
    const given = typeof value === "string" ? value.trim() : "";
    if (given === "") continue;
    if (name === "turn") message.turn = given;
    else if (name === "answer" || name === "words") said.push(given);
    else if (name === "choice") message.choices.push(given);
    else if (name === "confidence") message.confidence = Number(given);
    else if (name.startsWith("place-")) places.push({ id: name.slice("place-".length), place: Number(given) });
  }
  places.sort((a, b) => a.place - b.place);
  message.choices.push(...places.map(({ id }) => id));
  if (quick === "") message.words = said.join("\n");
  else return { turn: message.turn, words: quick, choices: [] };
  return message;
}

/** Whether there is anything to send. */
export function isEmpty(message: Message): boolean {
  return message.words === "" && message.choices.length === 0;
}
