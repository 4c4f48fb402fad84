import { expect, it } from "vitest";
import { readDate } from "./dates.ts";

it.each<[string, string | undefined]>([
  ["March 13, 2025", "2025-03-13"],
  ["By Ida Brandt | March 3, 2024", "2024-03-03"],
  ["12 October 2026", "2026-10-12"],
  ["the 1st of May 2026", "2026-05-01"],
  ["3. November 2026", "2026-11-03"],
  ["2026-11-03", "2026-11-03"],
  ["le 3 novembre 2026", "2026-11-03"],
  ["3 de marzo de 2026", "2026-03-03"],
  ["Sept. 4, 2026", "2026-09-04"],
  ["13.03.2025", "2025-03-13"],
  ["03.04.2025", "2025-04-03"],
  ["13/03/2025", "2025-03-13"],
  ["03/13/2025", "2025-03-13"],
  ["04/04/2025", "2025-04-04"],
  // either of two days is none
  ["03/04/2025", undefined],
  ["12/01/2025", undefined],
  ["1/2/2025", undefined],
  // and what no calendar has is none
  ["30 February 2026", undefined],
  ["31.02.2025", undefined],
  ["13/13/2025", undefined],
  ["2026-13-01", undefined],
  ["Octember 3, 2026", undefined],
  ["page 12, volume 2026", undefined],
  ["Constructor 3, 2026", undefined],
  ["", undefined],
])("“%s” is the day %s", (text, day) => expect(readDate(text)).toBe(day));
