import type { Page } from "@playwright/test";
import { expect } from "vitest";

/** Goes on by Tab to what has this name, or these words and no other. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim());
    if (at === name) return;
  }
  throw new Error(`no way by the keyboard to “${name}”`);
}

/** What the running order of an issue said of the last move. */
export const told = (page: Page, says: string) => expect.poll(() => page.locator("#plan [data-told]").textContent()).toContain(says);
