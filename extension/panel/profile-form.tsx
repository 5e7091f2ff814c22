import { useState } from "preact/hooks";
import { agencyKindSchema, agencyKinds } from "../../checks/agency.ts";
import type { Text } from "../../checks/text.ts";
import { agencyKindNames } from "../../reports/wording.ts";
import type { RegulationChoice } from "../judging/tasks.ts";
import { type Profile, type Proposal, profileSchema } from "../profile.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";

interface ProfileFormProps {
  regulations: readonly RegulationChoice[];
  initial: Proposal & { home?: string };
  submit: Text;
  onSave(profile: Profile): void;
}

/**
 * Regulation, kind and name of the agency: nothing is chosen for the person, only proposed. What they fill in is the
 * form's own, which being drawn again must not undo.
 */
export function ProfileForm({ regulations, initial, submit, onSave }: ProfileFormProps) {
  const say = useSay();
  const [fault, setFault] = useState<Text | null>(null);
  const save = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    const profile = profileSchema.safeParse(given);
    setFault(profile.success ? null : faultOf(given));
    if (profile.success) onSave(profile.data);
  };
  return (
    <form class="profile" onSubmit={save} noValidate>
      <label>
        {say(words.regulation)}
        <select name="regulation" required>
          <option value="">{say(words.choose)}</option>
          {regulations.map(({ id, province, instrument }) => (
            <option key={id} value={id} selected={id === initial.regulation}>
              {say(province)}: {say(instrument)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.agencyKind)}
        <select name="agencyKind" required>
          <option value="">{say(words.choose)}</option>
          {agencyKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === initial.agencyKind}>
              {say(agencyKindNames[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.agencyName)}
        <input name="agencyName" defaultValue={initial.agencyName ?? ""} autocomplete="organization" />
      </label>
      <label>
        {say(words.homeAddress)}
        <input
          name="home"
          type="url"
          inputMode="url"
          defaultValue={initial.home ?? ""}
          aria-describedby="home-hint"
        />
      </label>
      <p id="home-hint" class="fine">
        {say(words.homeAddressHint)}
      </p>
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <button type="submit" class="primary">
        {say(submit)}
      </button>
    </form>
  );
}

function faultOf({ regulation, agencyKind }: Record<string, unknown>): Text {
  const isChosen = Boolean(regulation) && agencyKindSchema.safeParse(agencyKind).success;
  return isChosen ? words.homeAddressWrong : words.chooseBoth;
}
