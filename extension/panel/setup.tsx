import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { ProfileForm } from "./profile-form.tsx";
import { usePanelStore } from "./store-context.ts";
import type { TabState } from "./tab-check.ts";

/** Asked before the first check: whose portal is edited. */
export function Setup({ setup }: { setup: NonNullable<TabState["setup"]> }) {
  const say = useSay();
  const store = usePanelStore();
  return (
    <section class="setup">
      <h2>{say(words.setupTitle)}</h2>
      <p>{say(words.setupLead)}</p>
      <ProfileForm
        regulations={setup.regulations}
        initial={setup.proposal}
        submit={words.start}
        onSave={(profile) => void store.setProfile(profile)}
      />
    </section>
  );
}
