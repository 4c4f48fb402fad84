import { type Form, Refused, type WhyRefused } from "../http/index.ts";
import { useMessages } from "../messages/index.ts";
import { Desk, type DeskVisit } from "./frame.tsx";

type Props = { visit: DeskVisit; title: string; problem: WhyRefused; sent: Form | undefined; back: string; isProof?: boolean };

/** Why something was not done, where no form shows it; with what was sent, and the way back. */
export const RefusedPage = ({ visit, title, problem, sent, back, isProof = false }: Props) => {
  const m = useMessages().desk.common.refused;
  return (
    <Desk visit={visit} title={title}>
      <Refused problem={problem} />
      <p class="actions">
        <a class="button" href={back}>
          {isProof ? <ProofLabel /> : m.back}
        </a>
      </p>
      <Sent form={sent} />
    </Desk>
  );
};

const ProofLabel = () => <>{useMessages().desk.proof.proveFirst}</>;

/** What nobody typed, or types again in a moment: ids, numbers, days, what a button or a choice says of itself, a text’s own notation. */
const unworthy = /^(?:[\d.,:T -]*|[a-z][a-zA-Z\d-]*|[\da-f]{8}-[\da-f-]{27}|[\w-]{20,}|[[{].*[\]}])$/s;

/** The words of a refused form, to be read and copied. */
export function Sent({ form }: { form: Form | undefined }) {
  const m = useMessages().desk.common.refused;
  const typed = Object.values(form?.asTyped() ?? {}).filter((value) => !unworthy.test(value));
  if (typed.length === 0) return null;
  return (
    <>
      <h2>{m.unkept}</h2>
      <ul class="asks">
        {typed.map((value) => (
          <li class="as-typed">{value}</li>
        ))}
      </ul>
    </>
  );
}
