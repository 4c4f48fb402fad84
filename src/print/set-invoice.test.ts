import { execFileSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";
import { type Day, money } from "../values/index.ts";
import { setInvoicePdf } from "./set-invoice.ts";
import { stopTypesetter } from "./typeset/set-pdf.ts";

afterAll(() => stopTypesetter());

it("sets an invoice of a magazine whose language names a country", async () => {
  const { pdf, pages } = await setInvoicePdf({
    kind: "invoice",
    number: 7,
    issuedAt: new Date("2026-11-20T12:00:00Z"),
    lines: [{ text: "Six issues", amount: 5400 }],
    amount: money(5400, "BRL"),
    tax: money(353, "BRL"),
    billTo: { name: "Ida Brandt", email: "ida@quay.example" },
    seller: {},
    title: "Invoice",
    toPay: { by: "2026-12-24" as Day, at: "https://quay.example/pay" },
    refersTo: null,
    publication: { title: "The Quay", language: "pt-BR", timeZone: "America/Sao_Paulo", imprint: "" },
  });
  expect(pages).toBe(1);
  const text = execFileSync("pdftotext", ["-", "-"], { input: pdf }).toString().replace(/\s+/g, " ");
  expect(text).toContain("R$ 54,00");
});
