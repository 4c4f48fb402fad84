import {
  endSessionsOf,
  findOrCreatePerson,
  grantRole,
  personByEmail,
  resetSeconds,
  revokeRole,
  type Role,
  roles,
  signInLink,
  staffOf,
} from "../people/index.ts";
import { type Platform, asDeed, inTransaction } from "../platform/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const staffUsage = `Usage: masthead staff list
       masthead staff add EMAIL --role ${roles.join("|")}
       masthead staff remove EMAIL --role ${roles.join("|")}
       masthead staff sign-out EMAIL
       masthead staff reset EMAIL`;
const signInUsage = "Usage: masthead sign-in EMAIL";

/** Who has which role: listed, given, taken away; and signed out in every browser. All of it holds at once, in every process. */
export async function staff(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { role: "text" }, staffUsage);
  const [verb = "", email = ""] = words;
  const role = roles.find((one) => one === options.role);
  const known = verb === "list" ? words.length === 1 : ["add", "remove", "sign-out", "reset"].includes(verb) && words.length === 2;
  if (!known || (["add", "remove"].includes(verb) && !role)) throw new Error(staffUsage);
  const platform = await open();
  if (verb === "list") await list(platform, out);
  else await written(platform, { verb, email }, () => change(platform, { verb, email, role }, out));
  return 0;
}

type Asked = { verb: string; email: string; role: Role | undefined };

async function change(platform: Platform, { verb, email, role }: Asked, out: Out): Promise<void> {
  if (verb === "reset") await reset(platform, email, out);
  else if (verb === "add" && role) await add(platform, { email, role }, out);
  else await takeAway(platform, { email, role: verb === "remove" ? role : undefined }, out);
}

/** In the desk’s log, as the deed of whoever has the machine. */
const written = (platform: Platform, { verb, email }: Omit<Asked, "role">, work: () => Promise<void>): Promise<void> =>
  asDeed(
    platform,
    { personId: null, route: `masthead staff ${verb}`, path: email },
    { work, outcomeOf: (done) => ({ outcome: "error" in done ? "refused" : "done" }) },
  );

async function list({ db, clock }: Platform, out: Out): Promise<void> {
  const all = await staffOf(db, clock.now());
  if (all.length === 0) out.line("Nobody has a role here yet. Add somebody with: masthead staff add YOUR@EMAIL --role publisher");
  for (const { email, name, roles: held, sessions } of all)
    out.line(`${email}${name && ` (${name})`}: ${held.join(", ")}; signed in in ${sessions === 1 ? "1 browser" : `${sessions} browsers`}`);
}

async function add(platform: Platform, { email, role }: { email: string; role: Role }, out: Out): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const personId = await findOrCreatePerson(platform, tx, { email });
    await grantRole(platform, tx, { personId, role });
  });
  out.line(`${email} is ${role} now, and signs in at ${platform.settings.origin}/sign-in?return=/desk, or at once by this link:`);
  await sayLink(platform, email, out);
}

async function takeAway(platform: Platform, { email, role }: { email: string; role: Role | undefined }, out: Out): Promise<void> {
  const person = await personByEmail(platform.db, email);
  if (!person) throw new Error(`Nobody here has the address ${email}. Who has a role says: masthead staff list`);
  if (!role) {
    const ended = await endSessionsOf(platform, person.id);
    return out.line(`${email} is signed out in ${ended === 1 ? "1 browser" : `${ended} browsers`}.`);
  }
  if (!person.roles.includes(role)) throw new Error(`${email} is not ${role}. Who has a role says: masthead staff list`);
  await inTransaction(platform, (tx) => revokeRole(platform, tx, { personId: person.id, role }));
  out.line(`${email} is ${role} no more, in any browser.`);
}

/** For whoever lost their telephone or key: a mailed code is enough again, until they set up another. */
async function reset(platform: Platform, email: string, out: Out): Promise<void> {
  const person = await personByEmail(platform.db, email);
  if (!person) throw new Error(`Nobody here has the address ${email}. Who has a role says: masthead staff list`);
  await inTransaction(platform, (tx) => resetSeconds(tx, person.id));
  await endSessionsOf(platform, person.id);
  out.line(
    `${email} proves who they are by a mailed code alone from now on, and is signed out everywhere. App, passkeys and recovery codes are gone.`,
  );
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
