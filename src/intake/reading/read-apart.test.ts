import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { wpExport, wpItem } from "../../../test/support/wordpress-export.ts";
import { cardsOf } from "./read-apart.ts";

it("an archive of any length leaves nothing of what was read with the signal that could end it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-apart-"));
  try {
    const file = join(folder, "export.xml");
    writeFileSync(file, wpExport(...Array.from({ length: 205 }, (_, id) => wpItem({ id: id + 1, title: `Post ${id}`, content: "One." }))));
    const { signal } = new AbortController();
    let [seen, most] = [0, 0];
    for await (const cards of cardsOf([file], signal)) {
      seen += cards.length;
      most = Math.max(most, getEventListeners(signal, "abort").length);
    }
    expect(seen).toBe(205);
    expect(most).toBeLessThan(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
