import { keysOf } from "../../values/index.ts";
import type { FailureCode } from "../gateway.ts";

/**
 * Stripe's words for why a bank would not pay, by ours: its codes, those of a card that was declined, and those of a debit that came
 * back. What is not here is declined, and no more is said of it: that a card is taken for lost, stolen or used in fraud above all, as
 * whoever holds it must not learn that.
 */
const known: Partial<Record<FailureCode, readonly string[]>> = {
  "not enough": ["insufficient_funds"],
  "expired card": ["expired_card"],
  "wrong details": [
    "incorrect_number",
    "invalid_number",
    "incorrect_cvc",
    "invalid_cvc",
    "invalid_expiry_month",
    "invalid_expiry_year",
    "incorrect_zip",
    "incorrect_address",
    "incorrect_pin",
    "invalid_pin",
    "invalid_account",
  ],
  "limit reached": [
    "card_velocity_exceeded",
    "withdrawal_count_limit_exceeded",
    "charge_exceeds_source_limit",
    "charge_exceeds_weekly_limit",
    "charge_exceeds_transaction_limit",
    "pin_try_exceeded",
  ],
  "not allowed": [
    "card_not_supported",
    "currency_not_supported",
    "not_permitted",
    "transaction_not_allowed",
    "service_not_allowed",
    "debit_not_authorized",
    "bank_account_restricted",
    "authorization_revoked",
  ],
  "no account": ["account_closed", "no_account", "bank_account_unusable", "invalid_bank_account_iban"],
  "no answer": [
    "processing_error",
    "issuer_not_available",
    "reenter_transaction",
    "try_again_later",
    "generic_could_not_process",
    "bank_ownership_changed_processing",
  ],
  "authentication required": ["authentication_required", "authentication_not_handled", "online_or_offline_pin_required"],
  "not confirmed": ["payment_intent_authentication_failure", "payment_method_customer_decline", "payment_method_provider_timeout"],
};
const codes = new Map(keysOf(known).flatMap((ours) => (known[ours] ?? []).map((theirs) => [theirs, ours])));

/** The first of these that says more than that it is declined: the bank's own reason, the answer's code, the charge's. */
export const codeOf = (...said: readonly (string | null | undefined)[]): FailureCode =>
  said.map((one) => codes.get(one ?? "")).find((ours) => ours !== undefined) ?? "declined";
