// Just enough of HTML to read pages that our own server made: forms, texts, elements by an attribute.

export interface Option {
  value: string;
  text: string;
}

export interface Control {
  name: string;
  kind: string; // text, radio, checkbox, hidden, password, search, textarea, select, button
  value: string;
  isChecked: boolean;
  label: string;
  options: Option[]; // of a select
}

export interface Form {
  action: string;
  method: string;
  markup: string;
  controls: Control[];
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

export const unescapeHtml = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** What a reader sees of a piece of markup: one line for each block. */
export function textOf(markup: string): string {
  const blocks = markup.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replace(/<\/(p|li|h[1-6]|div|dt|dd|tr|legend|label)>/g, "\n");
  return unescapeHtml(blocks.replace(/<[^>]*>/g, ""))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescapeHtml(found[1] ?? "") : null;
}

const has = (tag: string, name: string) => new RegExp(`\\s${name}(?=[\\s>=])`).test(tag);

/** The elements of a name whose opening tag matches, each with its whole markup. */
export function elements(html: string, name: string, tagged: RegExp = /./): { tag: string; inner: string; outer: string }[] {
  const found: { tag: string; inner: string; outer: string }[] = [];
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, "g");
  const open: { tag: string; begin: number; end: number }[] = [];
  for (const match of html.matchAll(tags)) {
    if (match[1] === "") {
      open.push({ tag: match[0], begin: match.index, end: match.index + match[0].length });
      continue;
    }
    const begun = open.pop();
    if (!begun || !tagged.test(begun.tag)) continue;
    found.push({ tag: begun.tag, inner: html.slice(begun.end, match.index), outer: html.slice(begun.begin, match.index + match[0].length) });
  }
  return found.sort((a, b) => html.indexOf(a.outer) - html.indexOf(b.outer));
}

function labelOf(markup: string, id: string): string {
  const label = elements(markup, "label").find(({ tag }) => attribute(tag, "for") === id);
  return label ? textOf(label.inner) : "";
}

function controlsOf(markup: string): Control[] {
  const controls: Control[] = [];
  for (const match of markup.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
    const tag = match[0];
    const name = attribute(tag, "name") ?? "";
    const rest = markup.slice(match.index + tag.length);
    const inner = rest.slice(0, Math.max(rest.indexOf(`</${match[1]}>`), 0));
    const kind = match[1] === "input" ? (attribute(tag, "type") ?? "text") : (match[1] ?? "");
    const options = [...inner.matchAll(/(<option\b[^>]*>)([^<]*)<\/option>/g)].map((option) => ({
      value: attribute(option[1] ?? "", "value") ?? "",
      text: unescapeHtml(option[2] ?? ""),
    }));
    const value = kind === "textarea" ? unescapeHtml(inner) : (attribute(tag, "value") ?? "");
    controls.push({ name, kind, value, isChecked: has(tag, "checked"), label: labelOf(markup, attribute(tag, "id") ?? ""), options });
  }
  return controls;
}

export function forms(html: string): Form[] {
  return elements(html, "form").map(({ tag, inner, outer }) => ({
    action: attribute(tag, "action") ?? "",
    method: attribute(tag, "method") ?? "get",
    markup: outer,
    controls: controlsOf(inner),
  }));
}

/** The form that sends to an address. Errors: there is none. */
export function formTo(html: string, action: RegExp): Form {
  const form = forms(html).find((each) => action.test(each.action));
  if (!form) throw new Error(`no form goes to ${action}; the page says:\n${textOf(html).slice(0, 600)}`);
  return form;
}
