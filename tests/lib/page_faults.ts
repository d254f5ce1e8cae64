// What a page of ours never holds, found in the tree that the browser made of it: the writer's list, kept a second time.

import type { Page } from "playwright-core";

/** Runs in the page. Names every element, attribute and address that no writer of ours makes. */
function strangers(): string[] {
  const elements = new Set(
    ("html head meta title link script body header footer nav main section aside article div p span a img ul ol li dl dt dd h1 h2 h3 h4 h5 h6 " +
      "strong em code pre blockquote br hr sup sub table caption thead tbody tr th td form fieldset legend label input select option optgroup " +
      "textarea button details summary progress figure figcaption svg title defs pattern circle rect path line g text polyline polygon").split(" "),
  );
  const attributes =
    /^(class|id|lang|hreflang|role|name|value|type|for|href|src|rel|alt|width|height|content|charset|method|action|rows|maxlength|max|min|step|scope|colspan|rowspan|tabindex|hidden|checked|selected|disabled|required|autofocus|autocomplete|inputmode|spellcheck|novalidate|defer|draggable|open|translate|viewbox|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|fill|points|transform|patternunits|text-anchor|enctype|aria-[a-z]+|data-[a-z-]+)$/;
  const metas = /^(utf-8|viewport|theme-color)$/;
  const found: string[] = [];
  for (const each of Array.from(document.querySelectorAll("*"))) {
    const name = each.localName.toLowerCase();
    const say = (what: string) => found.push(`<${name}> ${what}: ${each.outerHTML.slice(0, 160)}`);
    if (!elements.has(name)) say("is none of ours");
    for (const { name: key, value } of Array.from(each.attributes)) {
      if (!attributes.test(key.toLowerCase())) say(`has ${key}`);
      const isAsset = /^\/assets\/[\w.-]+$/.test(value);
      if (key === "src" && !isAsset) say("loads what is no asset");
      if (key === "action" && !/^\/(en|cy)\//.test(value)) say("sends elsewhere");
      if (key === "href" && name === "link" && !isAsset) say("loads what is no asset");
      if (key === "href" && name !== "link" && !/^(\/(?![/\\])|#|\?|https:\/\/|mailto:)[^\s\\]*$/.test(value)) say("leads to no address of ours");
    }
    if (name === "script" && each.textContent !== "") say("holds code");
    if (name === "meta" && !metas.test(each.getAttribute("charset") ?? each.getAttribute("name") ?? "")) say("says what none of ours does");
  }
  return found;
}

export const pageFaults = (page: Page): Promise<string[]> => page.evaluate(strangers);
