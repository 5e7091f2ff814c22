import type { Settings } from "../workspace/settings.ts";
import type { Message } from "./message.ts";
import { sendEmail } from "./send-email.ts";
import { sendWebhook } from "./send-webhook.ts";

/** Tells whom the workspace names. A way that does not work is reported back and stops nothing. */
export async function notify(
  { email, webhook }: Settings["notify"],
  message: Message,
  password: string | undefined,
): Promise<string[]> {
  const ways: Promise<void>[] = [];
  if (email) ways.push(sendEmail(email, message, password));
  if (webhook) ways.push(sendWebhook(webhook.url, message));
  const ends = await Promise.allSettled(ways);
  return ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
}
