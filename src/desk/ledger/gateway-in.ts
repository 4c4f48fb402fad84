import type { Messages } from "../../messages/index.ts";
import { ownOf } from "../../values/index.ts";

const brands = { stripe: "Stripe" };

/** A gateway by the word of the desk’s language, or as it calls itself. */
export const gatewayIn = (m: Messages["desk"]["ledger"], gateway: string): string =>
  ownOf<string>(m.gateways, gateway) ?? ownOf<string>(brands, gateway) ?? gateway;
