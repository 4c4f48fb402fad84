import { useMessages } from "../../messages/index.ts";
import { ActionButton } from "../frame.tsx";

/** Whether the month’s figures come by mail, and the button that changes it. */
export function ReportChoice({ wants }: { wants: boolean }) {
  const m = useMessages().desk.report;
  return (
    <p class="actions soft">
      {wants && m.wanted}{" "}
      <ActionButton action="/desk/numbers/report" label={wants ? m.end : m.want} fields={{ choice: wants ? "out" : "in" }} />
    </p>
  );
}
