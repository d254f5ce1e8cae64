// Numbers as they stand in a text, in figures.

/** Each number once, sorted; "1,000" and "1000" are one. */
export function numbersIn(text: string): string[] {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...new Set(found.map((number) => number.replace(/,(?=\d{3}\b)/g, "").replace(",", ".")))].sort();
}
