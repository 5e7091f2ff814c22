import { createTransport } from "nodemailer";
import type { Settings } from "../workspace/settings.ts";
import type { Message } from "./message.ts";

type EmailSettings = NonNullable<Settings["notify"]["email"]>;

/** Sends a message by SMTP; the password is in the environment, never in a file. */
export async function sendEmail(
  { server, user, from, to }: EmailSettings,
  { subject, text }: Message,
  password: string | undefined,
): Promise<void> {
  const transport = createTransport({
    url: server,
    ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
  });
  try {
    await transport.sendMail({ from, to: [...to], subject, text });
  } finally {
    transport.close();
  }
}
