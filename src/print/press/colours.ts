import type { Look } from "../../editorial/index.ts";

type Paint = string | [number, number, number, number];
type Colours = Record<"ink" | "soft" | "rule" | "accent", Paint>;

/** On screens the magazine's own colours, on white. */
export const screenColours = (look: Look): Colours => ({
  ink: look.ink ?? "#15181e",
  soft: look.softInk ?? "#5b6068",
  rule: "#a9a49a",
  accent: look.accent ?? "#c8401c",
});

/** For the press: text and rules in black alone, the accent in its inks. */
export const pressColours = (look: Look): Colours => ({
  ink: [0, 0, 0, 100],
  soft: [0, 0, 0, 68],
  rule: [0, 0, 0, 38],
  accent: inksOf(look.accent ?? "#c8401c"),
});

/** The four inks of a colour in per cent, black taken out of the other three; never more than 300 % in all. */
export function inksOf(hex: string): [number, number, number, number] {
  const partAt = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [r, g, b] = [partAt(1), partAt(3), partAt(5)];
  const k = 1 - Math.max(r, g, b);
  if (k === 1) return [0, 0, 0, 100];
  const ink = (part: number) => Math.round(((1 - part - k) / (1 - k)) * 100);
  return [ink(r), ink(g), ink(b), Math.round(k * 100)];
}
