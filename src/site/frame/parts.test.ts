import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../messages/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import { Names, cardOf, sizeOfHeadline, clockText, openGraphOf, pictureHtml, pictureUrl } from "./parts.tsx";
import { seeNext } from "../checkout/orders-routes.tsx";
import { isSigned } from "../account/gateway-routes.ts";
import { isOneClick } from "../letters/newsletter-routes.tsx";

const size = (width: number, format: "avif" | "jpeg") => ({
  width,
  height: width / 2,
  format,
  key: `pictures/a-${width}.${format}`,
  bytes: 1,
});
const picture = {
  id: "1",
  name: "quay.jpg",
  alt: "A quay",
  width: 1600,
  height: 800,
  storageKey: "pictures/original.jpg",
  sizes: [size(480, "avif"), size(480, "jpeg"), size(960, "avif"), size(960, "jpeg")],
} as unknown as PictureView;
const fresh = { ...picture, sizes: [] };

it("a headline of more than three lines is set a step smaller", () => {
  expect(sizeOfHeadline({ headline: "The Bridge Nobody Would Own" })).toBeUndefined();
  expect(sizeOfHeadline({ headline: "On the Several Ways of Crossing a River That Has No Bridge and No Ferry" })).toBe("lengthy");
});

describe("names on a card", () => {
  const row = (names: string[], within = "en") => renderToString(h(Names, { names, language: "en", within }));
  it("are kept whole, each by itself, where the narrowest card holds them", () => {
    expect(row(["Ingrid Sol", "Nora Feldt"])).toBe('<span class="name">Ingrid Sol</span> and <span class="name">Nora Feldt</span>');
    expect(row(["Odile"])).toBe("Odile");
    const long = "Maria do Carmo Vasconcelos de Almeida";
    expect(row([long])).toBe(long);
  });

  it("keep their order in a text that runs the other way", () => {
    expect(row(["Ingrid Sol", "Nora Feldt"], "ar")).toBe(
      '\u2068<span class="name">Ingrid Sol</span> and <span class="name">Nora Feldt</span>\u2069',
    );
  });
});

describe("a picture on a page", () => {
  it("is offered in every size, the largest where none can be chosen", () => {
    const html = pictureHtml(picture, "A quay", { sizes: "50vw" });
    expect(html).toContain('type="image/avif" srcset="/pictures/a-480.avif 480w, /pictures/a-960.avif 960w" sizes="50vw"');
    expect(html).toContain('<img src="/pictures/a-960.jpeg" srcset="/pictures/a-480.jpeg 480w, /pictures/a-960.jpeg 960w"');
    expect(html).toContain('width="1600" height="800"');
    expect(pictureUrl(picture)).toBe("/pictures/a-960.jpeg");
  });

  it("loads late where it is not at the top", () => {
    expect(pictureHtml(picture, "", { sizes: "1px" })).toContain('loading="lazy"');
    expect(pictureHtml(picture, "", { sizes: "1px", eager: true })).not.toContain("lazy");
  });

  it("says what it shows, whatever stands in that", () => {
    expect(pictureHtml(picture, '"><script>', { sizes: "1px" })).toContain('alt="&quot;&gt;&lt;script&gt;"');
  });

  it("is one file while its sizes are being made", () => {
    expect(pictureHtml(fresh, "A quay", { sizes: "1px" })).toMatch(/^<img src="\/pictures\/original\.jpg" width/);
  });
});

describe("the card of an article", () => {
  const english = messagesIn("en").reading;
  const article = { headline: "A rope", writtenBy: "Ida Brandt", path: "/2026/12/a-rope", lead: { picture, alt: "A quay" } } as never;
  it("is the one that was drawn, else its lead picture, else none", () => {
    expect(cardOf(article, "0123456789abcdef", english)).toEqual({
      url: "/2026/12/a-rope/card.jpg?v=0123456789ab",
      width: 1200,
      height: 630,
      alt: "A rope, by Ida Brandt",
    });
    expect(cardOf(article, undefined, english)).toEqual({ url: "/pictures/a-960.jpeg", width: 1600, height: 800, alt: "A quay" });
    expect(cardOf({ ...(article as object), lead: null } as never, undefined, english)).toBeUndefined();
    expect(openGraphOf(null)).toBeUndefined();
  });
});

it.each([
  [0, "0:00"],
  [7.9, "0:07"],
  [60, "1:00"],
  [247, "4:07"],
  [3661, "61:01"],
])("%d seconds are %s", (seconds, text) => expect(clockText(seconds)).toBe(text));

describe("an order leads", () => {
  it.each([
    [{ step: "confirm" }, "/orders/7/confirmation"],
    [{ step: "wait" }, "/orders/7/payment"],
    [{ step: "page", url: "https://checkout.stripe.com/1" }, "https://checkout.stripe.com/1"],
  ])("%j to %s", async (next, to) => {
    const answer = await seeNext({} as never, {} as never, { orderId: "7", next } as never);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, to]);
  });
});

describe("what other houses send without our page before it", () => {
  it.each([
    ["/gateways/stripe/events", true],
    ["/gateways/stripe/events/more", false],
    ["/gateways//events", false],
    ["/gateways/Stripe/events", false],
    ["/x/gateways/stripe/events", false],
  ])("%s is a gateway’s word: %s", (path, is) => expect(isSigned(path)).toBe(is));

  it.each([
    ["/newsletter/unsubscription/a-b_c9", true],
    ["/newsletter/unsubscription/a/reversal", false],
    ["/newsletter/unsubscription/", false],
    ["/account/newsletter/unsubscription/a", false],
  ])("%s is a mail program’s one click: %s", (path, is) => expect(isOneClick(path)).toBe(is));
});
