import { z } from "zod";
import { uptimeDays } from "../store/probes.ts";
import { cchcSchema, confirmationSchema, officeSchema } from "../store/round-plan.ts";
import { cronLine } from "./cron-line.ts";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When portals may be visited, in Vietnamese time; `from` after `to` runs over midnight. */
const windowSchema = z.strictObject({
  from: clockTime,
  to: clockTime,
  /** Saturdays and Sundays all day long. */
  weekends: z.boolean().default(true),
});
export type CrawlWindow = z.infer<typeof windowSchema>;

const limitsSchema = z.strictObject({
  /** Hosts read side by side. */
  hosts: z.int().min(1).max(64).default(6),
  pagesPerPortal: z.int().min(1).max(100_000).default(80),
  minutesPerPortal: z.number().positive().max(1_440).default(45),
  /** Pause between two requests to one host. */
  delayMs: z.int().min(0).max(60_000).default(500),
  linksPerPortal: z.int().min(0).max(5_000).default(150),
});

const emailSchema = z.strictObject({
  /** smtp:// or smtps:// with host and port; the password comes from KIEMCONG_SMTP_PASSWORD. */
  server: z.string().regex(/^smtps?:\/\/[^\s/]+$/),
  user: z.string().nullable().default(null),
  from: z.string().min(3),
  to: z.array(z.email()).min(1),
});

/** `workspace.yaml`: what the rounds of one province are to do. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1),
  regulation: z.string(),
  /** The law of which day; null: the day on which a round begins. */
  date: z.iso.date().nullable().default(null),
  agencies: z.string().default("agencies.csv"),
  /** Folder with rubrics of the office's own; null: those shipped. */
  rubrics: z.string().nullable().default(null),
  /** When a round is run, in Asia/Ho_Chi_Minh. */
  schedule: cronLine.default("0 20 * * *"),
  /** When each portal is asked whether it answers, in Asia/Ho_Chi_Minh; null: never. */
  probes: cronLine.nullable().default("*/30 * * * *"),
  /** How long their results are kept: by default so long that the year's report finds the whole year. */
  probeDays: z.int().min(uptimeDays).max(3_660).default(400),
  window: windowSchema.nullable().default(null),
  limits: limitsSchema.prefault({}),
  /** How the people who run the auditor can be reached: for the User-Agent. */
  contact: z.string().nullable(),
  /** False reads everything without a browser. */
  browser: z.boolean().default(true),
  seed: z.string().default("kiemcong"),
  cchc: cchcSchema.nullable().default(null),
  office: officeSchema,
  notify: z
    .strictObject({
      email: emailSchema.nullable().default(null),
      webhook: z.strictObject({ url: z.url() }).nullable().default(null),
    })
    .prefault({}),
  /** Gates whose breach a person has confirmed. */
  confirmations: z.array(confirmationSchema).default([]),
  /** For staging servers: as `--resolve`, `--allow-private`, `--dns` and `--ca` of `kiemcong audit`. */
  network: z
    .strictObject({
      resolve: z.array(z.string()).default([]),
      allowPrivate: z.boolean().default(false),
      resolvers: z.array(z.string()).default([]),
      authorities: z.array(z.string()).default([]),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
