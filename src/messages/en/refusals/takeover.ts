/** Why what runs at a gateway cannot be taken over, or given back. */
export const takeover = {
  noGateway: "No gateway that charges anybody by itself is turned on. Set STRIPE_SECRET_KEY, as docs/OPERATIONS.md says.",
  missing: "Nothing of that name was read at the gateway. Make the plan anew.",
  notProposed: "The customer has another address by now, or somebody was named already. Make the plan anew.",
  notTheirs: "It is not one of theirs that runs here, or it was taken over meanwhile. Make the plan anew.",
  anothers: "This customer is somebody else’s here already.",
  taken: "It is taken over, or half so. Undo that first.",
};
