import { readFileSync } from "node:fs";
import { publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { createPayments, gatewayOf, linkCustomer } from "../payments/index.ts";
import { personByEmail } from "../people/index.ts";
import { type Platform, asDeed, inTransaction } from "../platform/index.ts";
import {
  type Hands,
  type Planned,
  type Saying,
  type Taken,
  type Undone,
  agree,
  doesWords,
  hereWords,
  leaveThere,
  nextWords,
  readStanding,
  runTakeover,
  takeoverPlan,
  thereWords,
  undoAll,
  undoTakeover,
} from "../takeover/index.ts";
import { wholeOf } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const takeoverUsage = `Usage: masthead takeover link FILE.csv   whose customers they are: lines with an e-mail address and a cus_ id
       masthead takeover plan            reads Stripe and says what would be done; changes nothing there
       masthead takeover run [--first N] takes over; may be broken off and run again
       masthead takeover agree|aside ID  to our price; or it is something else, and goes on
       masthead takeover undo [ID]       until our first renewal`;

type Work = Hands & { saying: Saying; out: Out };

/** What Stripe charges by itself, taken over from the command line: docs/MOVING.md says how. */
export async function takeoverCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { first: "text" }, takeoverUsage);
  const [verb = "", given = "", ...more] = words;
  const verbs: Record<string, ((work: Work) => Promise<number>) | undefined> = {
    link: (work) => link(work, given),
    plan,
    run: (work) => run(work, options.first),
    agree: (work) => decide(work, given, agree),
    aside: (work) => decide(work, given, leaveThere),
    undo: (work) => undo(work, given),
  };
  const does = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!does || more.length > 0 || (["link", "agree", "aside"].includes(verb) && !given)) throw new Error(takeoverUsage);
  const platform = await open();
  const payments = createPayments(platform, await gatewayOf(platform.settings));
  const { language, timeZone } = await publicationOf(platform.db);
  const saying = { m: messagesIn(language).desk.takeover, language, timeZone };
  return asDeed(
    platform,
    { personId: null, route: `masthead takeover ${verb}`, path: given },
    {
      work: () => does({ platform, payments, saying, out }),
      outcomeOf: (done) => (verb === "plan" ? undefined : { outcome: "error" in done ? "refused" : "done" }),
    },
  );
}

/** A line of any file that has a customer’s id and an address: the file says whose it is, since it came from there. */
async function link({ platform, payments, out }: Work, path: string): Promise<number> {
  const found: { linked: number; unknown: string[]; taken: string[] } = { linked: 0, unknown: [], taken: [] };
  for (const line of readFileSync(path, "utf8").split(/\r?\n/)) {
    const [customer, email] = [/\bcus_\w+/.exec(line)?.[0], /[^\s",;|<>]+@[^\s",;|<>]+/.exec(line)?.[0]];
    if (!customer || !email) continue;
    const person = await personByEmail(platform.db, email);
    const how = "file" as const;
    const isTheirs =
      person &&
      (await inTransaction(platform, (tx) =>
        linkCustomer(platform, tx, { gateway: payments.gateway.name, customer, personId: person.id, how }),
      ));
    if (isTheirs) found.linked += 1;
    else found[person ? "taken" : "unknown"].push(`${customer} ${email}`);
  }
  out.line(`${found.linked} customers belong to somebody here.`);
  for (const one of found.unknown) out.problem(`Nobody here has this address: ${one}`);
  for (const one of found.taken) out.problem(`The customer is somebody else’s already: ${one}`);
  return found.unknown.length + found.taken.length > 0 ? 1 : 0;
}

async function plan({ platform, payments, saying, out }: Work): Promise<number> {
  await readStanding(platform, payments);
  const all = await takeoverPlan(platform, payments);
  for (const one of all) out.line(lineOf(one, saying));
  out.line(saying.m.ready(all.filter(({ verdict }) => verdict.is === "take" || verdict.is === "end").length));
  return 0;
}

function lineOf(one: Planned, saying: Saying): string {
  const { m } = saying;
  const who = one.payer?.email ?? (one.proposed ? m.proposed(one.proposed.email) : m.nobody);
  const lines = [
    `${one.row.standing}  ${who}`,
    `  ${m.heads.there}: ${thereWords(one.row.seen, saying)}`,
    `  ${m.heads.next}: ${nextWords(one.row.seen, saying)}`,
    one.here && `  ${m.heads.here}: ${hereWords(one.here, saying)}`,
    `  ${doesWords(one, saying).join(" ")}`,
    one.row.trouble && `  ${m.trouble} ${one.row.trouble}`,
  ];
  return lines.filter(Boolean).join("\n");
}

async function run({ saying, out, ...hands }: Work, first: string | true | undefined): Promise<number> {
  const limit = first === undefined ? Infinity : wholeOf(String(first), { least: 1, most: 1_000_000 });
  if (limit === undefined) throw new Error(takeoverUsage);
  await readStanding(hands.platform, hands.payments);
  const troubles = { count: 0 };
  await runTakeover(hands, {
    limit,
    tell: ({ standing }, became) => {
      if (became.did !== "armed") troubles.count += 1;
      out.line(`${standing}: ${tookWords(became, saying)}`);
    },
  });
  return troubles.count > 0 ? 1 : 0;
}

function tookWords(became: Taken, { m }: Saying): string {
  if (became.did === "open" || became.did === "stopped") return m.became[became.did](became.why);
  if (became.did !== "not") return m.became[became.did];
  return became.asks ? m.became.asks : [m.does.not, ...became.reasons.map((reason) => m.reasons[reason])].join(" ");
}

async function undo({ saying, out, ...hands }: Work, name: string): Promise<number> {
  const troubles = { count: 0 };
  const tell = ({ standing }: { standing: string }, became: Undone) => {
    if (became.did !== "undone") troubles.count += 1;
    out.line(`${standing}: ${became.did === "open" ? saying.m.became.open(became.why) : saying.m.became[became.did]}`);
  };
  if (!name) await undoAll(hands, { tell });
  else {
    const { row } = await named(hands, name);
    tell(row, await undoTakeover(hands, row.id));
  }
  return troubles.count > 0 ? 1 : 0;
}

async function named({ platform, payments }: Hands, name: string): Promise<Planned> {
  const one = (await takeoverPlan(platform, payments)).find(({ row }) => row.standing === name || row.id === name);
  if (!one) throw new Error(`Nothing called ${name} was read at Stripe. Make the plan anew: masthead takeover plan`);
  return one;
}

async function decide(
  work: Work,
  name: string,
  how: (hands: Hands, given: { id: string; by: undefined }) => Promise<void>,
): Promise<number> {
  const { row } = await named(work, name);
  await how(work, { id: row.id, by: undefined });
  work.out.line(`${row.standing}: ${work.saying.m.done.confirmed}`);
  return 0;
}
