import { request } from "undici";
import type { Message } from "./message.ts";

const answerMs = 20_000;

/**
 * Posts a message as JSON.
 * @throws where the address does not take it
 */
export async function sendWebhook(url: string, message: Message): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(message),
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  });
  await body.dump();
  if (statusCode >= 300) throw new Error(`${url} answered ${statusCode}`);
}
