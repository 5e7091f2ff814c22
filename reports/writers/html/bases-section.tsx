import { nameInstrument } from "../../citation.ts";
import type { Report } from "../../model.ts";
import { instrumentStatusNames, verificationNames } from "../../wording.ts";
import { Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

type Instrument = Report["instruments"][number];

/** Every instrument the report cites, with its validity and how far its text was checked. */
export function BasesSection({ view }: { view: View }) {
  const { r, report } = view;
  return (
    <>
      <p>{r.t(words.basesIntro)}</p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{r.t(words.instrument)}</th>
            <th scope="col">{r.t(words.validity)}</th>
            <th scope="col">{r.t(words.verification)}</th>
          </tr>
        </thead>
        <tbody>
          {report.instruments.map((instrument) => (
            <tr key={instrument.id}>
              <th scope="row">
                <Name view={view} instrument={instrument} />
              </th>
              <td>
                <Prose>{validity(view, instrument)}</Prose>
              </td>
              <td>
                {r.t(verificationNames[instrument.verification])}
                {instrument.note && (
                  <span class="under">
                    <Prose>{r.t(instrument.note)}</Prose>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The name with the title below it, unless the name holds it, as a law's does. */
function Name({ view: { r }, instrument }: { view: View; instrument: Instrument }) {
  const name = r.t(nameInstrument(instrument));
  const title = r.t(instrument.title);
  return (
    <>
      <Prose>{name}</Prose>
      {!name.includes(title) && (
        <span class="under">
          <Prose>{title}</Prose>
        </span>
      )}
    </>
  );
}

function validity({ r, report }: View, instrument: Instrument): string {
  const { status, effectiveFrom, effectiveTo, replacedBy } = instrument;
  const successor = report.instruments.find(({ id }) => id === replacedBy);
  return [
    r.t(instrumentStatusNames[status]),
    ...(effectiveFrom ? [r.t(words.from(r.date(effectiveFrom)))] : []),
    ...(effectiveTo ? [r.t(words.until(r.date(effectiveTo)))] : []),
    ...(successor ? [r.t(words.replacedBy(r.t(nameInstrument(successor))))] : []),
  ].join(", ");
}
