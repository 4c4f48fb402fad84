import type { Source } from "./source.ts";

/** WooCommerce Memberships: a plan, a status and an expiry; the address and the money are in the orders. */
export const wooMemberships: Source = {
  name: "woocommerce-memberships",
  says: "WooCommerce Memberships",
  marks: [
    ["user_membership_id", "membership_plan", "membership_status"],
    ["membership_plan", "membership_status", "member_since"],
  ],
  columns: {
    id: "user_membership_id",
    email: "member_email",
    name: "member_name",
    firstName: "member_first_name",
    lastName: "member_last_name",
    offer: "membership_plan, membership_plan_slug",
    status: "membership_status",
    startedOn: "member_since",
    endsOn: "membership_expiration",
    kind: "",
    reason: "",
  },
  reads: (given) => {
    const status = given.status.replace(/^wcm-/i, "").toLowerCase();
    const isComp = status === "complimentary";
    return {
      ...given,
      // its word for what was cancelled and has not ended yet
      status: status === "pending" ? "pending cancellation" : status,
      kind: isComp ? "comp" : "",
      reason: isComp ? "complimentary in WooCommerce Memberships" : "",
    };
  },
};
