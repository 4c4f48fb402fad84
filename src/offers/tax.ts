import { type Money, money } from "../values/index.ts";
import { vatCountry, vatIdProblem } from "./vat-id.ts";

/** What kind of supply is taxed: a bundle with print is taxed as print. */
export type TaxedAs = "print" | "digital";

/** The seller's side of the tax; rates in basis points (2000 = 20 %). */
export type TaxSettings = {
  sellerCountry: string;
  sellerVatId: string | null;
  /** Whether a business abroad with a VAT id owes the tax itself. */
  reverseCharge: boolean;
  rates: { country: string; taxedAs: TaxedAs; rate: number }[];
};

export type TaxMode = "inclusive" | "exclusive";
export type Taxed = { net: Money; tax: Money; gross: Money; rate: number; reverseCharge: boolean };

type Asked = { price: Money; mode: TaxMode; usualRate: number; taxedAs: TaxedAs; country?: string | undefined; vatId?: string | undefined };

/** EU members, and Northern Ireland's goods under XI. */
const union = new Set("AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".split(" "));

/**
 * Net, tax and gross of a price for one buyer; net + tax = gross always. A country with a rate of its
 * own is taxed at it, every other at the offer's. Inclusive: what the reader pays stays, the share of
 * tax in it changes. Reverse charge: the tax within falls away and the buyer pays the net price.
 */
export function taxed({ price, mode, usualRate, taxedAs, country, vatId }: Asked, settings: TaxSettings): Taxed {
  const home = country || settings.sellerCountry;
  const rate = settings.rates.find((one) => one.country === home && one.taxedAs === taxedAs)?.rate ?? usualRate;
  const net = mode === "inclusive" ? money(netWithin(price.amount, rate), price.currency) : price;
  if (owesItself(vatId, settings)) return { net, tax: money(0, price.currency), gross: net, rate: 0, reverseCharge: true };
  const gross = mode === "inclusive" ? price : money(price.amount + share(price.amount, rate), price.currency);
  return { net, tax: money(gross.amount - net.amount, price.currency), gross, rate, reverseCharge: false };
}

/** Only between two members of the union, and never within one country. */
function owesItself(vatId: string | undefined, { reverseCharge, sellerVatId, sellerCountry }: TaxSettings): boolean {
  if (!reverseCharge || !vatId || vatIdProblem(vatId)) return false;
  const [buyer, seller] = [vatCountry(vatId), sellerVatId ? vatCountry(sellerVatId) : greek(sellerCountry)];
  return buyer !== seller && union.has(buyer) && union.has(seller);
}

/** Greece writes EL in VAT ids and GR in addresses. */
const greek = (country: string) => (country === "GR" ? "EL" : country);

// whole numbers beyond 2^53 never arise: prices are under 10^11 minor units
const share = (amount: number, rate: number) => Math.round((amount * rate) / 10_000);
const netWithin = (gross: number, rate: number) => Math.round((gross * 10_000) / (10_000 + rate));
