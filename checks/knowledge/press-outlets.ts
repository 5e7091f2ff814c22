import { z } from "zod";
import data from "./press-outlets.json" with { type: "json" };
import { fold, wordsOf } from "./vietnamese-text.ts";

const outlets = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)),
      hosts: z.array(z.string()),
    }),
  )
  .parse(data);

const byName = new Map(
  outlets.flatMap(({ name, aliases, hosts }) =>
    [name, ...aliases, ...hosts].map((alias) => [nameKey(alias), name]),
  ),
);

function nameKey(name: string): string {
  return wordsOf(
    fold(name)
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
      .replace(/\/.*$/, ""),
  ).join(" ");
}

/** The press outlet or agency that a name or host stands for ("TTXVN" → "Thông tấn xã Việt Nam"); else null. */
export function pressOutlet(name: string): string | null {
  return byName.get(nameKey(name)) ?? null;
}
