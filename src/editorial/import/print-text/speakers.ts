import type { Line } from "./lines.ts";

const label = /^(\p{Lu}[\p{L}.’']{0,18}(?:\s[\p{Lu}][\p{L}.’']{0,18}){0,2}):\s+\S/u;
const letter = /^([QAFRPDVI])[.:]\s+\S/;
const pairs = new Set(["QA", "FA", "QR", "PR", "DR", "VA", "VO", "SV"]);

/** Who a line of an interview begins with: "Q:", "HQ:", "Varga:". */
const speakerOf = (text: string): string | undefined => (letter.exec(text) ?? label.exec(text))?.[1];

/** Whether a line begins a question or an answer. There are two speakers at least, and they speak in turn. */
export function speakersIn(lines: Line[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const speaker = text.length < 400 || /^\s*\p{L}{1,20}[.:]/u.test(text.slice(0, 40)) ? speakerOf(text.trim()) : undefined;
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count > 1).map(([speaker]) => speaker);
  const known = new Set(often.length > 1 ? often : []);
  for (const pair of pairs) if ([...pair].every((one) => counts.has(one))) for (const one of pair) known.add(one);
  return (text) => {
    const speaker = known.size > 0 && speakerOf(text);
    return speaker ? known.has(speaker) || (speaker.length > 1 && speaker === speaker.toUpperCase()) : false;
  };
}
