import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { notify } from "../../../crawler/notify/notify.ts";
import { closedPort, serve } from "../local-server.ts";

const message = {
  subject: "[Kiểm Cổng] Có 1 việc cần xem",
  text: "- Sở Mẫu: không truy cập được cổng.\n",
  data: { alerts: 1 },
};

interface Mail {
  from: string;
  to: string[];
  user: string | null;
  text: string;
}

/** A real SMTP server that keeps what it is given. */
async function mailServer(mails: Mail[]): Promise<number> {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      password === "bí mật" ? done(null, { user: username }) : done(new Error("sai mật khẩu")),
    onData(stream, { envelope, user }, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ from, to, user: user ?? null, text: Buffer.concat(pieces).toString("utf8") });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

describe("notification", () => {
  it("sends e-mail by SMTP with the password of the environment", async () => {
    const mails: Mail[] = [];
    const port = await mailServer(mails);
    const email = {
      server: `smtp://127.0.0.1:${port}`,
      user: "kiemcong",
      from: "kiemcong@vidu.gov.vn",
      to: ["vanphong@vidu.gov.vn"],
    };
    expect(await notify({ email, webhook: null }, message, "bí mật")).toEqual([]);
    expect(mails).toMatchObject([
      { from: "kiemcong@vidu.gov.vn", to: ["vanphong@vidu.gov.vn"], user: "kiemcong" },
    ]);
    expect(mails[0]?.text).toContain("Subject: ");
    expect(await notify({ email, webhook: null }, message, "sai")).toHaveLength(1);
    expect(mails).toHaveLength(1);
  });

  it("posts to a webhook as JSON, and reports back what was not taken", async () => {
    const bodies: string[] = [];
    const { origin } = await serve((request, response) => {
      let body = "";
      request.on("data", (piece) => {
        body += piece;
      });
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(request.url === "/nhan" ? 204 : 500).end();
      });
    });
    expect(await notify({ email: null, webhook: { url: `${origin}/nhan` } }, message, undefined)).toEqual([]);
    expect(JSON.parse(bodies[0] ?? "")).toEqual(message);
    const [refused] = await notify({ email: null, webhook: { url: `${origin}/hong` } }, message, undefined);
    expect(refused).toContain("answered 500");
    const nobody = `http://127.0.0.1:${await closedPort()}/`;
    expect(await notify({ email: null, webhook: { url: nobody } }, message, undefined)).toHaveLength(1);
  });

  it("does nothing where nobody is named", async () => {
    expect(await notify({ email: null, webhook: null }, message, undefined)).toEqual([]);
  });
});
