import { messageOf } from "../values/index.ts";
import { databaseRights, databaseSettings, databaseVersion } from "./checks/database.ts";
import { backup, jobs, magazine, sealKey, watch } from "./checks/keeping.ts";
import { clock, disk, memory, node, secrets } from "./checks/machine.ts";
import { dkim, dmarc, mailServer, senderPolicy } from "./checks/mail.ts";
import { certificate, origin, pages, proxy } from "./checks/outside.ts";
import { stripeEvents, stripeKey } from "./checks/payments.ts";
import { scanner } from "./checks/scanner.ts";
import { storage } from "./checks/storage.ts";
import { type Check, type Finding, type Patient, wrong } from "./finding.ts";
import { type World, realWorld } from "./world.ts";

/** In the order in which a machine is put up. */
const machine = [node, clock, memory, disk, secrets];
const kept = [databaseVersion, databaseSettings, databaseRights, storage, scanner, sealKey, backup];
const outside = [origin, certificate, proxy, pages, mailServer, senderPolicy, dmarc, dkim, stripeKey, stripeEvents];
const checks: readonly Check[] = [...machine, ...kept, ...outside, magazine, jobs, watch];

/** Looks at everything at once; a check that breaks is itself a finding. */
export async function examine(patient: Patient, world: World = realWorld, all: readonly Check[] = checks): Promise<Finding[]> {
  const found = await Promise.all(
    all.map(async ({ about, look }) => {
      try {
        return (await look(patient, world)).map((one) => ({ about, ...one }));
      } catch (error) {
        return [
          {
            about,
            ...wrong(
              (m) => m.unlooked(messageOf(error)),
              (m) => m.mendAndAsk,
            ),
          },
        ];
      }
    }),
  );
  return found.flat();
}
