import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;

beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

it("a reader's page says what was done there, and nothing that a link makes up", async () => {
  const cookie = await house.be("print");
  const made = `/account?done=refunded&n=${encodeURIComponent("€9,999.00")}`;
  expect(await house.text(made, cookie)).not.toMatch(/9,999|goes back the way you paid\. The subscription/);
  const to = (await house.post("/account/name", { name: "Jonas Eide" }, cookie)).headers.get("location")!;
  expect(to).toMatch(/^\/account\?done=name&told=/);
  expect(await house.text(to, cookie)).toContain("The name is kept.");
  const another = await house.be("digital");
  expect(await house.text(to, another)).not.toContain("The name is kept.");
  const led = (await house.get(`/sign-in?return=${encodeURIComponent(made)}`, cookie)).headers.get("location")!;
  expect(led).toBe(made);
  expect(await house.text(led, cookie)).not.toMatch(/9,999|goes back the way you paid\. The subscription/);
  expect(await house.text("/account/feeds?ended=podcast", cookie)).not.toContain("ended");
});

it("the desk's pages too", async () => {
  const cookie = await house.be("publisher");
  expect(await house.text("/desk/orders?done=payment", cookie)).not.toContain("The payment is recorded");
  const to = (await house.post("/desk/ads", { slot: "front", headline: "Read" }, cookie)).headers.get("location")!;
  expect(await house.text(to, cookie)).toContain("The house ad is saved.");
  expect(await house.text(to, await house.be("editor"))).not.toContain("The house ad is saved.");
});
