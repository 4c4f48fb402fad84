import type { Settings } from "../platform/index.ts";
import type { Gateway } from "./gateway.ts";
import { sandboxGateway } from "./sandbox-gateway.ts";
import { openStripe } from "./stripe/open-stripe.ts";

/** The gateway the settings turn on; play money where they name none. */
export async function gatewayOf({ stripe }: Pick<Settings, "stripe">): Promise<Gateway> {
  return stripe ? openStripe(stripe) : sandboxGateway;
}
