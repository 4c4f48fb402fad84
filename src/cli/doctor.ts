import { type Said, examine, mailCure, saidIn } from "../doctor/index.ts";
import { messagesIn } from "../messages/index.ts";
import type { Platform } from "../platform/index.ts";
import { emailOf, messageOf, newId } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const usage = "Usage: masthead doctor [--json] [--letter you@your.magazine]";
const signs = { well: "well   ", warning: "warning", wrong: "wrong  " } as const;

/** Looks at everything that must stand before a magazine goes live, and names the cure of what does not. 1 where anything is wrong. */
export async function doctorCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { json: "flag", letter: "text" }, usage);
  if (words.length > 0) throw new Error(usage);
  const found = await looked(open, typeof options.letter === "string" ? options.letter : undefined);
  if (options.json) out.line(JSON.stringify({ ok: !isAnyWrong(found), found }, undefined, 2));
  else tell(found, out);
  return isAnyWrong(found) ? 1 : 0;
}

const isAnyWrong = (found: readonly Said[]) => found.some(({ state }) => state === "wrong");

/** Where the house cannot even be opened, that is what is found. */
async function looked(open: () => Promise<Platform>, letterTo: string | undefined): Promise<Said[]> {
  let platform;
  try {
    platform = await open();
  } catch (error) {
    const cure = "Mend the settings that it names; for the database, DATABASE_URL and its server. Then ask again.";
    return [{ about: "Start", state: "wrong", says: `Masthead cannot begin: ${messageOf(error)}`, cure }];
  }
  const found = (await examine(platform)).map((one) => saidIn(one, "en"));
  return letterTo === undefined ? found : [...found, await sent(platform, letterTo)];
}

function tell(found: readonly Said[], out: Out): void {
  for (const { about, state, says, cure } of found) out.line(`${signs[state]}  ${about}: ${says}${cure && `\n         → ${cure}`}`);
  const of = (wanted: Said["state"]) => found.filter(({ state }) => state === wanted).length;
  out.line(`${of("well")} well, ${of("warning")} ${of("warning") === 1 ? "warning" : "warnings"}, ${of("wrong")} wrong.`);
}

/** A letter to oneself: what its receiver’s server wrote into Authentication-Results is the proof of SPF and DKIM. */
async function sent(platform: Platform, to: string): Promise<Said> {
  const about = "Letter";
  const address = emailOf(to);
  if (!address) return { about, state: "wrong", says: `“${to}” is no address.`, cure: usage };
  if (platform.mail.name !== "smtp") return { about, state: "wrong", says: "There is no mail server to send it.", cure: "Set SMTP_URL." };
  const words = [
    "This letter comes from masthead doctor. If you read it, letters arrive.",
    "Look among its headers for spf=pass, dkim=pass and dmarc=pass.",
  ];
  const subject = "A letter from masthead doctor";
  try {
    await platform.mail.send({
      id: newId(platform.clock.now()),
      from: platform.settings.mailFrom,
      to: address,
      subject,
      text: words.join("\n\n"),
      html: `<!doctype html><title>${subject}</title>${words.map((text) => `<p>${text}</p>`).join("")}`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return {
      about,
      state: "well",
      says: "It was handed over. See that it arrives, not among the spam, and that its headers say dkim=pass.",
      cure: "",
    };
  } catch (error) {
    return {
      about,
      state: "wrong",
      says: `The mail server did not take it: ${messageOf(error)}.`,
      cure: mailCure(error)(messagesIn("en").desk.findings),
    };
  }
}
