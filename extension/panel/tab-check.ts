import type { Rendered } from "../../checks/snapshot.ts";
import type { Language } from "../../checks/text.ts";
import type { Decision } from "../decisions.ts";
import { isSamePage } from "../judging/fingerprint.ts";
import type { Issue, PageReport } from "../judging/page-report.ts";
import type { SeenPage } from "../judging/snapshots.ts";
import type { Case, ExportedFile, ExportFormat, RegulationChoice } from "../judging/tasks.ts";
import { type Pictures, pictureKey } from "../pictures.ts";
import type { Profile, Proposal } from "../profile.ts";
import {
  type Box,
  type EditorArea,
  type Extent,
  type FailureReason,
  mostElementsAtOnce,
  type PageMessage,
  type PagePart,
} from "../protocol.ts";
import { Ended, type JudgingClient } from "./judging-client.ts";
import { localDay, localInstant } from "./local-time.ts";
import { NoAccess, PageLink, pictureOfWindow } from "./page-link.ts";
import { painted } from "./painted.ts";

export type Phase = "idle" | "reading" | "judging" | "scanning" | "done" | "stopped";

/** Why there is nothing, or no more, to show. */
export type Trouble = { kind: FailureReason | NoAccess["why"]; detail: string };

/** What the panel shows of one tab. */
export interface TabState {
  phase: Phase;
  trouble: Trouble | null;
  report: PageReport | null;
  /** Elements of a page on which the accessibility rules were not run because of its size. */
  unscanned: number | null;
  notice: "navigated" | "changed" | "not-on-page" | "no-picture" | null;
  editors: readonly EditorArea[];
  extent: Extent;
  /** Set where the agency must be chosen first. */
  setup: { proposal: Proposal; regulations: readonly RegulationChoice[] } | null;
  thumbnails: Readonly<Record<number, string>>;
  /** Kept no longer than the panel. */
  pictures: Pictures;
}

export const emptyState: TabState = {
  phase: "idle",
  trouble: null,
  report: null,
  unscanned: null,
  notice: null,
  editors: [],
  extent: "page",
  setup: null,
  thumbnails: {},
  pictures: {},
};

export interface TabSurroundings {
  judging: JudgingClient;
  profile(): Profile | null;
  /** Called after each change of the state. */
  changed(): void;
}

/** The check of the page in one tab, from the press of the button to the last finding. */
export class TabCheck {
  state: TabState = emptyState;
  readonly tabId: number;
  readonly #around: TabSurroundings;
  #link: PageLink | null = null;
  #connecting: Promise<PageLink> | null = null;
  #run = 0;
  /** Read while the page is looked at, not after it. */
  #measuringQueue: Promise<Rendered["measuringQueue"]> = Promise.resolve(null);
  #seen: SeenPage | null = null;
  /** The check in which it was seen. */
  #seenIn = 0;
  /** What the report shown was made of. */
  #judged: Case | null = null;
  /** The check in which it was judged: elements are known by the numbers of that. */
  #judgedIn = 0;
  #watched = false;
  /** The finding of which a picture is being taken. */
  #aimedAt: string | null = null;

  constructor(tabId: number, around: TabSurroundings) {
    this.tabId = tabId;
    this.#around = around;
  }

  get isBusy(): boolean {
    return ["reading", "judging", "scanning"].includes(this.state.phase);
  }

