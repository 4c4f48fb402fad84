import { expect, it } from "vitest";
import { inTurn, inTurnByKey } from "./in-turn.ts";

/** Work that says when it begins and ends when it is told to. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, (failure?: Error) => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (failure) => (failure ? reject(failure) : resolve(name)));
    });
  const turn = () => new Promise((resolve) => void setImmediate(resolve));
  return { begun, work, end: (name: string, failure?: Error) => ends.get(name)?.(failure), turn };
}

it("each waits for the one before it, also where that fails, and answers or fails for itself", async () => {
  const { begun, work, end, turn } = works();
  const line = inTurn();
  const [first, second, third] = ["first", "second", "third"].map((name) => line(work(name)));
  await turn();
  expect(begun).toEqual(["first"]);
  end("first", new Error("no room"));
  await expect(first).rejects.toThrow("no room");
  await turn();
  expect(begun).toEqual(["first", "second"]);
  end("second");
  expect(await second).toBe("second");
  await turn();
  end("third");
  expect(await third).toBe("third");
});

it("what has another key, or is of another house, waits for nobody", async () => {
  const { begun, work, end, turn } = works();
  const byKey = inTurnByKey();
  const [house, other] = [{}, {}];
  const all = [byKey(house, "46", work("46")), byKey(house, "46", work("46 again")), byKey(house, "47", work("47"))];
  all.push(byKey(other, "46", work("of the other")));
  await turn();
  expect(begun).toEqual(["46", "47", "of the other"]);
  for (const name of [...begun, "46 again"]) {
    end(name);
    await turn();
  }
  expect(await Promise.all(all)).toEqual(["46", "46 again", "47", "of the other"]);
});
