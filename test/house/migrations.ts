type Step = { name: string; sql: string };

/** What was written before it stands as it ran. */
export const baseline = "202611300000";

/** Tables that a magazine of a few years has hundreds of thousands of rows in: none of them is written to from end to end in one go. */
const large = new Set(
  [
    "copies copy_changes subscription_changes ledger_lines ledger_postings letters deeds deed_changes article_versions newsletter_sendings",
    "mailing_letters rate_hits article_views archive_entries orders payments subscriptions people sessions labels documents",
  ]
    .join(" ")
    .split(" "),
);

const volatile = /\b(?:gen_random_uuid|uuidv7|random|clock_timestamp|nextval|timeofday)\s*\(|\bgenerated\b|\b(?:big|small)?serial\b/;

/** The statements of a file, in small letters, without comments and what stands in quotes; of a do-block its own, of functions nothing. */
function statementsOf(sql: string): string[] {
  const plain = sql
    .replaceAll(/\$(\w*)\$[^]*?\$\1\$/g, (body, tag: string, at: number) =>
      /\bdo\s*$/i.test(sql.slice(0, at))
        ? `; ${body.slice(tag.length + 2, -tag.length - 2).replaceAll(/\b(?:begin|then|else|loop)\b/gi, ";")} ;`
        : "''",
    )
    .replaceAll(/--[^\n]*|\/\*[^]*?\*\//g, " ")
    .replaceAll(/'(?:[^']|'')*'/g, "''");
  return plain
    .split(";")
    .map((one) => one.replaceAll(/\s+/g, " ").trim().toLowerCase())
    .filter(Boolean);
}

/** The parts of an alter table, which commas part outside of brackets. */
function actionsOf(rest: string): string[] {
  const actions = [""];
  let depth = 0;
  for (const sign of rest) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (sign === "," && depth === 0) actions.push("");
    else actions[actions.length - 1] += sign;
  }
  return actions.map((action) => action.trim());
}

const altered = (statement: string) => /^alter table (?:if exists )?(?:only )?(\w+) (.*)$/.exec(statement);

/** Whether a check that a column is not null was validated before. */
function isValidated(table: string, column: string, before: readonly string[]): boolean {
  const [, constraint] =
    before
      .flatMap((statement) => {
        const [, whose, rest = ""] = altered(statement) ?? [];
        return whose === table ? actionsOf(rest) : [];
      })
      .map((action) => /^add constraint (\w+) check \(\(?(\w+) is not null\)?\) not valid/.exec(action))
      .find((found) => found?.[2] === column) ?? [];
  return constraint !== undefined && before.some((statement) => statement === `alter table ${table} validate constraint ${constraint}`);
}

/** What an action does to a table that is there. */
function amissIn(action: string, { table, before }: { table: string; before: readonly string[] }): string | undefined {
  if (/^alter (?:column )?\w+ (?:set data )?type\b/.test(action))
    return "writes the whole table anew under a lock; add a column, fill it by a job, read it from the next version on";
  const [, column] = /^alter (?:column )?(\w+) set not null/.exec(action) ?? [];
  if (column && !isValidated(table, column, before))
    return `reads the whole table under a lock; add constraint … check (${column} is not null) not valid, validate it in a step of its own, then set not null`;
  if (/^add (?:column )?(?!constraint|check|foreign|unique|primary|exclude)\w+/.test(action)) return amissInColumn(action);
  if (/^add (?:constraint \w+ )?(?:check|foreign key)/.test(action) && !action.endsWith(" not valid"))
    return "reads the whole table under a lock; add it “not valid”, and validate it in a step of its own";
  if (/^add (?:constraint \w+ )?(?:unique|primary key|exclude)/.test(action) && !/ using index /.test(action))
    return "makes an index under a lock; make it concurrently in a step of its own, then add the constraint “using index”";
  if (/^rename\b/.test(action))
    return "breaks the version that serves meanwhile; add the new name beside the old one, and drop that a version later";
  return undefined;
}

