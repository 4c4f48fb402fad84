import { existsSync } from "node:fs";

/** Debian's headless shell: the same engine without windows, extensions and what runs behind them, for a sixth less of the processor. */
const shell = "/usr/bin/chromium-headless-shell";

/** The browser of the tests: CHROMIUM_PATH, or the shell where it is installed, or Chromium itself. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? (existsSync(shell) ? shell : "/usr/bin/chromium");
