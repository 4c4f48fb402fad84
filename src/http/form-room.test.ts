import { expect, it } from "vitest";
import { openFormRoom } from "./form-room.ts";

const request = (signal?: AbortSignal) => new Request("http://localhost/", { method: "POST", ...(signal && { signal }) });

/** What has begun of several that ask for room, in the order in which they ask. */
function asking(most: number) {
  const room = openFormRoom(most);
  const begun: string[] = [];
  const ask = (name: string, bytes: number, one = request()) => {
    void room.take(one, bytes).then(() => begun.push(name));
    return one;
  };
  const settled = async () => {
    await new Promise((done) => void setImmediate(done));
    return begun.join(" ");
  };
  return { room, ask, settled };
}

it("holds so many bytes of large forms at once, and lets the others in as those are answered", async () => {
  const { room, ask, settled } = asking(100);
  const [first] = [ask("first", 60), ask("second", 60)];
  ask("third", 10);
  // the third does not come before the second, which would else wait for ever
  expect(await settled()).toBe("first");
  room.leave(first);
  room.leave(first);
  expect(await settled()).toBe("first second third");
  ask("fourth", 40);
  expect(await settled()).toBe("first second third");
});

it("takes what is longer than all of it alone, and goes past whoever went away", async () => {
  const { room, ask, settled } = asking(100);
  const first = ask("first", 1);
  const away = new AbortController();
  ask("longest", 1000, request(away.signal));
  ask("last", 99);
  expect(await settled()).toBe("first");
  away.abort();
  expect(await settled()).toBe("first longest last");
  room.leave(first);
  const long = ask("long", 1000);
  expect(await settled()).toBe("first longest last");
  room.leave(long);
});
