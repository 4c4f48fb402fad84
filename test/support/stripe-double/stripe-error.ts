import type { Stripe } from "stripe";

type Kind = "invalid_request_error" | "idempotency_error" | "card_error";
type More = { param?: string; decline_code?: string; payment_intent?: Stripe.PaymentIntent };

/** An answer in Stripe's error shape: `{ error: { type, code, message, param } }` and a status. */
export class StripeFault extends Error {
  readonly status: number;
  readonly error: { type: Kind; code?: string; message: string } & More;

  constructor(status: number, type: Kind, message: string, more: More & { code?: string } = {}) {
    super(message);
    this.status = status;
    this.error = { type, message, ...more };
  }
}

export const invalid = (message: string, code: string, param?: string) =>
  new StripeFault(400, "invalid_request_error", message, { code, ...(param && { param }) });
export const noSuch = (what: string, id: string) =>
  new StripeFault(404, "invalid_request_error", `No such ${what}: '${id}'`, { code: "resource_missing", param: "id" });
