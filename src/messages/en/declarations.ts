/** Contracts cancelled and withdrawn from without a sign-in. */
export const declarations = {
  titles: { cancellation: "Cancel contracts here", withdrawal: "Withdraw from contract" },
  /** What was declared, as a letter and the page that answers call it. */
  declared: { contract: "Contract", wish: "To end", reason: "Reason" },
  says: {
    cancellation:
      "Declare here that a subscription shall end. You need no account, and no reason. What is paid for still comes, and nothing further is charged.",
    withdrawal: "Declare here that you withdraw from a contract, within fourteen days of it. You need no account, and no reason.",
  },
  name: "Your name",
  email: "E-mail address, for the confirmation",
  contract: "Which contract: number of the order, the invoice or the subscription, or what you subscribe to and your postal address",
  wish: "When it shall end, if not as soon as may be",
  reason: "Reason, if there is one out of the ordinary",
  buttons: { cancellation: "Cancel now", withdrawal: "Confirm withdrawal" },
  received: "Received",
  done: { cancellation: "Your cancellation is received.", withdrawal: "Your withdrawal is received." },
  next: "A letter to the address you gave confirms it with the day and the minute. Our office now does what follows from it and writes to the address that the contract has. Nothing was changed in any account by this form alone.",
  letter: ({ kind }: { kind: "cancellation" | "withdrawal" }) => ({
    title: kind === "cancellation" ? "Your cancellation" : "Your withdrawal",
    subject: kind === "cancellation" ? "We have received your cancellation" : "We have received your withdrawal",
    paragraphs: [
      "This confirms what was declared on our pages with this address, and when we received it.",
      "Our office now does what follows from it and writes to the address that the contract has. Nothing was changed in any account by the form alone.",
      ...(kind === "cancellation"
        ? [
            "If the subscription is yours under this very address, you need not wait: sign in with a code that comes here, and end it yourself. It is done at once.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "End it yourself" }),
    footer:
      "You get this letter because your address was given with the declaration. If it was not you, nothing follows from it that you would not be asked about.",
  }),
};
