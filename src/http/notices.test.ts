import { expect, it } from "vitest";
import { noticeIn, signNotice, wayBackTo } from "./index.ts";

const at = (path: string) => `https://magazine.example${path}`;

it("believes what an address tells its page from the session that did it, word for word", () => {
  const sealed = signNotice("/account?done=refunded&n=%E2%82%AC48.00#top", "mine");
  expect(sealed).toMatch(/^\/account\?done=refunded&n=%E2%82%AC48\.00&told=[\w-]{22}#top$/);
  expect(noticeIn(at(sealed), "mine")).toEqual({ done: "refunded", n: "€48.00" });
  expect(noticeIn(at(sealed), "another")).toEqual({});
  expect(noticeIn(at(sealed), undefined)).toEqual({});
  expect(noticeIn(at(sealed.replace("48.00", "9,999.00")), "mine")).toEqual({});
  expect(noticeIn(at(sealed.replace("/account", "/desk")), "mine")).toEqual({});
  expect(noticeIn(at(sealed.replace("&told", "&last=50&told")), "mine")).toEqual({});
  expect(noticeIn(at("/account?done=refunded&n=1"), "mine")).toEqual({});
});

it("the way back to a page has all that was asked of it, and nothing that it is told", () =>
  expect(wayBackTo(at("/desk/pieces/list?issue=47&done=role&n=1&told=abc&search=a+b"))).toBe("/desk/pieces/list?issue=47&search=a+b"));

it("leaves addresses alone that tell nothing, lead elsewhere, or are nobody's", () => {
  for (const path of ["/account", "/desk/orders?page=2", "https://pay.example/?done=x", "//else.example?done=x"])
    expect(signNotice(path, "mine")).toBe(path);
  expect(signNotice("/account?done=name", undefined)).toBe("/account?done=name");
});
