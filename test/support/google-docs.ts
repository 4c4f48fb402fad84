import type { Locator } from "@playwright/test";

/** As Google Docs puts a text on the clipboard: a bold that is none around all, marks by style, notes at the end. */
export const fromDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b">
<h2 dir="ltr"><span style="font-weight:400">Of ropes</span></h2>
<p dir="ltr"><span style="font-weight:400">She </span><span style="font-weight:700">never</span><span style="font-weight:400"> sold one, and </span><a href="https://example.org/ropes"><span>kept them</span></a><span> dry.</span><span style="vertical-align:super"><a href="#ftnt1" id="ftnt_ref1">[1]</a></span></p>
<ul><li dir="ltr"><p dir="ltr"><span>hemp</span></p></li><li dir="ltr"><p dir="ltr"><span>flax</span></p></li></ul>
<table><tbody><tr><td><p><span>Rope</span></p></td><td><p><span>Metres</span></p></td></tr><tr><td><p><span>Hawser</span></p></td><td><p><span>40</span></p></td></tr></tbody></table>
<p><span><img src="data:image/png;base64,PICTURE" width="60" height="40" alt="A rope"></span></p>
<hr><div><p dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> In a loft above the slip.</span></p></div></b>`;

/** Pastes HTML into a text; PICTURE in it is a picture drawn there, in base64. */
export const paste = (text: Locator, html: string) =>
  text.evaluate((target, given) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 60, height: 40 });
    canvas.getContext("2d")!.fillRect(5, 5, 20, 20);
    const data = new DataTransfer();
    data.setData("text/html", given.replace("PICTURE", canvas.toDataURL("image/png").split(",")[1]!));
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