  /** @param isPressed whether the toolbar button was just pressed, so that access was given where it can be */
  async check(extent: Extent = "page", isPressed = false): Promise<void> {
    const run = ++this.#run;
    this.#around.judging.end();
    // What was found on the page before is nothing that was found on this one.
    if (this.state.notice === "navigated") this.#set({ report: null });
    this.#set({ phase: "reading", trouble: null, notice: null, unscanned: null, extent, setup: null });
    this.#prepare();
    try {
      // A line laid since before the press had no access to the page yet.
      if (isPressed) await this.#connecting?.catch(() => {});
      // One line at a time, also where the button is pressed again while it is laid.
      this.#connecting ??= this.#connect(isPressed);
      this.#link = await this.#connecting;
      if (run !== this.#run) return;
      this.#link.send({ type: "check", run, extent, since: this.#seenIn });
      this.#measuringQueue = this.#link.readMeasuringQueue();
      // Told where it is waited for.
      this.#measuringQueue.catch(() => {});
    } catch (error) {
      this.#connecting = null;
      if (run !== this.#run) return;
      if (error instanceof NoAccess) this.#fail(isPressed ? "restricted" : error.why, "");
      else this.#crash(error);
    }
  }

  #prepare(): void {
    const profile = this.#around.profile();
    // What goes wrong here goes wrong again, and is told, when the page is judged.
    if (profile) this.#around.judging.ask("prepare", { profile, date: localDay(Date.now()) }).catch(() => {});
  }

  /** Goes on once the agency is known. */
  async resume(): Promise<void> {
    const seen = this.#seen;
    this.#set({ setup: null });
    if (seen) await this.#attempt(this.#run, (run) => this.#judgeAndScan(run, seen));
  }

  /** Ends at once; what was found stays. */
  stop(): void {
    if (!this.isBusy) return;
    this.#run += 1;
    this.#around.judging.end();
    this.#link?.send({ type: "stop" });
    this.#set({ phase: "stopped" });
  }

  /** Runs the accessibility rules on a large page, as the person wishes. */
  async scanAnyway(): Promise<void> {
    if (this.isBusy) return;
    this.#set({ phase: "scanning", unscanned: null });
    await this.#attempt(this.#run, (run) => this.#scan(run));
  }

  show(node: number, label: string): void {
    this.#link?.send({ type: "show", run: this.#judgedIn, node, label });
  }

  hideMark(): void {
    this.#link?.send({ type: "hide" });
  }

  /** Takes a picture of the first place of a finding, as it stands in the page that is in front. */
  takePicture(issue: Issue): void {
    const node = issue.places[0]?.node;
    if (node === undefined) return;
    this.#aimedAt = pictureKey(issue);
    this.#link?.send({ type: "aim", run: this.#judgedIn, node });
  }

  removePicture(issue: Issue): void {
    const { [pictureKey(issue)]: _removed, ...pictures } = this.state.pictures;
    this.#set({ pictures });
  }

  drawThumbnails(nodes: number[]): void {
    if (nodes.length > 0) this.#link?.send({ type: "thumbnails", run: this.#judgedIn, nodes });
  }

  watch(on: boolean): void {
    this.#watched = on;
    this.#link?.send({ type: "watch", on });
  }

  /** Writes what is shown as a file; null where nothing is, or where it could not be written. */
  async export(format: ExportFormat, lang: Language, decisions: Decision[]): Promise<ExportedFile | null> {
    const asked = this.#judged;
    if (!asked) return null;
    const { pictures } = this.state;
    try {
      return await this.#around.judging.ask("export", { case: asked, format, lang, decisions, pictures });
    } catch (error) {
      if (!(error instanceof Ended)) this.#crash(error);
      return null;
    }
  }

  /** The tab shows another page now, so the line to the one before is cut. */
  pageLeft(): void {
    this.#run += 1;
    this.#link = null;
    this.#connecting = null;
    this.#seen = null;
    this.#aimedAt = null;
    const { report, extent } = this.state;
    this.#set({
      phase: report ? "done" : "idle",
      notice: report ? "navigated" : null,
      trouble: null,
      unscanned: null,
      setup: null,
      editors: [],
      // An editor of that page is none of the next.
      extent: typeof extent === "object" ? "page" : extent,
    });
  }

  /** A page may go by another address without being left: what was found was found under the one before. */
  addressChanged(url: string): void {
    const { report } = this.state;
    if (!report || this.isBusy || isSamePage(url, report.url)) return;
    this.#set({ notice: "navigated", unscanned: null });
  }

  /** The tab begins to load a page. Where there was no line to the one before, nothing else tells that it is left. */
  pageLoads(): void {
    if (!this.#link && this.state.trouble) this.pageLeft();
  }

  close(): void {
    this.#run += 1;
    this.#link?.close();
  }

  async #connect(isPressed: boolean): Promise<PageLink> {
    const link = await PageLink.open(
      this.tabId,
      isPressed,
      (message) => this.#onMessage(message),
      () => {
        if (this.#link === link) this.pageLeft();
      },
    );
    if (this.#watched) link.send({ type: "watch", on: true });
    return link;
  }

  #onMessage(message: PageMessage): void {
    if ("run" in message && message.run !== this.#run) return;
    switch (message.type) {
      case "began":
        this.#around.judging.expect(message.elements);
        break;
      case "collected":
        void this.#attempt(message.run, () => this.#onCollected(message));
        break;
      case "scanned":
        void this.#attempt(message.run, (run) => this.#judge(run, message.axe, "done"));
        break;
      case "failed":
        this.#fail(message.reason, message.detail);
        break;
      case "thumbnails":
        if (message.of !== this.#judgedIn) break;
        this.#set({ thumbnails: { ...this.state.thumbnails, ...message.pictures } });
        break;
      case "shown":
        if (!message.found) this.#set({ notice: "not-on-page" });
        break;
      case "aimed":
        void this.#onAimed(message.box);
        break;
      case "changed":
        this.#set({ notice: "changed" });
        break;
    }
  }

  async #onAimed(box: Box | null): Promise<void> {
    const key = this.#aimedAt;
    this.#aimedAt = null;
    if (key === null) return;
    const picture = box && (await pictureOfWindow(box).catch(() => null));
    if (picture) this.#set({ pictures: { ...this.state.pictures, [key]: picture } });
    else this.#set({ notice: box ? "no-picture" : "not-on-page" });
  }

  async #onCollected(page: PagePart & { run: number }): Promise<void> {
    const { run } = page;
    const measuringQueue = await this.#measuringQueue;
    if (run !== this.#run) return;
    const seen: SeenPage = { page, axe: null, measuringQueue, at: localInstant(Date.now()) };
    this.#seen = seen;
    this.#seenIn = run;
    const before = this.#judged?.seen.page.part.finalUrl;
    const isSame = before !== undefined && isSamePage(before, page.part.finalUrl);
    const { extent } = this.state;
    this.#set({
      editors: page.editors,
      extent: typeof extent === "object" && page.within !== null ? { editor: page.within } : extent,
      thumbnails: {},
      pictures: isSame ? this.state.pictures : {},
    });
    if (this.#around.profile()) await this.#judgeAndScan(run, seen);
    else await this.#propose(run, seen);
  }

  async #propose(run: number, seen: SeenPage): Promise<void> {
    const { judging } = this.#around;
    const [proposal, regulations] = await Promise.all([
      judging.ask("propose", seen),
      judging.ask("regulations", null),
    ]);
    if (run === this.#run) this.#set({ phase: "idle", setup: { proposal, regulations } });
  }

  /** What can be said without the accessibility rules comes first; on a large page the person is asked for more. */
  async #judgeAndScan(run: number, { page: { elements } }: SeenPage): Promise<void> {
    this.#set({ phase: "judging" });
    await this.#judge(run, null, "scanning");
    if (run !== this.#run) return;
    if (elements <= mostElementsAtOnce) return this.#scan(run);
    this.#set({ unscanned: elements });
    await this.#judge(run, null, "done");
  }

  /** The accessibility rules come into the page only now: sooner they would hold the first findings up. */
  async #scan(run: number): Promise<void> {
    await painted();
    if (run !== this.#run) return;
    await this.#link?.injectAxe();
    if (run === this.#run) this.#link?.send({ type: "scan", run });
  }

  async #judge(run: number, axe: Rendered["axe"], next: "scanning" | "done"): Promise<void> {
    const profile = this.#around.profile();
    if (!this.#seen || !profile) return;
    const asked: Case = { seen: { ...this.#seen, axe }, profile, date: localDay(Date.now()) };
    const report = await this.#around.judging.ask(next === "scanning" ? "glance" : "judge", asked);
    if (run !== this.#run) return;
    this.#judged = asked;
    this.#judgedIn = run;
    this.#set({ phase: next, report });
  }

  /** Tells what goes wrong in a step of a check, unless another check has begun. */
  async #attempt(run: number, step: (run: number) => Promise<void>): Promise<void> {
    try {
      await step(run);
    } catch (error) {
      if (run !== this.#run) return;
      // Another page's check took the worker.
      if (error instanceof Ended) this.#set({ phase: "stopped" });
      else this.#crash(error);
    }
  }

  #crash(error: unknown): void {
    this.#fail("check-crashed", error instanceof Error ? error.message : String(error));
  }

  #fail(kind: Trouble["kind"], detail: string): void {
    this.#set({ phase: "done", trouble: { kind, detail } });
  }

  #set(changed: Partial<TabState>): void {
    this.state = { ...this.state, ...changed };
    this.#around.changed();
  }
}
