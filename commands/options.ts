import { Argument, Option } from "commander";
import { agencyKinds } from "../checks/agency.ts";
import { languages } from "../checks/text.ts";

/** Options and arguments that several commands share. */
export const langOption = (description: string) =>
  new Option("--lang <vi|en>", description).choices(languages).default("vi");

export const agencyKindOption = () =>
  new Option("--agency-kind <kind>", "loại cơ quan / kind of agency").choices(agencyKinds);

export const roundOption = () =>
  new Option("--round <id>", "đợt, mặc định là đợt mới nhất / round, the newest by default");

export const workspaceArgument = () =>
  new Argument("<workspace>", "thư mục không gian làm việc / folder of the workspace");

/** Gathers an option that may be given several times. */
export const collect = (value: string, before: readonly string[]) => [...before, value];
