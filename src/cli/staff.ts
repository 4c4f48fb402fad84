import { findOrCreatePerson, grantRole, personByEmail, type Role, signInLink } from "../people/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const staffUsage = "Usage: masthead staff add EMAIL --role editor|circulation|publisher";
const signInUsage = "Usage: masthead sign-in EMAIL";

export async function staff(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { role: "text" }, staffUsage);
  const [verb, email] = words;
  if (verb !== "add" || !email || !["editor", "circulation", "publisher"].includes(String(options.role))) throw new Error(staffUsage);
  const platform = await open();
  await inTransaction(platform, async (tx) => {
    const personId = await findOrCreatePerson(platform, tx, { email });
    await grantRole(platform, tx, { personId, role: options.role as Role });
  });
  out.line(
    `${email} is ${String(options.role)} now, and signs in at ${platform.settings.origin}/sign-in?return=/desk, or at once by this link:`,
  );
  await sayLink(platform, email, out);
  return 0;
}

/** For whoever has the machine: a way in where no letter arrives. */
export async function signInCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words } = readArguments(argv, {}, signInUsage);
  const [email] = words;
  if (!email || words.length !== 1) throw new Error(signInUsage);
  const platform = await open();
  if (!(await personByEmail(platform.db, email)))
    throw new Error(`Nobody here has the address ${email}. Add staff with: masthead staff add ${email} --role publisher`);
  await sayLink(platform, email, out);
  return 0;
}

async function sayLink(platform: Platform, email: string, out: Out): Promise<void> {
  const person = await personByEmail(platform.db, email);
  const returnTo = (person?.roles.length ?? 0) > 0 ? "/desk" : "/account";
  const { url, minutes } = await signInLink(platform, { email, returnTo });
  out.line(`  ${url}`);
  out.line(`It is good once, for ${minutes} minutes, while Masthead runs (npm start). Another: masthead sign-in ${email}`);
}
