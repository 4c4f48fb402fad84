import { describe, expect, it } from "vitest";
import { readForm } from "../../http/index.ts";
import type { Person } from "../../people/index.ts";
import { addressIfAsked, cardOfForm, isLater, orderKeyOf, shownAgain, wantedOf } from "./checkout-form.ts";

const formOf = (fields: Record<string, string>) =>
  readForm(new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) }));
const person = { id: "p", email: "ida@example.org", name: "Ida", roles: [] } as Person;
const wanted = async (fields: Record<string, string>, more: Partial<Parameters<typeof wantedOf>[0]> = {}) =>
  wantedOf({ form: await formOf(fields), person: undefined, offerKey: "print", orderKey: "k", gift: false, hasPremium: false, ...more });

describe("an order as it was typed", () => {
  it("is for whoever is signed in, whatever address was typed", async () => {
    expect((await wanted({ email: "other@example.org", payerName: "Ida" }, { person })).payer).toMatchObject({
      email: "ida@example.org",
      name: "Ida",
    });
    expect((await wanted({ email: "other@example.org" })).payer.email).toBe("other@example.org");
  });
  it.each<[Record<string, string>, boolean, "now" | "by invoice"]>([
    [{ agreed: "yes" }, true, "now"],
    [{ agreed: "on" }, false, "now"],
    [{}, false, "now"],
    [{ agreedLater: "yes" }, false, "now"],
    [{ paying: "by invoice", agreedLater: "yes" }, true, "by invoice"],
    [{ paying: "by invoice", agreed: "yes" }, false, "by invoice"],
    [{ paying: "never", agreed: "yes" }, true, "now"],
  ])("with %j is agreed to: %s, and is paid %s", async (fields, agreed, paying) =>
    expect(await wanted(fields)).toMatchObject({ agreed, paying }),
  );
  it.each([
    ["46", 46],
    ["", undefined],
  ])("begins with “%s”: %s", async (start, number) => expect((await wanted({ start })).start).toBe(number));
  it("does not begin with what is no number", () => expect(wanted({ start: "next" })).rejects.toThrow(/“next” is not a whole number/));
  it("is a gift only where a gift is ordered", async () => {
    const fields = { recipientName: "Tomas", sendOn: "2026-12-24", cardText: "For you" };
    expect((await wanted(fields)).gift).toBeUndefined();
    expect((await wanted(fields, { gift: true })).gift).toEqual({
      recipientName: "Tomas",
      recipientEmail: undefined,
      cardText: "For you",
      sendOn: "2026-12-24",
    });
    expect((await wanted({ ...fields, sendOn: "" }, { gift: true })).gift?.sendOn).toBeUndefined();
    await expect(wanted({ ...fields, sendOn: "soon" }, { gift: true })).rejects.toThrow(/“soon” is not a day/);
  });
  it("has a premium only where there is one and it was asked for", async () => {
    const asked = async (premium: string, hasPremium: boolean) => (await wanted({ premium }, { hasPremium })).premium;
    expect([await asked("yes", true), await asked("no", true), await asked("yes", false)]).toEqual([true, false, false]);
  });
});

describe("a form that is shown again", () => {
  it("holds what was typed, and nothing of the card", async () => {
    const form = await formOf({ payerName: "Ida", line1: "Weg 4", card: "4242 4242 4242 4242", expiry: "04/29", check: "123" });
    const shown = shownAgain(form);
    expect(shown).toMatchObject({ payerName: "Ida", line1: "Weg 4" });
    expect(JSON.stringify(shown)).not.toMatch(/4242|04\/29|"123"/);
  });
  it("gives a card to gateways that take one typed here, and to no other", async () => {
    const form = await formOf({ card: "4242", expiry: "04/29", check: "123" });
    expect(cardOfForm(form, true)).toEqual({ number: "4242", expiry: "04/29", check: "123" });
    expect(cardOfForm(form, false)).toBeUndefined();
  });
});

describe("a form of a reader", () => {
  it("gives its order the key it has, or a new one", async () => {
    expect(orderKeyOf(await formOf({ orderKey: "kept" }))).toBe("kept");
    const [one, other] = [orderKeyOf(await formOf({})), orderKeyOf(await formOf({ orderKey: " " }))];
    expect([one.length > 20, one === other]).toEqual([true, false]);
  });
  it.each([
    ["by invoice", true],
    ["now", false],
    ["toString", false],
  ])("that is paid “%s” is paid later: %s", async (paying, later) => expect(isLater(await formOf({ paying }))).toBe(later));
  it("has an address where it asks for one, whatever that lacks", async () => {
    expect(addressIfAsked(await formOf({ name: "Ida" }))).toBeUndefined();
    expect(addressIfAsked(await formOf({ name: "Ida", line1: "" }))).toMatchObject({ name: "Ida", line1: "", city: "" });
  });
  it("keeps the premium ticked until a reader has filled it in and left that out", async () => {
    const premium = async (fields: Record<string, string>) => shownAgain(await formOf(fields)).premium;
    expect([await premium({}), await premium({ payerName: "Ida" }), await premium({ payerName: "Ida", premium: "yes" })]).toEqual([
      "yes",
      "no",
      "yes",
    ]);
  });
});
