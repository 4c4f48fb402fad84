import type { LeftOut } from "./furniture.ts";
import type { Asked } from "./join-lines.ts";
import type { Line } from "./lines.ts";

const goesOn =
  /^[\s([>→▶*_]*(?:to be )?(?:continued|continues|cont(?:inued|['’]?d)?\.?|turn to|fortsetzung|weiter|wird fortgesetzt|suite|continúa|sigue|continua|segue|vervolg|lees verder|fortsätter|forts\.|fortsættes|fortsetter)[\s,:]*(?:(?:on|to|auf|à|en|op|a|på|na)\s+)?(?=\S)/iu;
const comesFrom =
  /^[\s([<←◀*_]*(?:(?:(?:continued|cont['’]?d\.?|story)\s+)?from|(?:fortsetzung|weiter)\s+von|suite de|viene de|segue da|continua da|vervolg van|fortsättning från|forts\. från|fortsat fra|fortsatt fra)\s+(?=\S)/iu;
const aPage =
  /^(?:(?:the|la|de|der)\s+)?(?:(?:page|p\.|pp\.|seite|s\.|página|pág\.|pagina|blz\.|side|sida|sid\.)\s*\d{1,4}|previous page|vorigen seite)[\s)\].→▶*_]*$/iu;
const overleaf =
  /^(?:overleaf|over|(?:the )?next page|(?:der )?nächsten? seite|page suivante|(?:la )?página siguiente|pagina seguente|(?:de )?volgende pagina|nästa sida|neste side|næste side)[\s)\].→▶*_]*$/iu;
const inBrackets = /\s*[([][^()[\]]{8,60}[)\]]\s*$/u;

const after = (text: string, pattern: RegExp): string | undefined => {
  const said = pattern.exec(text)?.[0];
  return said === undefined ? undefined : text.slice(said.length);
};
const toElsewhere = (text: string): boolean => {
  const rest = after(text, goesOn);
  return rest !== undefined && (aPage.test(rest) || overleaf.test(rest));
};
const isOverleaf = (text: string): boolean => overleaf.test(after(text, goesOn) ?? "");

const broken = ({ number, text }: Line, way: "goesOn" | "comesFrom"): Asked => ({ place: number, question: (m) => m[way](text.trim()) });

/** Takes “Continued on page 31” and “from page 12” out, and has the text go on from the one to the other. */
export function joinContinued(lines: Line[], leftOut: LeftOut, asks: Asked[]): Line[] {
  const made: Line[] = [];
  let open: Line | undefined;
  let joins = false;
  const tellOpen = () => {
    if (open) asks.push(broken(open, "goesOn"));
    open = undefined;
  };
  for (const line of lines) {
    const short = line.text.length < 120;
    if (short && toElsewhere(line.text)) {
      tellOpen();
      leftOut.other.push(line.text.trim());
      [open, joins] = [line, true];
    } else if (short && aPage.test(after(line.text, comesFrom) ?? "")) {
      leftOut.other.push(line.text.trim());
      if (!open) asks.push(broken(line, "comesFrom"));
      [open, joins] = [undefined, true];
    } else {
      const bracket = inBrackets.exec(line.text.slice(-80));
      const cut = bracket && toElsewhere(bracket[0]) ? bracket : null;
      const text = cut ? line.text.slice(0, -cut[0].length) : line.text;
      // an empty line beside what was taken out parts nothing
      if (joins && !text.trim()) continue;
      made.push(joins ? { ...line, text, starts: true } : { ...line, text });
      if (cut) leftOut.other.push(cut[0].trim());
      if (open && text.trim() && isOverleaf(open.text)) open = undefined;
      joins = cut !== null;
      if (cut) open = { ...line, text: cut[0] };
    }
  }
  tellOpen();
  return made;
}
