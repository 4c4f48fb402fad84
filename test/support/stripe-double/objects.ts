import type { Stripe } from "stripe";
import { type World, seconds } from "./world.ts";

/** Every object is whole, as the SDK's types (made from Stripe's own OpenAPI document) say it is: a field that is missing does not compile. */
export function customerOf(
  world: World,
  { email, name, metadata }: { email?: string | undefined; name?: string | undefined; metadata: Stripe.Metadata },
): Stripe.Customer {
  return {
    id: world.id("cus"),
    object: "customer",
    balance: 0,
    created: seconds(world),
    default_source: null,
    description: null,
    livemode: false,
    metadata,
    shipping: null,
    email: email ?? null,
    name: name ?? null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
  };
}

type CardAsked = { number: string; month: number; year: number; customer: string | null };

export function methodOf(world: World, { number, month, year, customer }: CardAsked): Stripe.PaymentMethod {
  return {
    id: world.id("pm"),
    object: "payment_method",
    created: seconds(world),
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
    billing_details: {
      address: null,
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: "visa",
      checks: null,
      country: "US",
      display_brand: "visa",
      exp_month: month,
      exp_year: year,
      fingerprint: `finger${number.slice(-4)}`,
      funding: "credit",
      generated_from: null,
      last4: number.slice(-4),
      networks: null,
      regulated_status: null,
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  };
}

/** A mandate to take from an account; it carries on when it is charged again. */
export function debitOf(world: World, { iban, customer }: { iban: string; customer: string | null }): Stripe.PaymentMethod {
  const { card: _none, ...like } = methodOf(world, { number: iban, month: 1, year: 2099, customer });
  return {
    ...like,
    type: "sepa_debit",
    sepa_debit: {
      bank_code: "19043",
      branch_code: "",
      country: iban.slice(0, 2),
      fingerprint: `finger${iban.slice(-4)}`,
      generated_from: null,
      last4: iban.slice(-4),
    },
  };
}

/** An account in the United Kingdom, by its sort code. */
export function bacsOf(
  world: World,
  { account, sort, customer }: { account: string; sort: string; customer: string | null },
): Stripe.PaymentMethod {
  const { card: _none, ...like } = methodOf(world, { number: account, month: 1, year: 2099, customer });
  const bacs_debit = { fingerprint: `finger${account.slice(-4)}`, last4: account.slice(-4), sort_code: sort };
  return { ...like, type: "bacs_debit", bacs_debit };
}

/** Paid at the payer’s own bank, once: it is kept for nobody. */
export function idealOf(world: World, bank: "ing" | "rabobank"): Stripe.PaymentMethod {
  const { card: _none, ...like } = methodOf(world, { number: bank, month: 1, year: 2099, customer: null });
  return { ...like, type: "ideal", ideal: { bank, bic: bank === "ing" ? "INGBNL2A" : "RABONL2U" } };
}

type IntentAsked = {
  amount: number;
  currency: string;
  customer: string | null;
  description: string | null;
  metadata: Stripe.Metadata;
  keep: boolean;
};

export function intentOf(world: World, { amount, currency, customer, description, metadata, keep }: IntentAsked): Stripe.PaymentIntent {
  return {
    id: world.id("pi"),
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: null,
    confirmation_method: "automatic",
    created: seconds(world),
    currency,
    customer,
    customer_account: null,
    description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: keep ? "off_session" : null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  };
}

/** 1.5 % and 25 cents, as a European card costs. */
const feeFor = (amount: number): number => Math.round(amount * 0.015) + 25;

export function chargeOf(
  world: World,
  intent: Stripe.PaymentIntent,
  method: string,
): { charge: Stripe.Charge; moved: Stripe.BalanceTransaction } {
  const [id, fee] = [world.id("ch"), feeFor(intent.amount)];
  const moved: Stripe.BalanceTransaction = {
    id: world.id("txn"),
    object: "balance_transaction",
    amount: intent.amount,
    available_on: seconds(world),
    balance_type: "payments",
    created: seconds(world),
    currency: intent.currency,
    description: intent.description,
    exchange_rate: null,
    fee,
    net: intent.amount - fee,
    reporting_category: "charge",
    source: id,
    status: "available",
    type: "charge",
    fee_details: [
      {
        amount: fee,
        application: null,
        currency: intent.currency,
        description: "Stripe processing fees",
        type: "stripe_fee",
      },
    ],
  };
  const charge: Stripe.Charge = {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: moved.id,
    billing_details: {
      address: null,
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: null,
    captured: true,
    created: seconds(world),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent.id,
    payment_method: method,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
  return { charge, moved };
}

type RefundAsked = { intent: Stripe.PaymentIntent; amount: number; status: "succeeded" | "pending"; metadata: Stripe.Metadata };

export function refundOf(world: World, { intent, amount, status, metadata }: RefundAsked): Stripe.Refund {
  return {
    id: world.id("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: intent.latest_charge,
    created: seconds(world),
    currency: intent.currency,
    customer: intent.customer,
    customer_account: null,
    metadata,
    payment_intent: intent.id,
    payment_method: intent.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status,
    transfer_reversal: null,
  };
}

const evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

export function disputeOf(world: World, intent: Stripe.PaymentIntent, status: Stripe.Dispute.Status): Stripe.Dispute {
  return {
    id: world.id("du"),
    object: "dispute",
    amount: intent.amount,
    balance_transactions: [],
    charge: intent.latest_charge as string,
    created: seconds(world),
    currency: intent.currency,
    enhanced_eligibility_types: [],
    evidence,
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason: "fraudulent",
    status,
    evidence_details: {
      due_by: seconds(world) + 7 * 86400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
  };
}

type SessionAsked = {
  mode: "payment" | "setup";
  amount: number | null;
  currency: string | null;
  customer: string | null;
  metadata: Stripe.Metadata;
  reference: string | null;
  success: string | null;
  cancel: string | null;
};

export function sessionOf(
  world: World,
  { mode, amount, currency, customer, metadata, reference, success, cancel }: SessionAsked,
): Stripe.Checkout.Session {
  const id = world.id("cs_test");
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: amount,
    amount_total: amount,
    automatic_tax: {
      enabled: false,
      liability: null,
      provider: null,
      status: null,
    },
    billing_address_collection: null,
    cancel_url: cancel,
    client_reference_id: reference,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: seconds(world),
    currency,
    currency_conversion: null,
    custom_fields: [],
    customer,
    customer_account: null,
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer_creation: null,
    customer_details: null,
    customer_email: null,
    discounts: null,
    expires_at: seconds(world) + 86400,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata,
    mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ["card"],
    payment_status: mode === "setup" ? "no_payment_required" : "unpaid",
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: null,
    subscription: null,
    success_url: success,
    total_details: null,
    ui_mode: "hosted_page",
    url: `${world.origin}/c/pay/${id}`,
    wallet_options: null,
  };
}

export function portalOf(world: World, customer: string, returnTo: string | null): Stripe.BillingPortal.Session {
  const id = world.id("bps");
  return {
    id,
    object: "billing_portal.session",
    configuration: world.id("bpc"),
    created: seconds(world),
    customer,
    customer_account: null,
    flow: null,
    livemode: false,
    locale: null,
    on_behalf_of: null,
    return_url: returnTo,
    url: `${world.origin}/p/session/${id}`,
  };
}
