import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { languages, type Text } from "../../checks/text.ts";
import { mergeDecisions, readDecisions, writeDecisions } from "../decisions.ts";
import type { RegulationChoice } from "../judging/tasks.ts";
import { LanguageContext, useSay } from "../panel/language.ts";
import { ProfileForm } from "../panel/profile-form.tsx";
import { saveFile } from "../panel/save-file.ts";
import { type Choices, changeDecisions, onSettings, type Settings, saveSettings } from "../settings.ts";
import { allowedHosts } from "../site-access.ts";
import { words } from "../words.ts";

interface OptionsProps {
  initial: Settings;
  regulations: readonly RegulationChoice[];
  initialHosts: readonly string[];
}

/** The options page: agency, language, hosts that may always be seen, answers as a file. */
export function Options({ initial, regulations, initialHosts }: OptionsProps) {
  const [settings, setSettings] = useState(initial);
  const [said, setSaid] = useState<Text | null>(null);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  // The panel may be used meanwhile.
  useLayoutEffect(() => onSettings(setSettings), []);
  const change = async (changed: Partial<Choices>, told: Text) => {
    setSettings({ ...settings, ...changed });
    await saveSettings(changed);
    setSaid(told);
  };
  return (
    <LanguageContext.Provider value={settings.language}>
      <Sections {...{ settings, regulations, initialHosts, said, change, setSaid }} />
    </LanguageContext.Provider>
  );
}

interface SectionsProps extends Pick<OptionsProps, "regulations" | "initialHosts"> {
  settings: Settings;
  said: Text | null;
  change(changed: Partial<Choices>, told: Text): Promise<void>;
  setSaid(said: Text): void;
}

function Sections({ settings, regulations, initialHosts, said, change, setSaid }: SectionsProps) {
  const say = useSay();
  const none = { regulation: null, agencyKind: null, agencyName: null };
  return (
    <main class="options-page">
      <h1>{say(words.optionsTitle)}</h1>
      <p role="status" class="said-status">
        {said && say(said)}
      </p>
      <section>
        <h2>{say(words.language)}</h2>
        <select
          aria-label={say(words.language)}
          value={settings.language}
          onChange={({ currentTarget }) => {
            const language = languages.find((each) => each === currentTarget.value);
            if (language) void change({ language }, words.saved);
          }}
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {words.languageNames[language]}
            </option>
          ))}
        </select>
      </section>
      <section>
        <h2>{say(words.setupTitle)}</h2>
        <ProfileForm
          regulations={regulations}
          initial={settings.profile ?? none}
          submit={words.save}
          onSave={(profile) => void change({ profile }, words.saved)}
        />
      </section>
      <Hosts initial={initialHosts} />
      <Answers settings={settings} change={change} setSaid={setSaid} />
      <p class="fine">{say(words.privacy)}</p>
    </main>
  );
}

function Hosts({ initial }: { initial: readonly string[] }) {
  const say = useSay();
  const [hosts, setHosts] = useState(initial);
  return (
    <section>
      <h2>{say(words.permittedHosts)}</h2>
      {hosts.length === 0 && <p>{say(words.noHosts)}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <code>{host}</code>{" "}
            <button
              type="button"
              onClick={async () => {
                await browser.permissions.remove({ origins: [host] });
                setHosts(await allowedHosts());
              }}
            >
              {say(words.remove)}
              <span class="unseen">: {host}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ settings, change, setSaid }: Pick<SectionsProps, "settings" | "change" | "setSaid">) {
  const say = useSay();
  const chooser = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const added = readDecisions(await file.text());
    if (added === null) return setSaid(words.notDecisions);
    await changeDecisions((known) => mergeDecisions(known, added));
    setSaid(words.imported(added.length));
  };
  return (
    <section>
      <h2>{say(words.decide)}</h2>
      <label class="author">
        {say(words.author)}
        <input
          defaultValue={settings.author}
          autocomplete="name"
          maxLength={200}
          aria-describedby="author-hint"
          onChange={({ currentTarget }) => void change({ author: currentTarget.value.trim() }, words.saved)}
        />
      </label>
      <p id="author-hint" class="fine">
        {say(words.authorHint)}
      </p>
      <p>{say(words.decisionsKept(settings.decisions.length))}</p>
      <div class="bar">
        <button
          type="button"
          onClick={() =>
            saveFile({
              name: "kiemcong-ket-luan.json",
              mediaType: "application/json",
              text: writeDecisions(settings.decisions),
            })
          }
        >
          {say(words.exportDecisions)}
        </button>
        {/* The browser's own control speaks the browser's language. */}
        <button type="button" onClick={() => chooser.current?.click()}>
          {say(words.importDecisions)}
        </button>
        <input
          ref={chooser}
          hidden
          type="file"
          accept="application/json,.json"
          aria-label={say(words.importDecisions)}
          onChange={async ({ currentTarget }) => {
            await read(currentTarget.files?.[0]);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
    </section>
  );
}
