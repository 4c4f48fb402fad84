import { codeOf, messageOf } from "../../values/index.ts";
import { isDatabaseUnavailable } from "./unavailable.ts";

/** By PostgreSQL’s codes: what its host does about it. */
const cures: [code: RegExp, cure: string][] = [
  [/^28/, "Mend the name and the password in it, or let them in (pg_hba.conf)."],
  [/^3D000$/, "Make that database first (createdb), or name one that is there."],
  [/^42501$/, "Let its user make tables there: alter database … owner to …"],
];

/** An error of opening the database that a setting names, said with that setting and what is to be done; any other stays as it is. */
export function withSetting(setting: string, error: unknown): unknown {
  const code = codeOf(error);
  const [, known] = cures.find(([codes]) => codes.test(code)) ?? [];
  const cure = known ?? (isDatabaseUnavailable(error) ? "Start its server, or mend the address." : undefined);
  if (!cure) return error;
  return Object.assign(new Error(`${setting}: ${messageOf(error)}. ${cure}`, { cause: error }), { code });
}
