import browser from "webextension-polyfill";
import type { Language, Text } from "../../checks/text.ts";
import { type Asked, lastAsked, onAsked } from "../asked.ts";
import { type Decision, mergeDecisions, withoutDecision } from "../decisions.ts";
import { countLevels } from "../judging/count-levels.ts";
import type { ExportedFile, ExportFormat } from "../judging/tasks.ts";
import type { Profile } from "../profile.ts";
import {
  type Choices,
  changeDecisions,
  onSettings,
  readSettings,
  type Settings,
  saveSettings,
} from "../settings.ts";
import { hostPattern, isAlwaysAllowed } from "../site-access.ts";
import type { JudgingClient } from "./judging-client.ts";
import { emptyState, TabCheck, type TabState } from "./tab-check.ts";

export interface PanelState {
  settings: Settings;
  tab: TabState;
  /** Address of the page in front, where the browser tells it. */
  url: string | null;
  always: boolean;
  /** Told once to those who do not see the panel; null where nothing is. */
  told: Text | null;
}

/** A press of the button longer ago did not open this panel: milliseconds. */
const freshMs = 5_000;

/** The panel of one window: follows the tab in front and keeps what was found in each. */
export class PanelStore {
  state: PanelState;
  readonly #judging: JudgingClient;
  readonly #windowId: number | undefined;
  readonly #tabs = new Map<number, TabCheck>();
  readonly #listeners = new Set<() => void>();
  #current: TabCheck | null = null;

  private constructor(judging: JudgingClient, settings: Settings, windowId: number | undefined) {
    this.#judging = judging;
    this.#windowId = windowId;
    this.state = { settings, tab: emptyState, url: null, always: false, told: null };
  }

