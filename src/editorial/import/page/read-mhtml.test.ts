import { expect, it } from "vitest";
import { plainText } from "../../../document/index.ts";
import { readManuscript } from "../read-manuscript.ts";
import { isMhtml } from "./read-mhtml.ts";

const prose = "The sluice was opened by hand until the winter of the long frost. ".repeat(5);
const mhtml = (page: string) =>
  [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://quay.example/2019/weir",
    "Subject: The Weir",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    '\ttype="text/html";',
    '\tboundary="----Boundary--x"',
    "",
    "------Boundary--x",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://quay.example/2019/weir",
    "",
    page,
    "------Boundary--x",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://quay.example/weir.png?a=1&b=2",
    "",
    "iVBORw0K",
    "------Boundary--x--",
  ].join("\r\n");

it("a page that was saved in one file is read with its pictures, and its links lead from where it was", async () => {
  const page = `<html><body><article><h1>The Weir</h1><p>Caf=C3=A9. ${prose}<a href=3D"/eels">Eels=\r\n swim</a></p><img src=3D"https://quay.example/weir.png?a=3D1&amp;b=3D2" alt=3D"A weir"></article></body></html>`;
  const { source, kind, pictures } = await readManuscript(Buffer.from(mhtml(page)), "weir.mhtml");
  expect(kind).toBe("web page");
  expect(source.headline).toBe("The Weir");
  expect(plainText(source.body)).toContain("Café. The sluice");
  expect(plainText(source.body)).toContain("Eels swim");
  expect(JSON.stringify(source.body)).toContain("https://quay.example/eels");
  expect(pictures).toMatchObject([{ alt: "A weir", bytes: Buffer.from("iVBORw0K", "base64") }]);
});

it("is known by its head alone, and refused where no page is in it", async () => {
  expect(isMhtml(Buffer.from("A letter of Content-Type: multipart/related and other things."))).toBe(false);
  expect(isMhtml(Buffer.from("---\ntitle: A\n---\nx"))).toBe(false);
  const none = mhtml("x").replace("text/html\r\nContent-Transfer", "text/css\r\nContent-Transfer");
  await expect(readManuscript(Buffer.from(none), "weir.mhtml")).rejects.toThrow(/weir\.mhtml.*no page.*Save/);
});
