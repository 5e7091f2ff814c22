import type { Protocol } from "puppeteer-core";
import type { Fault } from "../in-page/answers.ts";
import type { Tab } from "../tab.ts";

/** A page that is being tried out: nothing is loaded any more, and it is left afterwards. */
export interface Trial {
  tab: Tab;
  world: Protocol.Runtime.ExecutionContextId;
  /** Milliseconds left of this trial. */
  left(): number;
  /** Calls `kiemcong.probe` in the page and gives the answer. */
  ask(call: string): Promise<unknown>;
}

export interface Tried {
  faults: Fault[];
  counts: Record<string, number>;
}

export type Places = Pick<Fault, "nodes" | "total">;

/** A fault of a rule at the places found; none where there are none. */
export function faultAt(rule: string, outcome: Fault["outcome"], { nodes, total }: Places): Fault[] {
  return total > 0 ? [{ rule, outcome, nodes, total }] : [];
}

export async function askJson<T>(trial: Trial, call: string): Promise<T> {
  return JSON.parse(String(await trial.ask(call))) as T;
}

/** Waits as long as a page needs to lay itself out anew. */
export function settleLayout(ms = 60): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
