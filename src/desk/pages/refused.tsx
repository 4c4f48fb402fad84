import { Refused, type WhyRefused } from "../../http/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

/** Why something was not done, where no form shows it. */
export const RefusedPage = ({ visit, problem }: { visit: DeskVisit; problem: WhyRefused }) => (
  <Desk visit={visit} title="This was not done">
    <Refused problem={problem} />
    <p>
      Nothing was changed. Go back, put it right and send it again; <a href="/desk">or to the desk</a>.
    </p>
  </Desk>
);
