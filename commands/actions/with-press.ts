import { openPress } from "../../crawler/browser/press.ts";
import type { Press } from "../../reports/paper/press.ts";

/** A browser to print with, which starts only where something is printed. */
export async function withPress<Result>(use: (press: Press) => Promise<Result>): Promise<Result> {
  const press = openPress();
  try {
    return await use(press);
  } finally {
    await press.close();
  }
}
