import { entryOf } from "../values/index.ts";

/** Ink and tinted paper of one printing. */
interface Ink {
  readonly ink: string;
  readonly paper: string;
}

const INKS: Record<string, Ink> = {
  crossings: { ink: "#17402f", paper: "#e9e7d6" },
  maps: { ink: "#5d1a1b", paper: "#efe4d0" },
  work: { ink: "#16264a", paper: "#e8e4d6" },
  science: { ink: "#0d4049", paper: "#e2e8dd" },
  kitchen: { ink: "#55321a", paper: "#f1e5cc" },
  weather: { ink: "#2e4562", paper: "#e6e8e4" },
  letters: { ink: "#42394f", paper: "#ebe5e0" },
};

/** The ink and paper of a section, by its name in any case; other names get the house navy. */
export function inkOf(section: string): Ink {
  return INKS[section.trim().toLowerCase()] ?? entryOf(INKS, "work");
}
