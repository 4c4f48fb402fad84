import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import { type Address, newId } from "../values/index.ts";
import type { Offer } from "../offers/index.ts";
import { copiesOf } from "./copies/copies.ts";
import { termsOf } from "./open-subscription.ts";
import type { BoughtAs, Renewal } from "./subscription.ts";

type Opened = {
  id: string;
  orderId: string;
  payerId: string;
  recipientId: string;
  offer: Offer;
  boughtAs: BoughtAs;
  quantity: number;
  renewal: Renewal;
  startedAt: Date;
  /** The first issue owed and how many; grace copies belong to no order. */
  start: number;
  issues: number;
  kind: "paid" | "comp" | "grace";
  address: Address | undefined;
  why: string;
};

/**
 * Subscriptions that run already, with every copy they are owed, many at once. `writeOrders` writes the orders that name them
 * and that their copies name. Nobody is written to.
 */
export async function openMany(
  platform: Platform,
  tx: Tx,
  opened: readonly Opened[],
  { by, writeOrders }: { by: string | undefined; writeOrders: () => Promise<void> },
): Promise<void> {
  const now = platform.clock.now();
  await insertRows(
    tx,
    "subscriptions",
    opened.map(({ id, payerId, recipientId, boughtAs, quantity, renewal, startedAt, offer, kind }) => ({
      id,
      payer_id: payerId,
      recipient_id: recipientId,
      bought_as: boughtAs,
      quantity,
      renewal,
      service: kind === "grace" ? "grace" : "active",
      money: "paid",
      started_at: startedAt,
      ...termsOf(offer),
    })),
  );
  const moved = (axis: string, was: string, became: string) => ({ axis, was, became, changed_at: now, changed_by: by ?? null });
  await insertRows(
    tx,
    "subscription_changes",
    opened.flatMap(({ id, why, kind }) =>
      [moved("service", "pending", kind === "grace" ? "grace" : "active"), moved("money", "unpaid", "paid")].map((change) => ({
        id: newId(now),
        subscription_id: id,
        why,
        ...change,
      })),
    ),
  );
  await writeOrders();
  await insertRows(tx, "copies", opened.flatMap(copiesOfOpened(now)));
  await insertRows(tx, "postal_addresses", opened.flatMap(addressOfOpened(now, by)));
}

const copiesOfOpened =
  (now: Date) =>
  ({ id, orderId, start, issues, kind, offer: { editions } }: Opened) =>
    copiesOf({ start, term: issues, editions }).map(({ edition, wholeNumber, ordinal }) => ({
      id: newId(now),
      subscription_id: id,
      order_id: kind === "grace" ? null : orderId,
      edition,
      whole_number: wholeNumber,
      ordinal: kind === "grace" ? null : ordinal,
      kind,
      state: "owed",
      entered_at: now,
    }));

const addressOfOpened =
  (now: Date, by: string | undefined) =>
  ({ id, address, start, why }: Opened) =>
    address
      ? [
          {
            id: newId(now),
            subscription_id: id,
            name: address.name,
            line1: address.line1,
            line2: address.line2 || null,
            postal_code: address.postalCode || null,
            city: address.city,
            region: address.region || null,
            country: address.country,
            valid_from_issue: start,
            added_at: now,
            added_by: by ?? null,
            why,
          },
        ]
      : [];
