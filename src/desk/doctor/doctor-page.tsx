import type { Said } from "../../doctor/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

const gravest = ["wrong", "warning", "well"] as const;

/** Every finding, what is wrong first, each with its cure. */
export function DoctorPage({ visit, found }: { visit: DeskVisit; found: readonly Said[] }) {
  const m = useMessages().desk.doctor;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.intro}</p>
      <Wide label={m.title}>
        <table>
          <thead>
            <tr>
              {[m.what, m.state, m.found].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gravest.flatMap((state) =>
              found
                .filter((one) => one.state === state)
                .map(({ about, says, cure }) => (
                  <tr>
                    <th scope="row">{about}</th>
                    <td class={state === "wrong" ? "bad" : ""}>{m.states[state]}</td>
                    <td class="says">
                      {says}
                      {cure && <p class="soft">{cure}</p>}
                    </td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </Wide>
    </Desk>
  );
}
