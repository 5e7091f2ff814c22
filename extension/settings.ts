import browser from "webextension-polyfill";
import { z } from "zod";
import { type Language, languages } from "../checks/text.ts";
import { type Decision, readDecisions, writeDecisions } from "./decisions.ts";
import { type Profile, profileSchema } from "./profile.ts";

export interface Settings {
  language: Language;
  /** Null until chosen. */
  profile: Profile | null;
  /** The person's name, written beside what they say; empty where not given. */
  author: string;
  /** Check again by itself when the page changes. */
  autoRecheck: boolean;
  decisions: Decision[];
}

/** What is stored may be of another version: what does not read is as if it had not been set. */
const stored = z.object({
  language: z.enum(languages).catch("vi"),
  profile: profileSchema.nullable().catch(null),
  author: z.string().catch(""),
  autoRecheck: z.boolean().catch(false),
  decisions: z.string().catch(""),
});

export async function readSettings(): Promise<Settings> {
  const { decisions, ...rest } = stored.parse(await browser.storage.local.get());
  return { ...rest, decisions: readDecisions(decisions) ?? [] };
}

/** What is chosen; answers are changed by {@link changeDecisions}. */
export type Choices = Omit<Settings, "decisions">;

export async function saveSettings(changed: Partial<Choices>): Promise<void> {
  await browser.storage.local.set(changed);
}

/** Changes the answers as they are kept now, in one of the extension's pages at a time, so that none is lost. */
export async function changeDecisions(change: (known: Decision[]) => Decision[]): Promise<Decision[]> {
  return navigator.locks.request("decisions", async () => {
    const { decisions } = await readSettings();
    const changed = change(decisions);
    await browser.storage.local.set({ decisions: writeDecisions(changed) });
    return changed;
  });
}

/** Tells of changes made in another of the extension's pages as well. */
export function onSettings(listen: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener(async () => listen(await readSettings()));
}
