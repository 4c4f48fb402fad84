import { type Tx, coalesced } from "../platform/index.ts";
import { isCountry, namedId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import type { TaxSettings, TaxedAs } from "./tax.ts";
import { normalVatId, vatIdProblem } from "./vat-id.ts";

const theOnly = namedId("tax-settings");

/** The seller's tax settings; before the desk sets them every country has the offer's own rate. */
export const taxSettings = coalesced(async (db): Promise<TaxSettings> => {
  const rows = await db
    .selectFrom("tax_rates")
    .fullJoin(
      (of) => of.selectFrom("tax_settings").selectAll().where("id", "=", theOnly).as("own"),
      (join) => join.onTrue(),
    )
    .select(["country", "taxed_as", "rate", "seller_country", "seller_vat_id", "reverse_charge"])
    .orderBy("country")
    .orderBy("taxed_as")
    .execute();
  const [row] = rows;
  return {
    sellerCountry: row?.seller_country ?? "GB",
    sellerVatId: row?.seller_vat_id ?? null,
    reverseCharge: row?.reverse_charge ?? false,
    rates: rows.flatMap(({ country, taxed_as: taxedAs, rate }) =>
      country === null || taxedAs === null || rate === null ? [] : [{ country, taxedAs, rate }],
    ),
  };
});

/** Replaces the settings whole. Refuses "vat-id-invalid", "tax-unusable". */
export async function saveTaxSettings(tx: Tx, { sellerCountry, sellerVatId, reverseCharge, rates }: TaxSettings): Promise<void> {
  const problem = sellerVatId ? vatIdProblem(sellerVatId) : undefined;
  if (problem) throw refuse("vat-id-invalid", problem, { sellerVatId: problem });
  if (reverseCharge && !sellerVatId)
    throw refuse("tax-unusable", (m) => m.desk.refused.sold.noReverseCharge, { sellerVatId: (m) => m.desk.refused.sold.giveVatId });
  for (const country of [sellerCountry, ...rates.map(({ country }) => country)])
    if (!isCountry(country)) throw refuse("tax-unusable", (m) => m.desk.refused.sold.noCountry(country));
  const row = {
    seller_country: sellerCountry,
    seller_vat_id: sellerVatId ? normalVatId(sellerVatId) : null,
    reverse_charge: reverseCharge,
  };
  await tx
    .insertInto("tax_settings")
    .values({ id: theOnly, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await tx.deleteFrom("tax_rates").execute();
  const kept = new Map(
    rates.map((rate) => [`${rate.country} ${rate.taxedAs}`, { country: rate.country, taxed_as: rate.taxedAs, rate: rate.rate }]),
  );
  if (kept.size > 0)
    await tx
      .insertInto("tax_rates")
      .values([...kept.values()])
      .execute();
}

/** "DE print 7" on a line each, as the desk types it. Refuses "tax-unusable" with the line. */
export function readRates(typed: string): TaxSettings["rates"] {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.flatMap((line) => {
    const [, country, taxedAs, percent] = /^([A-Za-z]{2})\s+(print|digital|both)\s+(\d{1,2}(?:[.,]\d{1,2})?)\s*%?$/.exec(line) ?? [];
    if (!country || !taxedAs || !percent) throw refuse("tax-unusable", (m) => m.desk.refused.sold.noRate(line));
    const rate = Math.round(Number(percent.replace(",", ".")) * 100);
    const kinds: TaxedAs[] = (["print", "digital"] as const).filter((kind) => taxedAs === "both" || taxedAs === kind);
    return kinds.map((kind) => ({ country: country.toUpperCase(), taxedAs: kind, rate }));
  });
}

export const writeRates = (rates: TaxSettings["rates"]): string =>
  rates.map(({ country, taxedAs, rate }) => `${country} ${taxedAs} ${rate / 100}`).join("\n");
