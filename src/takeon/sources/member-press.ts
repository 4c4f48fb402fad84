import type { Source } from "./source.ts";

/** MemberPress: its members with their memberships, or its transactions with the day on which each expires. */
export const memberPress: Source = {
  name: "memberpress",
  says: "MemberPress",
  marks: [
    ["username", "email", "memberships", "expires_at"],
    ["trans_num", "expires_at"],
    ["transaction", "membership", "expires on"],
    ["active memberships", "expired memberships"],
  ],
  columns: {
    id: "trans_num, transaction, id",
    email: "email, user_email, member email",
    offer: "product_name, membership, memberships, active memberships",
    startedOn: "created_at, created on, registered",
    endsOn: "expires_at, expires on, expiration",
    paid: "total, amount, net",
    status: "status",
    firstName: "first_name, first name",
    lastName: "last_name, last name",
    line1: "mepr-address-one, address one, address_one",
    line2: "mepr-address-two, address two, address_two",
    city: "mepr-address-city, city",
    region: "mepr-address-state, state",
    postalCode: "mepr-address-zip, zip",
    country: "mepr-address-country, country",
  },
  // what was completed is paid; nothing but the day says whether it runs
  reads: (given) => ({ ...given, status: /^(?:complete|completed|confirmed)$/i.test(given.status) ? "active" : given.status }),
};
