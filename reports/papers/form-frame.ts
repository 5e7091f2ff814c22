import type { Law } from "../../checks/regulations/load.ts";
import type { Text } from "../../checks/text.ts";
import { visitStatuses } from "../../checks/visit-status.ts";
import type { PortalHistory } from "../history/portal-history.ts";
import type { Report } from "../model.ts";
import type { Block, Paper } from "../paper/paper.ts";
import type { Reader } from "../reader.ts";
import type { AgencyInRound } from "../round/agency-in-round.ts";
import type { ColumnOrder } from "./column-order.ts";
import { issuerOf } from "./issuer.ts";
import { type Period, recipientOf } from "./report-duty.ts";

// What the forms that an agency sends in have in common.

const t = (vi: string, en: string): Text => ({ vi, en });

export interface FormOptions {
  period: Period;
  /** The round it was read in: for the form's head and foot. */
  round: AgencyInRound | null;
  columnOrder?: ColumnOrder | undefined;
  /** For the recipient and the day it is due; without it the paper names neither. */
  law?: Law | undefined;
  /** For the day on which each item listed was first seen. */
  history?: PortalHistory | null;
}

export function frame(
  report: Report,
  r: Reader,
  { round, law, period }: FormOptions,
): Omit<Paper, "subject" | "landscape" | "blocks"> {
  const { agency } = report;
  const name = agency.name ?? agency.url;
  return {
    lang: r.lang,
    title: `${r.t(t("Báo cáo", "Report"))}: ${name}`,
    office: round && issuerOf(name, round, r),
    kind: r.t(t("BÁO CÁO", "REPORT")),
    addressee: law ? recipientOf(report, law, period, r) : null,
  };
}

export function periodName(period: Period, { ruleSet }: Report, r: Reader): string {
  const year = ruleSet.date.slice(0, 4);
  return r.t(
    period === "year"
      ? t(`năm ${year}`, `in ${year}`)
      : t(`6 tháng đầu năm ${year}`, `in the first half of ${year}`),
  );
}

/** Why nothing could be filled in; nothing where the portal was read. */
export function notRead({ site: { failure } }: Report, r: Reader): Block[] {
  if (failure === null) return [];
  const { what } = visitStatuses[failure];
  const text = t(
    `Cổng không đọc được trong lần kiểm này (${withoutStop(what.vi)}); các ô “……” do đơn vị điền.`,
    `The portal could not be read in this audit (${withoutStop(what.en)}); “……” is for the agency to fill in.`,
  );
  return [{ type: "note", text: r.t(text) }];
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, "");