  /** Reads the settings, and begins with the page whose button was pressed. */
  static open(judging: JudgingClient): Promise<PanelStore> {
    const inFront = browser.tabs.query({ active: true, currentWindow: true });
    const reading = Promise.all([readSettings(), browser.windows.getCurrent(), inFront, lastAsked()]);
    const opened = reading.then(([settings, { id }, [tab], asked]) => {
      const store = new PanelStore(judging, settings, id);
      store.#listen();
      // The panel may also be opened from the browser's own menu.
      const isPressed = asked !== null && asked.windowId === id && Date.now() - asked.at < freshMs;
      if (isPressed) void store.#answer(asked);
      else if (tab?.id !== undefined) void store.#follow(tab.id);
      return store;
    });
    // Heard before anything was read, so that no press is missed.
    onAsked(async (asked) => (await opened).#answer(asked));
    return opened;
  }

  #listen(): void {
    onSettings((settings) => this.#onSettings(settings));
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === this.#windowId) void this.#follow(tabId);
    });
    browser.tabs.onRemoved.addListener((tabId) => this.#forget(tabId));
    browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
      if (url !== undefined) this.#tabs.get(tabId)?.addressChanged(url);
      if (status === "loading") this.#tabs.get(tabId)?.pageLoads();
      if (status === "complete") void this.#onLoaded(tabId);
    });
  }

  async #answer({ tabId, windowId }: Asked): Promise<void> {
    if (windowId !== this.#windowId) return;
    await this.#show(tabId).check("page", true);
    // Only now: before the press gave access the browser does not tell it.
    await this.#readAddress(tabId);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get tab(): TabCheck | null {
    return this.#current;
  }

  async check(extent: Parameters<TabCheck["check"]>[0] = "page"): Promise<void> {
    await this.#current?.check(extent);
  }

  /** Says something to those who do not see the panel. */
  tell(told: Text): void {
    this.#set({ told });
  }

  async setLanguage(language: Language): Promise<void> {
    await this.#save({ language });
  }

  async setAutoRecheck(autoRecheck: boolean): Promise<void> {
    const saving = this.#save({ autoRecheck });
    // At once: a change of the page until it is saved would be missed.
    this.#watch();
    await saving;
  }

  async setProfile(profile: Profile): Promise<void> {
    await this.#save({ profile });
    await this.#current?.resume();
  }

  /** Keeps what the person said, and their name for the next time. */
  async decide(decision: Decision): Promise<void> {
    await this.#changeDecisions((known) => mergeDecisions(known, [decision]));
    await this.#save({ author: decision.author });
  }

  async withdraw(subject: Pick<Decision, "issue" | "page" | "fingerprint">): Promise<void> {
    await this.#changeDecisions((known) => withoutDecision(known, subject));
  }

  /** Asks the browser, which asks the person; must follow a press at once. */
  async setAlways(on: boolean): Promise<void> {
    const { url } = this.state;
    if (url === null) return;
    const origins = [hostPattern(url)];
    await (on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
    this.#set({ always: await isAlwaysAllowed(url) });
  }

  async export(format: ExportFormat): Promise<ExportedFile | null> {
    const { language, decisions } = this.state.settings;
    return (await this.#current?.export(format, language, decisions)) ?? null;
  }

  /** Settings may be changed in the panel of another window. */
  #onSettings(settings: Settings): void {
    const isOther = settings.autoRecheck !== this.state.settings.autoRecheck;
    this.#set({ settings });
    if (isOther) this.#watch();
  }

  #watch(): void {
    for (const tab of this.#tabs.values()) tab.watch(this.state.settings.autoRecheck);
  }

  async #follow(tabId: number): Promise<void> {
    this.#show(tabId);
    await this.#readAddress(tabId);
    await this.#checkWhereAlways(tabId);
  }

  /** On a host that may always be seen, a page that was not checked yet is checked without a press. */
  async #checkWhereAlways(tabId: number): Promise<void> {
    const tab = this.#current;
    if (tab?.tabId !== tabId || !this.state.always || tab.isBusy) return;
    const { phase, setup, notice, extent } = tab.state;
    if ((phase === "idle" && !setup) || notice === "navigated") await tab.check(extent);
  }

  #show(tabId: number): TabCheck {
    if (this.#current?.tabId !== tabId) this.#current?.hideMark();
    const tab = this.#tabs.get(tabId) ?? this.#add(tabId);
    this.#current = tab;
    this.#set({ tab: tab.state });
    return tab;
  }

  #add(tabId: number): TabCheck {
    const tab: TabCheck = new TabCheck(tabId, {
      judging: this.#judging,
      profile: () => this.state.settings.profile,
      changed: () => this.#onTabChanged(tab),
    });
    tab.watch(this.state.settings.autoRecheck);
    this.#tabs.set(tabId, tab);
    return tab;
  }

  #forget(tabId: number): void {
    this.#tabs.get(tabId)?.close();
    this.#tabs.delete(tabId);
  }

  async #onLoaded(tabId: number): Promise<void> {
    if (this.#current?.tabId !== tabId) return;
    await this.#readAddress(tabId);
    await this.#checkWhereAlways(tabId);
  }

  async #readAddress(tabId: number): Promise<void> {
    const { url = null } = await browser.tabs.get(tabId);
    const always = url !== null && (await isAlwaysAllowed(url));
    if (this.#current?.tabId === tabId) this.#set({ url: url || null, always });
  }

  #onTabChanged(tab: TabCheck): void {
    if (tab === this.#current && tab.isBusy) this.#set({ told: null });
    // A tab that was closed meanwhile has no button.
    if (tab.state.phase === "done" && tab.state.report) showBadge(tab.tabId, tab.state).catch(() => {});
    if (tab !== this.#current) return;
    this.#set({ tab: tab.state });
    // The page may also have changed while it was being checked; what was stopped stays so.
    const isOld = tab.state.phase === "done" && tab.state.notice === "changed";
    if (isOld && this.state.settings.autoRecheck) void tab.check(tab.state.extent);
  }

  async #changeDecisions(change: (known: Decision[]) => Decision[]): Promise<void> {
    const decisions = await changeDecisions(change);
    this.#set({ settings: { ...this.state.settings, decisions } });
  }

  async #save(changed: Partial<Choices>): Promise<void> {
    this.#set({ settings: { ...this.state.settings, ...changed } });
    await saveSettings(changed);
  }

  #set(changed: Partial<PanelState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

/** The number on the button counts what must be fixed on the page that the tab shows, and nothing else. */
async function showBadge(tabId: number, { report, notice }: TabState): Promise<void> {
  const { must } = countLevels(notice === "navigated" ? [] : (report?.issues ?? []));
  await browser.action.setBadgeText({ tabId, text: must > 0 ? String(must) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#8c1d18" });
}