function amissInColumn(action: string): string | undefined {
  if (volatile.test(action)) return "writes the whole table anew under a lock; add it empty, and fill it by a job";
  if (/\bnot null\b/.test(action) && !/\bdefault\b/.test(action))
    return "the version that serves meanwhile writes rows without it; give it a default, or let it be null";
  if (/\bcheck \(/.test(action))
    return "reads the whole table under a lock; add the check beside it “not valid”, and validate it in a step of its own";
  if (/\breferences\b/.test(action) && /\bdefault\b/.test(action) && !/default null/.test(action))
    return "reads the whole table under a lock; let it be null at first";
  if (/\bunique\b|\bprimary key\b/.test(action)) return "makes an index under a lock; make it concurrently in a step of its own";
  return undefined;
}

/** What is dropped has to be unread by the version before: the file says since when, and that version is out. */
function amissInDrop(statement: string, sql: string, released: readonly string[]): string | undefined {
  if (
    !/^drop table\b|^alter table .*\bdrop column\b|^alter table .*\bdrop (?!column|constraint|default|not|identity|expression)\w+/.test(
      statement,
    )
  )
    return undefined;
  const [, since] = /^-- unread since (\d+\.\d+\.\d+)\b/m.exec(sql) ?? [];
  if (!since)
    return "the version that serves meanwhile may read it; stop reading it first, and drop it a version later with the line “-- unread since VERSION”";
  return released.includes(since) ? undefined : `${since} is not out yet: the version that serves meanwhile may read it`;
}

function amissInStatement(statement: string, { made, isOutside }: { made: ReadonlySet<string>; isOutside: boolean }): string | undefined {
  const [, concurrently, target = ""] = /^create (?:unique )?index (concurrently )?.*? on (?:only )?(\w+)/.exec(statement) ?? [];
  if (target && !made.has(target) && !concurrently)
    return "holds up whoever writes to the table; “create index concurrently if not exists”, in a file that begins with “-- outside of a transaction”";
  if (concurrently && !isOutside) return "is made in no transaction: let the file begin with “-- outside of a transaction”";
  if (isOutside && target && !/ if not exists /.test(statement)) return "may be broken off and said again; “if not exists”";
  const [, , written = ""] = /^(update|delete from) (?:only )?(\w+)/.exec(statement) ?? [];
  if (large.has(written) && !made.has(written)) return "writes to a large table in one go; let a job do it in pieces";
  if (/^(?:vacuum full|cluster|lock table|reindex (?!.*concurrently))/.test(statement)) return "locks a table for as long as it takes";
  if (/\block_timeout\b/.test(statement)) return "how long a lock is waited for is the same for all: leave it as it is";
  return undefined;
}

/** Every breach of what a step may do while the version before it serves, with the cure. `released`: versions that are out. */
export function breachesIn(steps: readonly Step[], released: readonly string[]): string[] {
  const before: string[] = [];
  const breaches: string[] = [];
  for (const { name, sql } of [...steps].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const isOutside = /^-- outside of a transaction\b/m.test(sql);
    const statements = statementsOf(sql);
    const made = new Set(statements.flatMap((one) => /^create (?:unlogged )?table (?:if not exists )?(\w+)/.exec(one)?.[1] ?? []));
    const locked = new Set<string>();
    for (const statement of statements) {
      const told = (why: string | undefined, what = statement) => {
        if (why && name >= baseline) breaches.push(`${name}: “${what.slice(0, 80)}” ${why}`);
      };
      told(amissInStatement(statement, { made, isOutside }));
      const [, table = "", rest = ""] = altered(statement) ?? [];
      if (!made.has(table) && !made.has(/^drop table (?:if exists )?(\w+)/.exec(statement)?.[1] ?? ""))
        told(amissInDrop(statement, sql, released));
      for (const action of table && !made.has(table) ? actionsOf(rest) : []) {
        const validates = action.startsWith("validate constraint");
        told(amissIn(action, { table, before }), action);
        if (validates && !isOutside && locked.has(table))
          told("reads the whole table under the lock that this file took before; validate it in a file of its own", action);
        if (!validates) locked.add(table);
      }
      before.push(statement);
    }
  }
  return breaches;
}
